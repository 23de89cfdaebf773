import type { Organization } from '../data/schema/organization.ts';
import type { Source } from '../data/schema/source.ts';
import type { Subject } from './claim.ts';
import type { Names } from './names.ts';

/**
 * Who measured, seen from the subject. vendor: the maker of the model, agent or plan; operator: who
 * runs the benchmark; own: this project; independent: anybody else. Who runs a protocol, and measures all
 * models in a scaffold of their own, does not thereby become a vendor; who hands in a result of their own
 * agent to somebody else's board does.
 */
export type Relation = 'vendor' | 'operator' | 'independent' | 'own';

/** How much stands behind a figure. opinion: an article's word, where nobody is named who measured, or on what sample. */
export type Grade = 'own' | 'independent' | 'operator' | 'vendor' | 'opinion';

const OWN = 'agent-ledger';

export function relationOf(
  measuredBy: string | undefined,
  subject: Subject,
  { models, agents, plans, benchmarks }: Names,
): Relation {
  if (measuredBy === OWN) return 'own';
  const benchmark = benchmarks.get(subject.benchmark ?? '');
  const protocol = benchmark?.protocols.find(({ id }) => id === subject.protocol);
  const agent = agents.get(subject.agent ?? '');
  const isInstrument = agent?.kind === 'scaffold' && measuredBy === protocol?.operator;
  const makers = [
    models.get(subject.model ?? '')?.organization,
    isInstrument ? undefined : agent?.organization,
    plans.get(subject.plan ?? '')?.organization,
    subject.organization,
  ];
  if (measuredBy !== undefined && makers.includes(measuredBy)) return 'vendor';
  return measuredBy !== undefined && benchmark?.operator === measuredBy
    ? 'operator'
    : 'independent';
}

/**
 * An article may measure itself, and then says on how many tasks. What it states without that, or
 * reads in another publication that does not measure either, is its word.
 */
export function gradeOf(facts: {
  readonly relation: Relation;
  readonly isOpinion: boolean;
  readonly measuredBy: Organization | undefined;
  readonly source: Source | undefined;
  readonly hasSample: boolean;
}): Grade {
  if (facts.isOpinion) return 'opinion';
  const { source, measuredBy, hasSample } = facts;
  const isOwnTest = hasSample && source?.publisher === measuredBy?.id;
  const isWord = source?.kind === 'article' && measuredBy?.kind === 'publisher' && !isOwnTest;
  return isWord ? 'opinion' : facts.relation;
}
