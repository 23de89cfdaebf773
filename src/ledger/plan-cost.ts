import { times, type Quantity } from '../data/quantity.ts';

/**
 * Subscriptions against paying by the token: the arithmetic alone, for pages and calculators alike. Money is
 * dollars a month, runs are counted per person and week.
 */

/** Weeks in a month: the mean year of the calendar, 365.2425 days, over 12 months of 7-day weeks. */
export const WEEKS_PER_MONTH = 365.2425 / 12 / 7;

export const HOURS_PER_WEEK = 168;

/**
 * For whom a stated price is. seat: each seat, as stated; person: a personal plan, so one for each person;
 * unclear: the source leaves open whether it is for each seat or for all.
 */
export type PriceBasis = 'seat' | 'person' | 'unclear';

/** Dollars a month of a plan for some people; where it is unclear, from once for all to once for each. */
export function planUsd(price: Quantity, basis: PriceBasis, people: number): Quantity {
  return { ...times(price, people), ...(basis === 'unclear' && { low: price.low }) };
}

/** Dollars a month by the API, when each of some people makes `runs` a week. */
export function apiUsd(usdPerRun: Quantity, runs: number, people: number): Quantity {
  return times(usdPerRun, runs * people * WEEKS_PER_MONTH);
}

/**
 * Runs per person and week at which a plan and the API cost the same: below the low end the API is cheaper
 * whatever a run costs, above the high end the plan is. No high end: a run may cost nothing, or no most is
 * known. Undefined where runs cost nothing, or where neither end is known.
 *
 * @param usdMonth Of the plan, for all people.
 */
export function breakEven(
  usdMonth: Quantity,
  usdPerRun: Quantity,
  people: number,
): Quantity | undefined {
  const runs = (usd: number | undefined, perRun: number | undefined) =>
    usd === undefined || !perRun ? undefined : usd / (perRun * people * WEEKS_PER_MONTH);
  const low = runs(usdMonth.low, usdPerRun.high);
  const high = runs(usdMonth.high, usdPerRun.low);
  const isEstimate = usdMonth.isEstimate || usdPerRun.isEstimate;
  return low === undefined && high === undefined ? undefined : { low, high, isEstimate };
}

/** What limits of plans are stated in, by the columns of the data file. */
export const LIMIT_MEASURES = ['cloud_tasks', 'local_messages'] as const;
export type LimitMeasure = (typeof LIMIT_MEASURES)[number];

/** What a plan allows in a window of time. */
export interface Allowance {
  /** Tasks or messages in one window. */
  readonly amount: Quantity;
  readonly windowH: number;
}

/**
 * Most runs a week that an allowance gives in `hours` of work, every window in them used up: amount × hours
 * ÷ window ÷ what one run takes of it. With `HOURS_PER_WEEK` the bound of a week without a pause.
 *
 * @param perRun Above 0.
 */
export function runsAllowed({ amount, windowH }: Allowance, hours: number, perRun = 1): Quantity {
  return times(amount, hours / windowH / perRun);
}

/** Whether limits allow a number of runs: by all that is known, by some of it, or by none. */
export type Reach = 'within' | 'perhaps' | 'beyond';

/** Whether `wanted` runs lie within those that are allowed; open ends are beyond any figure. */
export function reachOf(wanted: Quantity, allowed: Quantity): Reach {
  if ((wanted.high ?? Infinity) <= (allowed.low ?? 0)) return 'within';
  return (wanted.low ?? 0) > (allowed.high ?? Infinity) ? 'beyond' : 'perhaps';
}

/** Which is cheaper for certain; either: it depends on what a run costs. */
export type Cheaper = 'api' | 'plan' | 'either';

/** Which is cheaper at a number of runs per person and week. */
export function cheaperAt(runs: number, { low, high }: Quantity): Cheaper {
  if (runs < (low ?? 0)) return 'api';
  return runs > (high ?? Infinity) ? 'plan' : 'either';
}
