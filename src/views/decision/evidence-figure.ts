import type { Claim } from '../../ledger/claim.ts';
import type { Evidence } from '../../ledger/decision/evidence.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { claimCell, type FigureCell } from '../cell.ts';
import { intervalText, valueCell } from './cell-value.ts';

/** A figure by a criterion, under the name of what it is about: plain JSON. */
export interface NamedFigure {
  /** The agent with the model, or the one that the source names; of a plan, the plan. */
  readonly name: string;
  /** Id of the product that it counts for. */
  readonly family: string;
  readonly cell: FigureCell;
  /** Of a rate with a 95 % interval: `70.4 to 78.0`. */
  readonly interval: string | undefined;
}

/** What is known of some options by one criterion, best first; options that share a figure have it once. */
export function figuresOf(cells: readonly Evidence[], ledger: Ledger): NamedFigure[] {
  const shared = Map.groupBy(cells, ({ key }) => key);
  return [...shared.values()]
    .flatMap(([first]) => first ?? [])
    .toSorted((a, b) => middleOf(b) - middleOf(a))
    .flatMap((evidence) => figureOf(evidence, ledger));
}

/** All that is stated of some options by a criterion of words, in their order, since none is better than another. */
export function statementsOf(cells: readonly Evidence[], ledger: Ledger): NamedFigure[] {
  const stated = cells.flatMap(({ option, counted }) =>
    counted.map((claim) => ({ claim, family: option.family })),
  );
  const once = new Map(stated.map((one) => [one.claim.id, one]));
  return [...once.values()].map(({ claim, family }) => ({
    name: nameOf(claim, ledger),
    family,
    cell: claimCell(claim, ledger),
    interval: undefined,
  }));
}

function middleOf({ worth }: Evidence): number {
  return worth ? (worth.middle ?? (worth.low + worth.high) / 2) : 0;
}

function figureOf(evidence: Evidence, ledger: Ledger): NamedFigure[] {
  const [claim] = evidence.counted;
  if (!claim) return [];
  return [
    {
      name: nameOf(claim, ledger),
      family: evidence.option.family,
      cell: valueCell(evidence, claim, ledger),
      interval: intervalText(evidence),
    },
  ];
}

function nameOf({ subject, id }: Claim, { names }: Ledger): string {
  if (subject.plan !== undefined) return names.plans.get(subject.plan)?.name ?? subject.plan;
  const agent = names.agents.get(subject.agent ?? '')?.name;
  const model = names.models.get(subject.model ?? '')?.name;
  return agent && model ? `${agent} with ${model}` : (agent ?? model ?? id);
}
