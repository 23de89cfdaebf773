/** Bounds in percent, 0 to 100. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Standard normal quantile of a two-sided 95 % interval. */
export const Z95 = 1.959963984540054;

/**
 * 95 % Wilson score interval of a resolved rate.
 *
 * @param resolved Tasks resolved, 0 to `tasks`; need not be whole when taken from a rounded rate.
 * @returns Bounds in percent that hold the rate, exactly so at 0 and 100; undefined when `tasks` is 0
 *   or unknown.
 * Source: Wilson (1927); Brown, Cai and DasGupta (2001), section 3.1.1.
 */
export function wilson(resolved: number, tasks: number | undefined): Interval | undefined {
  if (!tasks) return undefined;
  const rate = resolved / tasks;
  const weight = Z95 ** 2 / tasks;
  const centre = (rate + weight / 2) / (1 + weight);
  const half = (Z95 * Math.sqrt((rate * (1 - rate) + weight / 4) / tasks)) / (1 + weight);
  const [low, high] = [Math.min(rate, centre - half), Math.max(rate, centre + half)];
  return { low: clip(low * 100), high: clip(high * 100) };
}

interface Measured {
  readonly score_pct?: number | undefined;
  readonly resolved?: number | undefined;
  readonly stderr_pct?: number | undefined;
  readonly tasks?: number | undefined;
}

/** The resolved rate in percent: as published, else from the counts; undefined when neither is known. */
export function rateOf({ score_pct, resolved, tasks }: Measured): number | undefined {
  if (score_pct !== undefined) return score_pct;
  return resolved !== undefined && tasks ? (100 * resolved) / tasks : undefined;
}

/** The interval of a score: from its published standard error, else Wilson from its tasks, else unknown. */
export function scoreInterval(score: Measured): Interval | undefined {
  const { stderr_pct: error, tasks } = score;
  const rate = rateOf(score);
  if (rate === undefined) return undefined;
  if (error !== undefined) return { low: clip(rate - Z95 * error), high: clip(rate + Z95 * error) };
  return wilson((rate / 100) * (tasks ?? 0), tasks);
}

/**
 * Smallest difference in percentage points that two measurements on `tasks` tasks each can separate
 * at 95 %, near `rate` percent: a two-sided z-test of two independent proportions.
 */
export function smallestSeparable(rate: number, tasks: number): number {
  const share = rate / 100;
  return 100 * Z95 * Math.sqrt((2 * share * (1 - share)) / tasks);
}

function clip(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
