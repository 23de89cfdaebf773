import type { Need } from '../../data/schema/decision.ts';
import type { Ledger } from '../ledger.ts';
import { isUniform } from '../protocol.ts';
import type { Evidence } from './evidence.ts';
import type { MatrixRow } from './matrix.ts';

/**
 * What the ledger's figures say of a recommendation, by the criterion that its need is weighed by:
 *
 * - `supported`: the whole range of one recommended option is ahead of every figure of the other products.
 * - `against`: the whole range of one option of another product is ahead of every recommended one.
 * - `untested`: one of these, but by figures that no source gives an interval, or that each maker measured
 *   in its own set-up: nothing says whether the difference is more than chance or more than one of set-ups.
 * - `not-separated`: none of these; ranges overlap, or figures are equal.
 * - `no-figures`: none of what is recommended, or none of any other product.
 * - `judgement`: the criterion is of words, which only the reader can judge.
 *
 * With two products, each recommended as a whole, one is supported exactly where the other has figures
 * against it.
 */
export type Support =
  'supported' | 'against' | 'untested' | 'not-separated' | 'no-figures' | 'judgement';

/** Of what is recommended, and of other products, the one with a figure ahead of every figure of the other. */
type Ahead = 'own' | 'others';

/** Why figures are not tested: no interval is published of some, or they are not of one set-up. */
export type Untested = 'no-interval' | 'set-ups';

/** What is compared. */
export interface Comparison {
  readonly support: Support;
  /** Undefined: neither is. */
  readonly ahead?: Ahead | undefined;
  /** Of `untested`. */
  readonly reason?: Untested | undefined;
  /** Of what is recommended, in the order of options; of words, what is stated. */
  readonly own: readonly Evidence[];
  /** Of all other products. */
  readonly others: readonly Evidence[];
}

export function comparisonOf(need: Need, row: MatrixRow, ledger: Ledger): Comparison {
  const { criterion, cells } = row;
  const family = ledger.names.agents.get(need.recommends)?.family;
  const known = cells.filter(({ counted }) => counted.length > 0);
  const own = known.filter((cell) => isRecommended(cell, need, family));
  const others = known.filter(({ option }) => option.family !== family);
  if (criterion.better === 'reader') return { support: 'judgement', own, others };
  return { ...supportOf(own, others, hasOneSetUp(row, ledger)), own, others };
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

/** Whether the scores were made in one set-up; of figures that are no scores nothing says otherwise. */
function hasOneSetUp({ criterion: { value }, yardstick }: MatrixRow, ledger: Ledger): boolean {
  if (value.from !== 'score') return true;
  return isUniform({ benchmark: value.benchmark, protocol: yardstick?.protocol }, ledger);
}

type Verdict = Pick<Comparison, 'support' | 'ahead' | 'reason'>;

function supportOf(
  own: readonly Evidence[],
  others: readonly Evidence[],
  isOneSetUp: boolean,
): Verdict {
  if (own.length === 0 || others.length === 0) return { support: 'no-figures' };
  const sides = { own: leadersOf(own, others), others: leadersOf(others, own) };
  const ahead = (['own', 'others'] as const).find((side) => sides[side].length > 0);
  if (!ahead) return { support: 'not-separated' };
  const behind = ahead === 'own' ? others : own;
  const isTested = sides[ahead].some(isPublished) && behind.every(isPublished);
  if (!isOneSetUp) return { support: 'untested', ahead, reason: 'set-ups' };
  if (!isTested) return { support: 'untested', ahead, reason: 'no-interval' };
  return { support: ahead === 'own' ? 'supported' : 'against', ahead };
}

/** Those whose whole range is ahead of every other. */
function leadersOf(some: readonly Evidence[], others: readonly Evidence[]): Evidence[] {
  return some.filter((one) => others.every((other) => isAhead(one, other)));
}

/** Whether how far off a figure may be is told by a source, and not taken from the criterion's margin. */
function isPublished({ basis, criterion: { margin } }: Evidence): boolean {
  return basis !== 'margin' && (basis !== 'disputed' || margin === undefined);
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
