import { FLOAT_NOISE, type Quantity } from '../data/quantity.ts';

/** How a recomputed figure stands to the stated one. */
export type Agreement = 'holds' | 'holds-roughly' | 'does-not-hold';

/** Shares of a stated figure by which a recomputed one may miss it at most, whatever its rounding. */
const TOLERANCE = 0.1 + FLOAT_NOISE;
/** Has to miss it by less than this to hold, where nothing says "about": a flat "twice" does not hold of 1.8. */
const FLAT_TOLERANCE = 0.05 - FLOAT_NOISE;

/** Rounding steps, of the last digit that the source writes, from which a figure is off. */
const ROUNDED = 0.5;
const ONE_STEP_MORE = 1.5;

/**
 * One rule for every statement.
 *
 * Holds: the recomputed figure rounds to the stated one at its last digit, or is a range that has it in
 * it; where a range or a bound is stated, it lies in that. Where neither the statement nor an input says
 * "about", it also misses the stated one by less than 5 %: 9.5 is about 10, and flatly 10 only roughly.
 * Holds roughly: it misses that by one more step of the last digit; or, where the statement or one
 * of its inputs says "about", by up to a tenth.
 * In no case may it miss by more than a tenth: 1.5 times rounds to 2, but is no doubling.
 */
export function agreementOf(recomputed: Quantity, stated: Quantity): Agreement {
  const isOne = stated.low === stated.high;
  const isAbout = recomputed.isEstimate || stated.isEstimate;
  const atMost = isAbout ? TOLERANCE : FLAT_TOLERANCE;
  if (isIn(recomputed, ends(stated, isOne ? ROUNDED : 0, atMost))) return 'holds';
  if (isOne && has(recomputed, stated)) return 'holds';
  return meets(recomputed, ends(stated, isAbout ? Infinity : ONE_STEP_MORE, TOLERANCE))
    ? 'holds-roughly'
    : 'does-not-hold';
}

/** How far a stated figure reaches. */
interface Ends {
  readonly low: number;
  readonly high: number;
  readonly isOpenBelow: boolean;
}

/** Widened by some steps of its last digit, by a share of it at most. Sources state nothing below zero. */
function ends(stated: Quantity, steps: number, atMost: number): Ends {
  const { low = 0, high = Infinity } = stated;
  const slack = (end: number) =>
    Math.max(FLOAT_NOISE, Math.min(steps * stepOf(stated) + FLOAT_NOISE, end * atMost));
  return {
    low: low - slack(low),
    high: high === Infinity ? high : high + slack(high),
    isOpenBelow: stated.low === undefined,
  };
}

/** One unit of the last digit that is written: 1 of 42, 0.1 of 1.4. */
function stepOf({ low, high }: Quantity): number {
  const decimals = [low, high].map((end) => String(end ?? 0).split('.')[1]?.length ?? 0);
  return 10 ** -Math.max(...decimals);
}

function isIn(recomputed: Quantity, { low, high, isOpenBelow }: Ends): boolean {
  const isLowIn =
    (isOpenBelow && recomputed.low === undefined) || (recomputed.low ?? -Infinity) >= low;
  return isLowIn && (recomputed.high ?? Infinity) <= high;
}

function has({ low, high }: Quantity, { low: stated = 0 }: Quantity): boolean {
  return low !== undefined && high !== undefined && low <= stated && stated <= high;
}

function meets(recomputed: Quantity, { low, high }: Ends): boolean {
  return (recomputed.low ?? -Infinity) <= high && (recomputed.high ?? Infinity) >= low;
}
