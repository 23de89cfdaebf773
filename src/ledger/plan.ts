import type { Entry } from '../data/csv.ts';
import { daysOff, holdsOn, type Day } from '../data/day.ts';
import { asQuantity } from '../data/figure.ts';
import type { Quantity } from '../data/quantity.ts';
import type { Plan, PlanPrice } from '../data/schema/plan.ts';
import { claimsOfEntry } from './claim-lookup.ts';
import type { Claim } from './claim.ts';
import { isPreferred, isSettled } from './conflict.ts';
import { recordsOf, type Ledger } from './ledger.ts';
import { LIMIT_MEASURES, type LimitMeasure, type PriceBasis } from './plan-cost.ts';

/** The figure of a plan that stands, and what others say. */
export interface PlanFigure {
  readonly quantity: Quantity;
  readonly claim: Claim;
  /** Claims of the same at another figure, in file order. */
  readonly others: readonly Claim[];
  /** False where some claim must be wrong and no explanation says why. */
  readonly isSettled: boolean;
}

/** Dollars a month. */
export interface PlanPriceFigure extends PlanFigure {
  readonly basis: PriceBasis;
}

/** What a plan allows in a window of time. */
export interface PlanLimit extends PlanFigure {
  readonly windowH: number;
  /** Of the window, by the same source. */
  readonly windowClaim: Claim;
}

/** What a plan costs and allows, as far as sources state it in figures. */
export interface PlanTerms {
  readonly plan: Plan;
  /** Undefined: no source gives a figure, which is not zero. */
  readonly price: PlanPriceFigure | undefined;
  /** Without a price: a source says that it is made for each customer. */
  readonly isByAgreement: boolean;
  /** A measure left out: no source gives a figure with a window, which is neither unlimited nor zero. */
  readonly limits: Readonly<Partial<Record<LimitMeasure, PlanLimit>>>;
  /** What a source says of the limits in words; undefined: none does. */
  readonly limitWords: Claim | undefined;
}

/** The terms of every plan, in file order: those of the ledger's day unless said otherwise. */
export function planTerms(ledger: Ledger, on: Day = ledger.asOf): PlanTerms[] {
  const rows = ledger.records.planPrices.filter(({ record }) =>
    holdsOn(record.valid_from, record.valid_to, on),
  );
  const byPlan = Map.groupBy(rows, ({ record }) => record.plan);
  return recordsOf(ledger.records.plans).map((plan) =>
    termsOf(plan, byPlan.get(plan.id) ?? [], on, ledger),
  );
}

function termsOf(plan: Plan, rows: readonly Row[], on: Day, ledger: Ledger): PlanTerms {
  const limits = LIMIT_MEASURES.flatMap((measure) => {
    const limit = limitOf(measure, rows, on, ledger);
    return limit ? [[measure, limit] as const] : [];
  });
  const words = rows.flatMap((row) => claimsOfEntry(row, ledger).get('limits') ?? []);
  return {
    plan,
    price: priceOf(rows, on, ledger),
    isByAgreement: rows.some(({ record }) => record.by_agreement),
    limits: Object.fromEntries(limits),
    limitWords: words.toSorted((a, b) => daysOff(a.asOf, on) - daysOff(b.asOf, on))[0],
  };
}

type Row = Entry<PlanPrice>;

function priceOf(rows: readonly Row[], on: Day, ledger: Ledger): PlanPriceFigure | undefined {
  const found = figureOf('price_usd_month', rows, on, ledger);
  return found && { ...found.figure, basis: basisOf(found.row.record) };
}

function basisOf({ per_seat }: PlanPrice): PriceBasis {
  if (per_seat === undefined) return 'unclear';
  return per_seat ? 'seat' : 'person';
}

/** An amount without a window allows nothing that can be counted, so it is no limit. */
function limitOf(
  measure: LimitMeasure,
  rows: readonly Row[],
  on: Day,
  ledger: Ledger,
): PlanLimit | undefined {
  const inWindows = rows.filter(({ record }) => record.limits_window_h);
  const found = figureOf(measure, inWindows, on, ledger);
  const windowClaim = found && claimsOfEntry(found.row, ledger).get('limits_window_h');
  const windowH = found?.row.record.limits_window_h;
  return windowClaim && windowH ? { ...found.figure, windowH, windowClaim } : undefined;
}

/**
 * The figure that stands first, and its row: one that an explained disagreement prefers, else an exact one
 * before an estimate, else the last stated by the day, else the first stated after it, else one without a
 * day; of equal ones the first in the file.
 */
function figureOf(measure: string, rows: readonly Row[], on: Day, ledger: Ledger) {
  const stated = rows.flatMap((row) => {
    const claim = claimsOfEntry(row, ledger).get(measure);
    const quantity = claim && asQuantity(claim.value);
    return quantity ? [{ row, claim, quantity }] : [];
  });
  const weight = ({ claim, quantity }: Pick<PlanFigure, 'claim' | 'quantity'>) =>
    (isPreferred(claim, ledger) ? 2 : 0) + (quantity.isEstimate ? 0 : 1);
  const [first] = stated.toSorted(
    (a, b) => weight(b) - weight(a) || daysOff(a.claim.asOf, on) - daysOff(b.claim.asOf, on),
  );
  if (!first) return undefined;
  const { row, claim, quantity } = first;
  const others = stated.filter((one) => !isSame(one.quantity, quantity)).map((one) => one.claim);
  return { row, figure: { quantity, claim, others, isSettled: isSettled(claim, others, ledger) } };
}

function isSame(a: Quantity, b: Quantity): boolean {
  return a.low === b.low && a.high === b.high && a.isEstimate === b.isEstimate;
}
