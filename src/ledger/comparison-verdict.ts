import { mayBeSameDay } from '../data/day.ts';
import { asQuantity, asWords } from '../data/figure.ts';
import { canAgree, isSame, type Quantity } from '../data/quantity.ts';
import type { Claim } from './claim.ts';
import type { Fact, FactRow } from './comparison-row.ts';
import type { Interval } from './interval.ts';
import type { Ledger } from './ledger.ts';
import { isUniform } from './protocol.ts';
import { aheadOf, differenceInterval, type Measurement } from './separation.ts';

export type Side = 'a' | 'b';

/**
 * differ: both cannot be the same; same: the figures are; inseparable: a difference within chance at 95 %, or
 * by only some of their measurements more than that, or ranges that overlap; untested: nothing says whether a
 * difference is more than chance or more than a difference of sources; beside: texts, plans and figures that
 * count different things, which stand side by side; one: only one of the two is known.
 */
export const VERDICTS = ['differ', 'same', 'inseparable', 'untested', 'beside', 'one'] as const;
export type VerdictKind = (typeof VERDICTS)[number];

/** Why two figures are not tested against each other, or cannot be told apart. */
export type Reason =
  | 'makers'
  | 'protocol'
  | 'measurers'
  | 'no-interval'
  | 'set-ups'
  | 'again'
  | 'sources'
  | 'single-runs'
  | 'counts'
  | 'unlike'
  | 'ranges';

/** What the figures of a row say of two subjects. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly reason?: Reason | undefined;
  /** Which one is higher; undefined where that is not said. */
  readonly ahead?: Side | undefined;
  /** The only one that is known. */
  readonly only?: Side | undefined;
  /** Points from b to a, with their 95 % interval; only of two single rates that can be compared. */
  readonly points?: { readonly difference: number; readonly interval: Interval | undefined };
  readonly ratio?: Ratio | undefined;
  /** Of what is not tested: both figures are the same. */
  readonly isEqual?: boolean | undefined;
}

/** How many times the lower figure the higher one is; only of two single, exact or estimated figures. */
interface Ratio {
  readonly of: Side;
  readonly times: number;
  readonly isEstimate: boolean;
}

/** What can be said of two subjects from their facts in one row; at least one of them has some. */
export function verdictOf(a: FactRow | undefined, b: FactRow | undefined, ledger: Ledger): Verdict {
  if (!a || !b) return { kind: 'one', only: a ? 'a' : 'b' };
  const pairs = a.facts.flatMap((left) => b.facts.map((right) => [left, right] as const));
  if (a.section === 'benchmark') return ofRates(pairs, ledger);
  if (a.section === 'cost' || a.section === 'run') return ofSamples(a.section, pairs, ledger);
  if (isUnlike(a, ledger)) return { kind: 'beside', reason: 'unlike' };
  const isText = pairs.every(([left]) => left.claim.unit === 'text');
  return isText || a.section === 'plan' ? { kind: 'beside' } : ofFigures(pairs);
}

/** Whether the figures of a row's dimension count different things. */
function isUnlike({ facts: [first] }: FactRow, { names }: Ledger): boolean {
  return names.dimensions.get(first?.claim.subject.dimension ?? '')?.compared === false;
}

type Pair = readonly [Fact, Fact];

function ofRates(pairs: readonly Pair[], ledger: Ledger): Verdict {
  const reason = pairs.flatMap(([a, b]) => reasonAgainst(a.claim, b.claim, ledger) ?? [])[0];
  if (reason) return { kind: 'untested', reason };
  const results = new Set(
    pairs.map(([a, b]) => a.measurement && b.measurement && aheadOf(a.measurement, b.measurement)),
  );
  const [result] = results;
  const points = pointsOf(pairs);
  if (!result || results.has(undefined)) return { kind: 'untested', reason: 'no-interval', points };
  if (results.size > 1) return { kind: 'inseparable', reason: 'set-ups' };
  if (!pairs.every((pair) => isRepeated(result, pair)))
    return { kind: 'inseparable', reason: 'again', points };
  if (result === 'neither') return { kind: 'inseparable', points };
  return { kind: 'differ', ahead: result, points };
}

/** Whether every further measurement of two set-ups says what their headlines say. */
function isRepeated(result: ReturnType<typeof aheadOf>, [a, b]: Pair): boolean {
  return measurementsOf(a).every((left) =>
    measurementsOf(b).every((right) => aheadOf(left, right) === result),
  );
}

function measurementsOf({ measurement, again = [] }: Fact): readonly Measurement[] {
  return measurement ? [measurement, ...again] : again;
}

/** Why two scores in one row cannot be compared; undefined: they can. */
function reasonAgainst(a: Claim, b: Claim, ledger: Ledger): Reason | undefined {
  if (a.subject.protocol === undefined) return 'protocol';
  if (!isUniform(a.subject, ledger)) return 'makers';
  return a.measuredBy === b.measuredBy ? undefined : 'measurers';
}

function pointsOf(pairs: readonly Pair[]): Verdict['points'] {
  const [a, b] = pairs.length === 1 ? (pairs[0] ?? []) : [];
  if (!a?.measurement || !b?.measurement) return undefined;
  return {
    difference: a.measurement.rate - b.measurement.rate,
    interval: differenceInterval(a.measurement, b.measurement),
  };
}

/** Sections whose figures are samples of few runs or tasks, published without an interval. */
const SAMPLED = { cost: 'no-interval', run: 'single-runs' } as const;

/** Figures of samples are no more the same than they differ: another run or task may part them. */
function ofSamples(section: keyof typeof SAMPLED, pairs: readonly Pair[], ledger: Ledger): Verdict {
  const reason = reasonOfSample(section, pairs, ledger);
  const isEqual = pairs.every(([a, b]) => isAlike(a, b));
  return { kind: 'untested', reason, ...(isEqual ? { isEqual } : { ratio: ratioOf(pairs) }) };
}

function ofFigures(pairs: readonly Pair[]): Verdict {
  if (pairs.every(([a, b]) => isAlike(a, b))) return { kind: 'same' };
  const agreeing = pairs.filter(([a, b]) => mayAgree(a.claim, b.claim)).length;
  if (agreeing === 0) return { kind: 'differ', ratio: ratioOf(pairs) };
  return agreeing < pairs.length || pairs.some(([a]) => typeof a.claim.value === 'boolean')
    ? { kind: 'untested', reason: 'sources' }
    : { kind: 'inseparable', reason: 'ranges' };
}

function reasonOfSample(
  section: keyof typeof SAMPLED,
  pairs: readonly Pair[],
  ledger: Ledger,
): Reason {
  if (pairs.some(([a, b]) => a.counts !== b.counts)) return 'counts';
  const [a, b] = pairs[0] ?? [];
  const against =
    section === 'cost' && a && b ? reasonAgainst(a.claim, b.claim, ledger) : undefined;
  return against ?? SAMPLED[section];
}

/** Whether both state the same figure, in the same words; two that both say "at least 5" may still differ. */
function isAlike(a: Fact, b: Fact): boolean {
  const [left, right] = [asQuantity(a.claim.value), asQuantity(b.claim.value)];
  if (a.counts !== b.counts) return false;
  if (!left || !right) return a.claim.value === b.claim.value;
  return isSame(left, right) && left.low !== undefined && left.high !== undefined;
}

/** Whether both can be true of one and the same. */
function mayAgree(a: Claim, b: Claim): boolean {
  const [left, right] = [asQuantity(a.value), asQuantity(b.value)];
  if (left && right) return canAgree(left, right);
  if (a.unit === 'day') return mayBeSameDay(asWords(a.value), asWords(b.value));
  return a.value === b.value;
}

function ratioOf(pairs: readonly Pair[]): Ratio | undefined {
  const [a, b] = pairs.length === 1 ? (pairs[0] ?? []) : [];
  if (!a || !b || a.counts !== b.counts) return undefined;
  const [left, right] = [sizeOf(a.claim), sizeOf(b.claim)];
  if (!left || !right || left.size === right.size) return undefined;
  const [most, least] = [Math.max(left.size, right.size), Math.min(left.size, right.size)];
  const isEstimate = left.isEstimate || right.isEstimate;
  return { of: left.size > right.size ? 'a' : 'b', times: most / least, isEstimate };
}

/** Of one figure above zero; ranges and days have no size. */
function sizeOf({ value }: Claim): { size: number; isEstimate: boolean } | undefined {
  const { low, high, isEstimate = false }: Partial<Quantity> = asQuantity(value) ?? {};
  return low && low === high ? { size: low, isEstimate } : undefined;
}
