import type { Need } from '../../data/schema/decision.ts';
import type { Ledger } from '../ledger.ts';
import type { Evidence } from './evidence.ts';
import type { MatrixRow } from './matrix.ts';

/**
 * What the ledger's figures say of a recommendation, by the criterion that its need is weighed by:
 *
 * - `supported`: the whole range of one recommended option is ahead of every figure of the other products.
 * - `against`: the whole range of one option of another product is ahead of every recommended one.
 * - `not-separated`: neither; ranges overlap, or figures are equal.
 * - `no-figures`: none of what is recommended, or none of any other product.
 * - `judgement`: the criterion is of words, which only the reader can judge.
 *
 * With two products, each recommended as a whole, one is supported exactly where the other has figures
 * against it.
 */
export type Support = 'supported' | 'against' | 'not-separated' | 'no-figures' | 'judgement';

/** What is compared. */
export interface Comparison {
  readonly support: Support;
  /** Of what is recommended, in the order of options; of words, what is stated. */
  readonly own: readonly Evidence[];
  /** Of all other products. */
  readonly others: readonly Evidence[];
}

export function comparisonOf(
  need: Need,
  { criterion, cells }: MatrixRow,
  ledger: Ledger,
): Comparison {
  const family = ledger.names.agents.get(need.recommends)?.family;
  const known = cells.filter(({ counted }) => counted.length > 0);
  const own = known.filter((cell) => isRecommended(cell, need, family));
  const others = known.filter(({ option }) => option.family !== family);
  if (criterion.better === 'reader') return { support: 'judgement', own, others };
  return { support: supportOf(own, others), own, others };
}

/** The model that the need names, else all; of a part of a product, not what is known of another part alone. */
function isRecommended(
  { option, counted: [claim] }: Evidence,
  { recommends, model }: Need,
  family: string | undefined,
): boolean {
  if (option.family !== family || (model !== undefined && model !== option.model)) return false;
  const agent = claim?.subject.agent;
  return recommends === family || agent === undefined || [recommends, family].includes(agent);
}

function supportOf(own: readonly Evidence[], others: readonly Evidence[]): Support {
  if (own.length === 0 || others.length === 0) return 'no-figures';
  if (own.some((one) => others.every((other) => isAhead(one, other)))) return 'supported';
  return others.some((one) => own.every((other) => isAhead(one, other)))
    ? 'against'
    : 'not-separated';
}

/**
 * Whether the whole range of the one is better than that of the other, both by one criterion: in the unit of
 * the figures, since where a criterion's scale ends is a matter of weighing, and answers by their worth.
 */
function isAhead(one: Evidence, other: Evidence): boolean {
  if (!one.range || !other.range) return (one.worth?.low ?? 0) > (other.worth?.high ?? 1);
  return one.criterion.better === 'lower'
    ? (one.range.high ?? Infinity) < (other.range.low ?? -Infinity)
    : (one.range.low ?? -Infinity) > (other.range.high ?? Infinity);
}
