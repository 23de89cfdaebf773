import type { Agent } from '../data/schema/agent.ts';
import type { Subject } from './claim.ts';
import { recordsOf, type Ledger } from './ledger.ts';
import { perLedger } from './per-ledger.ts';

/** What can stand in a column of a comparison: a product with all its parts, or one model. */
export interface ComparisonSubject {
  readonly kind: 'agent' | 'model';
  /** The family of a product's agents, or the id of a model; no two subjects share one. */
  readonly id: string;
  readonly name: string;
  /** Its maker. */
  readonly organization: string;
  /** Agents whose claims are the product's, in file order; none of a model. */
  readonly parts: readonly Agent[];
}

/** All products, then all models, in file order. */
export const comparisonSubjects = perLedger((ledger): readonly ComparisonSubject[] => [
  ...productsOf(ledger),
  ...recordsOf(ledger.records.models).map(({ id, name, organization }) => ({
    kind: 'model' as const,
    id,
    name,
    organization,
    parts: [],
  })),
]);

function productsOf({ records }: Ledger): ComparisonSubject[] {
  const families = Map.groupBy(recordsOf(records.agents), ({ family }) => family);
  return [...families].flatMap(([family, parts]) => {
    const whole = parts.find(({ id }) => id === family) ?? parts[0];
    if (!whole) return [];
    const { name, organization } = whole;
    return { kind: 'agent' as const, id: family, name, organization, parts };
  });
}

/** The product that an agent is a part of, or the model, by its id; undefined: there is none. */
export function subjectOf(
  kind: ComparisonSubject['kind'],
  id: string,
  ledger: Ledger,
): ComparisonSubject | undefined {
  return comparisonSubjects(ledger).find(
    (subject) =>
      subject.kind === kind && (subject.id === id || subject.parts.some((part) => part.id === id)),
  );
}

/** Whether a record or a claim is about the subject: made with the model, or with a part of the product. */
export function isAbout(
  { agent, model }: Pick<Subject, 'agent' | 'model'>,
  subject: ComparisonSubject,
): boolean {
  if (subject.kind === 'model') return model === subject.id;
  return subject.parts.some(({ id }) => id === agent);
}
