import type { Day } from '../data/day.ts';
import { asWords } from '../data/figure.ts';
import type { Quantity } from '../data/quantity.ts';
import { formatDay, formatFigure } from '../format/figure.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { planTerms, type LimitWords, type PlanTerms } from '../ledger/plan.ts';
import { LIMIT_MEASURES, type LimitMeasure, type PriceBasis } from '../ledger/plan-cost.ts';
import { productRuns } from '../ledger/product-runs.ts';
import { citedOf, type Cited } from './cited.ts';
import { productCost, type ProductCost } from './product-cost.ts';

/** What a calculator of plans needs to know of the ledger: plain JSON. */
export interface PlanBook {
  /** The day the ledger speaks of. */
  readonly asOf: Day;
  /** Those that plans are compared for: products with recorded costs whose maker sells plans. */
  readonly products: readonly ProductCost[];
  /** All plans of the makers of these, with a price or without; in file order. */
  readonly plans: readonly PlanOffer[];
}

export interface PlanOffer {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  readonly price: PlanOfferPrice | undefined;
  /** Why there is no price: `by agreement` or `not stated`. */
  readonly absence: 'by agreement' | 'not stated';
  /** Those stated in figures. */
  readonly limits: readonly PlanOfferLimit[];
  /** What sources say of the limits in words: of the day first, then of other days. */
  readonly limitWords: readonly PlanOfferWords[];
}

export interface PlanOfferPrice {
  /** Dollars a month. */
  readonly usd: Quantity;
  readonly basis: PriceBasis;
  readonly cited: Cited;
  /** Other figures for the same price, in words; empty where all sources agree. */
  readonly others: readonly string[];
  readonly isSettled: boolean;
}

export interface PlanOfferLimit {
  readonly measure: LimitMeasure;
  readonly amount: Quantity;
  readonly windowH: number;
  readonly cited: Cited;
}

export interface PlanOfferWords {
  readonly text: string;
  /** `to 31 May 2026`: the days that the source gives; undefined: none. */
  readonly days: string | undefined;
  /** Whether they hold on the ledger's day. */
  readonly isOfDay: boolean;
  readonly cited: Cited;
}

/** Plans and recorded costs as a calculator needs them. */
export function buildPlanBook(ledger: Ledger): PlanBook {
  const makers = new Set(recordsOf(ledger.records.plans).map(({ organization }) => organization));
  const products = productRuns(ledger).filter(({ organization }) => makers.has(organization));
  const compared = new Set(products.map(({ organization }) => organization));
  return {
    asOf: ledger.asOf,
    products: products.map((product) => productCost(product, ledger)),
    plans: planTerms(ledger)
      .filter(({ plan }) => compared.has(plan.organization))
      .map((terms) => planOffer(terms, ledger)),
  };
}

function planOffer(terms: PlanTerms, ledger: Ledger): PlanOffer {
  const { plan, price, limits, limitWords, isByAgreement } = terms;
  return {
    id: plan.id,
    name: plan.name,
    maker: plan.organization,
    price: price && {
      usd: price.quantity,
      basis: price.basis,
      cited: citedOf(price.claim, ledger),
      others: price.others.map(({ value, unit }) => formatFigure(value, unit)),
      isSettled: price.isSettled,
    },
    absence: isByAgreement ? 'by agreement' : 'not stated',
    limits: LIMIT_MEASURES.flatMap((measure) => {
      const limit = limits[measure];
      if (!limit) return [];
      const { quantity, windowH, claim } = limit;
      return { measure, amount: quantity, windowH, cited: citedOf(claim, ledger) };
    }),
    limitWords: limitWords.map((words) => offerWords(words, ledger)),
  };
}

function offerWords(words: LimitWords, ledger: Ledger): PlanOfferWords {
  const { claim, validFrom, validTo, isOfDay } = words;
  const days = [validFrom && `from ${formatDay(validFrom)}`, validTo && `to ${formatDay(validTo)}`];
  return {
    text: asWords(claim.value),
    days: days.filter(Boolean).join(' ') || undefined,
    isOfDay,
    cited: citedOf(claim, ledger),
  };
}
