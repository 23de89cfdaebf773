import { productsIn } from '../../charts/kinds/plan-or-api/lines.ts';
import { dollarsText, runsText } from '../../charts/kinds/plan-or-api/words.ts';
import type { Quantity } from '../../data/quantity.ts';
import { UNKNOWN } from '../../format/figure.ts';
import { comparePlan, usdPerRunOf, type PlanChoice } from '../../ledger/plan-comparison.ts';
import type { Cited, PlanBook, PlanOffer, ProductCost } from '../../views/plan.ts';
import { allowedText, limitBasis, priceBasis, verdictOf } from './plan-words.ts';

/** A product and the plans of its maker, against each other. */
export interface PlanGroup {
  readonly product: ProductCost;
  /** Dollars a run; undefined: no run was completed, and the cost of a completed one is asked for. */
  readonly usdPerRun: Quantity | undefined;
  readonly rows: readonly PlanRow[];
}

/** One plan in words, as the table shows it. */
export interface PlanRow {
  readonly id: string;
  readonly name: string;
  /** What there is to know about the price, on demand. */
  readonly more: string | undefined;
  readonly verdict: readonly string[];
  /** Dollars a month for all people, or why there is no figure. */
  readonly price: LinkedText;
  /** Dollars a month for all people's runs. */
  readonly api: string;
  /** Runs per person and week. */
  readonly breakEven: string;
  /** What limits allow; empty: none is stated, in figures or in words. */
  readonly limits: readonly LinkedText[];
}

/** A text that a claim stands behind. */
export interface LinkedText {
  readonly text: string;
  readonly cited: Cited | undefined;
  /** A quieter line below it. */
  readonly small: string | undefined;
}

/** The rows of a choice, by product, the cheapest plan first. */
export function planGroups(book: PlanBook, choice: PlanChoice): PlanGroup[] {
  return productsIn(book, choice).map((product) => {
    const usdPerRun = usdPerRunOf(product, choice.cost);
    const own = book.plans
      .filter(({ maker }) => maker === product.maker)
      .toSorted((a, b) => priceFirst(a) - priceFirst(b));
    return { product, usdPerRun, rows: own.map((plan) => rowOf(plan, usdPerRun, choice)) };
  });
}

/** Cheapest first; plans without a price last. */
function priceFirst({ price }: PlanOffer): number {
  return price?.usd.low ?? price?.usd.high ?? Number.MAX_VALUE;
}

function rowOf(plan: PlanOffer, usdPerRun: Quantity | undefined, choice: PlanChoice): PlanRow {
  const { id, name, price, absence } = plan;
  const compared = comparePlan(plan, usdPerRun ?? NOTHING_KNOWN, choice);
  return {
    id,
    name,
    more: price?.cited.note,
    verdict: usdPerRun
      ? verdictOf(plan, compared, usdPerRun, choice)
      : ['Cannot be compared: no recorded run was completed.'],
    price: {
      text: compared.planUsd ? dollarsText(compared.planUsd) : absence,
      cited: price?.cited,
      small: priceBasis(plan, choice),
    },
    api: usdPerRun ? dollarsText(compared.apiUsd) : UNKNOWN,
    breakEven: compared.breakEven ? runsText(compared.breakEven) : UNKNOWN,
    limits: limitsOf(plan, compared, choice),
  };
}

const NOTHING_KNOWN: Quantity = { low: undefined, high: undefined, isEstimate: false };

/** Limits in figures; where there are none, what a source says of them in words. */
function limitsOf(
  { limits, limitWords }: PlanOffer,
  compared: ReturnType<typeof comparePlan>,
  choice: PlanChoice,
): LinkedText[] {
  if (limits.length === 0)
    return limitWords
      ? [{ text: 'not stated', cited: limitWords.cited, small: `“${limitWords.text}”` }]
      : [];
  return compared.limits.flatMap((reach) => {
    const limit = limits.find(({ measure }) => measure === reach.measure);
    if (!limit) return [];
    const { cited } = limit;
    return { text: allowedText(reach, choice), cited, small: limitBasis(limit, reach) };
  });
}
