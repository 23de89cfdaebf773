import { formatCost, formatFigure, formatInterval, formatPercent } from '../../format/figure.ts';
import type { Claim } from '../../ledger/claim.ts';
import type { Evidence } from '../../ledger/decision/evidence.ts';
import type { Range } from '../../ledger/decision/worth.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { figureCell, type Cell } from '../cell.ts';

/** A figure by a criterion, under the name of what it is about: plain JSON. */
export interface NamedFigure {
  /** The agent with the model, or the one that the source names; of a plan, the plan. */
  readonly name: string;
  /** Id of the product that it counts for. */
  readonly family: string;
  readonly cell: Cell;
  /** Of a rate with a 95 % interval: `70.4 to 78.0`. */
  readonly interval: string | undefined;
}

/** What is known of some options by one criterion, best first; options that share a figure have it once. */
export function figuresOf(cells: readonly Evidence[], ledger: Ledger): NamedFigure[] {
  const shared = Map.groupBy(cells, ({ key }) => key);
  return [...shared.values()]
    .flatMap(([first]) => first ?? [])
    .toSorted((a, b) => middleOf(b) - middleOf(a))
    .map((evidence) => figureOf(evidence, ledger));
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
    cell: figureCell(claim, ledger),
    interval: undefined,
  }));
}

function middleOf({ worth }: Evidence): number {
  return worth ? (worth.middle ?? (worth.low + worth.high) / 2) : 0;
}

function figureOf(evidence: Evidence, ledger: Ledger): NamedFigure {
  const { option, basis, range } = evidence;
  const [claim] = evidence.counted;
  const { low, high } = range ?? {};
  const isRate = basis === 'interval' && low !== undefined && high !== undefined;
  return {
    name: claim ? nameOf(claim, ledger) : option.id,
    family: option.family,
    cell: figureCell(claim, ledger, textOf(evidence)),
    interval: isRate ? formatInterval({ low, high }) : undefined,
  };
}

function nameOf({ subject, id }: Claim, { names }: Ledger): string {
  if (subject.plan !== undefined) return names.plans.get(subject.plan)?.name ?? subject.plan;
  const agent = names.agents.get(subject.agent ?? '')?.name;
  const model = names.models.get(subject.model ?? '')?.name;
  return agent && model ? `${agent} with ${model}` : (agent ?? model ?? id);
}

/** Undefined: the claim's own value, as it is stated. */
function textOf({ criterion, counted: [claim], range, basis }: Evidence): string | undefined {
  const { value } = criterion;
  if (basis === 'disputed') return range ? spanText(range, claim?.unit ?? '') : 'disputed';
  if (value.from === 'score' && value.measure === 'score_pct') return formatPercent(range?.middle);
  return value.from === 'success-cost' ? formatCost(range?.middle) : undefined;
}

function spanText({ low, high }: Range, unit: string): string {
  return formatFigure({ low, high, isEstimate: false }, unit);
}
