import type { Entry } from '../data/csv.ts';
import { holdsOn, type Day } from '../data/day.ts';
import { asQuantity } from '../data/figure.ts';
import { isSame, type Quantity } from '../data/quantity.ts';
import type { Plan, PlanPrice } from '../data/schema/plan.ts';
import { byChoice, type Choosable } from './choice.ts';
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
}

/** What a source says of the limits of a plan in words. */
export interface LimitWords {
  readonly claim: Claim;
  /** False where the source says that it held before the day, or holds only after it. */
  readonly isOfDay: boolean;
  readonly validFrom: Day | undefined;
  readonly validTo: Day | undefined;
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
  /** What sources say of the limits in words: of the day first, in order of choice; then of other days. */
  readonly limitWords: readonly LimitWords[];
}

/** The terms of every plan, in file order: those of the ledger's day unless said otherwise. */
export function planTerms(ledger: Ledger, on: Day = ledger.asOf): PlanTerms[] {
  const byPlan = Map.groupBy(ledger.records.planPrices, ({ record }) => record.plan);
  return recordsOf(ledger.records.plans).map((plan) =>
    termsOf(plan, byPlan.get(plan.id) ?? [], on, ledger),
  );
}

function termsOf(plan: Plan, all: readonly Row[], on: Day, ledger: Ledger): PlanTerms {
  const rows = all.filter(({ record }) => holdsOn(record.valid_from, record.valid_to, on));
  const limits = LIMIT_MEASURES.flatMap((measure) => {
    const limit = limitOf(measure, rows, on, ledger);
    return limit ? [[measure, limit] as const] : [];
  });
  return {
    plan,
    price: priceOf(rows, on, ledger),
    isByAgreement: rows.some(({ record }) => record.by_agreement),
    limits: Object.fromEntries(limits),
    limitWords: limitWordsOf(all, on, ledger),
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
  const windowH = found?.row.record.limits_window_h;
  return windowH ? { ...found.figure, windowH } : undefined;
}

function limitWordsOf(rows: readonly Row[], on: Day, ledger: Ledger): LimitWords[] {
  const inOrder = byChoice(on);
  return rows
    .flatMap((row) => {
      const claim = claimsOfEntry(row, ledger).get('limits');
      const { valid_from: validFrom, valid_to: validTo } = row.record;
      return claim ? [{ claim, validFrom, validTo, isOfDay: holdsOn(validFrom, validTo, on) }] : [];
    })
    .toSorted(
      (a, b) =>
        Number(b.isOfDay) - Number(a.isOfDay) ||
        inOrder(choosable(a.claim, ledger), choosable(b.claim, ledger)),
    );
}

function choosable(claim: Claim, ledger: Ledger, isEstimate = false): Choosable {
  return { isPreferred: isPreferred(claim, ledger), isEstimate, asOf: claim.asOf };
}

/** The figure that stands first by choice, and its row. */
function figureOf(measure: string, rows: readonly Row[], on: Day, ledger: Ledger) {
  const stated = rows.flatMap((row) => {
    const claim = claimsOfEntry(row, ledger).get(measure);
    const quantity = claim && asQuantity(claim.value);
    if (!quantity) return [];
    return [{ row, claim, quantity, ...choosable(claim, ledger, quantity.isEstimate) }];
  });
  const [first] = stated.toSorted(byChoice(on));
  if (!first) return undefined;
  const { row, claim, quantity } = first;
  const others = stated.filter((one) => !isSame(one.quantity, quantity)).map((one) => one.claim);
  return { row, figure: { quantity, claim, others, isSettled: isSettled(claim, others, ledger) } };
}
