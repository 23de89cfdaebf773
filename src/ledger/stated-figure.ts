import { FLOAT_NOISE, type Quantity } from '../data/quantity.ts';

/** How a recomputed figure stands to the stated one. */
export type Agreement = 'holds' | 'holds-roughly' | 'does-not-hold';

/** Share of a stated figure by which a recomputed one may miss it at most, whatever its rounding. */
const TOLERANCE = 0.1;

/** Rounding steps, of the last digit that the source writes, from which a figure is off. */
const ROUNDED = 0.5;
const ONE_STEP_MORE = 1.5;

/**
 * One rule for every statement.
 *
 * Holds: the recomputed figure rounds to the stated one at its last digit, or is a range that has it in
 * it; where a range or a bound is stated, it lies in that.
 * Holds roughly: it misses that by one more step of the last digit; or, where the statement or one
 * of its inputs says "about", by up to a tenth.
 * In no case may it miss by more than a tenth: 1.5 times rounds to 2, but is no doubling.
 */
export function agreementOf(recomputed: Quantity, stated: Quantity): Agreement {
  const isOne = stated.low === stated.high;
  if (isIn(recomputed, stated, isOne ? ROUNDED : 0)) return 'holds';
  if (isOne && has(recomputed, stated)) return 'holds';
  const isAbout = recomputed.isEstimate || stated.isEstimate;
  return meets(recomputed, stated, isAbout ? Infinity : ONE_STEP_MORE)
    ? 'holds-roughly'
    : 'does-not-hold';
}

/** The ends of a stated figure, widened by some steps of its last digit. Sources state nothing below zero. */
function ends(stated: Quantity, steps: number): [number, number] {
  const { low = 0, high = Infinity } = stated;
  const slack = (end: number) => Math.min(steps * stepOf(stated), end * TOLERANCE) + FLOAT_NOISE;
  return [low - slack(low), high === Infinity ? high : high + slack(high)];
}

/** One unit of the last digit that is written: 1 of 42, 0.1 of 1.4. */
function stepOf({ low, high }: Quantity): number {
  const decimals = [low, high].map((end) => String(end ?? 0).split('.')[1]?.length ?? 0);
  return 10 ** -Math.max(...decimals);
}

function isIn(recomputed: Quantity, stated: Quantity, steps: number): boolean {
  const [low, high] = ends(stated, steps);
  const isOpenBelow = recomputed.low === undefined && stated.low === undefined;
  return (
    (isOpenBelow || (recomputed.low ?? -Infinity) >= low) && (recomputed.high ?? Infinity) <= high
  );
}

function has({ low, high }: Quantity, { low: stated = 0 }: Quantity): boolean {
  return low !== undefined && high !== undefined && low <= stated && stated <= high;
}

function meets(recomputed: Quantity, stated: Quantity, steps: number): boolean {
  const [low, high] = ends(stated, steps);
  return (recomputed.low ?? -Infinity) <= high && (recomputed.high ?? Infinity) >= low;
}
