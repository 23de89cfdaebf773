import { exactly, type Quantity } from '../data/quantity.ts';
import {
  apiUsd,
  breakEven,
  cheaperAt,
  HOURS_PER_WEEK,
  planUsd,
  reachOf,
  runsAllowed,
  type Allowance,
  type Cheaper,
  type LimitMeasure,
  type PriceBasis,
  type Reach,
} from './plan-cost.ts';
import type { TotalSuccessCost } from './success-cost.ts';

/** One plan against the API, for what a reader assumes: arithmetic alone, for pages and calculators alike. */

/** How much a team works with an agent. */
export interface Use {
  /** Runs per person and week. */
  readonly runs: number;
  /** Each with a seat, or with a plan of their own. */
  readonly people: number;
  /** Hours of work per person and week, in which the windows of limits are used up. */
  readonly hours: number;
  /** Messages that one run takes; undefined: nobody knows. Above 0. */
  readonly messages: number | undefined;
}

/** What a reader asks for, besides how much they use it. */
export interface PlanChoice extends Use {
  /** Id of the product compared; undefined: all. */
  readonly product: string | undefined;
  /** What a run costs: undefined: what recorded runs did; success: what each completed one did; else dollars. */
  readonly cost: Quantity | 'success' | undefined;
}

/** Without a choice: one person, who makes two runs on each of five days; examples that nobody measured. */
export const DEFAULT_CHOICE: PlanChoice = {
  product: undefined,
  cost: undefined,
  runs: 10,
  people: 1,
  hours: 40,
  messages: undefined,
};

/** What one of the runs that a reader counts takes. */
export interface RunCost {
  /** Dollars. */
  readonly usd: Quantity;
  /** Runs made for it: 1, or more where only those completed are counted and not all were. At least 1. */
  readonly runs: number;
}

/** What recorded runs of a product cost. */
export interface RecordedCost {
  /** Undefined: none was made to its end. */
  readonly usdPerRun: Quantity | undefined;
  readonly success: Pick<TotalSuccessCost, 'runs' | 'completed' | 'fixed' | 'perSuccessUsd'>;
}

/** What a run takes as the reader wants runs counted; undefined: no record says. */
export function runCostOf(
  { usdPerRun, success }: RecordedCost,
  cost: PlanChoice['cost'],
): RunCost | undefined {
  if (cost !== 'success') {
    const usd = cost ?? usdPerRun;
    return usd && { usd, runs: 1 };
  }
  const { runs, completed, fixed, perSuccessUsd } = success;
  return perSuccessUsd && { usd: perSuccessUsd, runs: runs / (completed + fixed) };
}

/** What a plan costs and allows, in figures. */
export interface Offer {
  /** Undefined: no source gives a figure. */
  readonly price: { readonly usd: Quantity; readonly basis: PriceBasis } | undefined;
  readonly limits: readonly (Allowance & { readonly measure: LimitMeasure })[];
}

/** What one limit of a plan allows, per person, in runs as the reader counts them. */
export interface LimitReach {
  readonly measure: LimitMeasure;
  /** Runs a week in the hours of work; undefined: it cannot be told how much of the limit a run takes. */
  readonly allowed: Quantity | undefined;
  /** Runs in a week without a pause, the most that there can be. */
  readonly atMost: Quantity | undefined;
  /** Whether the reader's runs are allowed. */
  readonly ofRuns: Reach | undefined;
  /** Whether as many runs are allowed as make the plan the cheaper one; undefined without a break-even too. */
  readonly ofBreakEven: Reach | undefined;
}

export interface PlanComparison {
  /** Dollars a month for all people; undefined: no price is stated. */
  readonly planUsd: Quantity | undefined;
  /** Dollars a month for all people's runs. */
  readonly apiUsd: Quantity;
  /** Runs per person and week; undefined without a price, where runs cost nothing, or where neither end is known. */
  readonly breakEven: Quantity | undefined;
  /** At the reader's number of runs. */
  readonly cheaper: Cheaper | undefined;
  /** One for each limit that is stated in figures. */
  readonly limits: readonly LimitReach[];
}

export function comparePlan({ price, limits }: Offer, perRun: RunCost, use: Use): PlanComparison {
  const { runs, people } = use;
  const month = price && planUsd(price.usd, price.basis, people);
  const even = month && breakEven(month, perRun.usd, people);
  return {
    planUsd: month,
    apiUsd: apiUsd(perRun.usd, runs, people),
    breakEven: even,
    cheaper: even && cheaperAt(runs, even),
    limits: limits.map((limit) => limitReach(limit, even, perRun.runs, use)),
  };
}

function limitReach(
  { measure, ...allowance }: Offer['limits'][number],
  even: Quantity | undefined,
  made: number,
  { runs, hours, messages }: Use,
): LimitReach {
  const each = measure === 'cloud_tasks' ? 1 : messages;
  const perRun = each && each * made;
  const allowed = perRun === undefined ? undefined : runsAllowed(allowance, hours, perRun);
  return {
    measure,
    allowed,
    atMost: perRun === undefined ? undefined : runsAllowed(allowance, HOURS_PER_WEEK, perRun),
    ofRuns: allowed && reachOf(exactly(runs), allowed),
    ofBreakEven: allowed && even && reachOf(even, allowed),
  };
}
