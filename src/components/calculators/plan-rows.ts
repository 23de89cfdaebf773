import { UNKNOWN } from '../../format/figure.ts';
import {
  comparePlan,
  runCostOf,
  type PlanChoice,
  type RunCost,
} from '../../ledger/plan-comparison.ts';
import type { Cited } from '../../views/cited.ts';
import type { PlanBook, PlanOffer, PlanOfferWords } from '../../views/plan-book.ts';
import { dollarsText, productsIn, runsText } from '../../views/plan-words.ts';
import type { ProductCost } from '../../views/product-cost.ts';
import { allowedText, limitBasis, priceBasis, verdictOf } from './plan-words.ts';

/** A product and the plans of its maker, against each other. */
export interface PlanGroup {
  readonly product: ProductCost;
  /** Undefined: no recorded run is of the kind whose cost is asked for. */
  readonly perRun: RunCost | undefined;
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
  /** What else sources say of limits, in words. */
  readonly limitWords: readonly LinkedText[];
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
    const perRun = runCostOf(product, choice.cost);
    const own = book.plans
      .filter(({ maker }) => maker === product.maker)
      .toSorted((a, b) => priceFirst(a) - priceFirst(b));
    return { product, perRun, rows: own.map((plan) => rowOf(plan, perRun, choice)) };
  });
}

/** Cheapest first; plans without a price last. */
function priceFirst({ price }: PlanOffer): number {
  return price?.usd.low ?? price?.usd.high ?? Number.MAX_VALUE;
}

function rowOf(plan: PlanOffer, perRun: RunCost | undefined, choice: PlanChoice): PlanRow {
  const { id, name, price, absence } = plan;
  const compared = comparePlan(plan, perRun ?? NOTHING_KNOWN, choice);
  return {
    id,
    name,
    more: price?.cited.note,
    verdict: perRun ? verdictOf(plan, compared, perRun.usd, choice) : [withoutCost(choice)],
    price: {
      text: compared.planUsd ? dollarsText(compared.planUsd) : absence,
      cited: price?.cited,
      small: priceBasis(plan, choice),
    },
    api: perRun ? dollarsText(compared.apiUsd) : UNKNOWN,
    breakEven: compared.breakEven ? runsText(compared.breakEven) : UNKNOWN,
    ...limitsOf(plan, compared, choice),
  };
}

const NOTHING_KNOWN: RunCost = { usd: { isEstimate: false }, runs: 1 };

function withoutCost({ cost }: PlanChoice): string {
  return cost === 'success'
    ? 'Cannot be compared: no recorded run was completed.'
    : 'Cannot be compared: every recorded run with a cost was blocked or failed.';
}

/** Limits in figures; where there are none, what the source that stands first says of them in words. */
function limitsOf(
  { limits, limitWords }: PlanOffer,
  compared: ReturnType<typeof comparePlan>,
  choice: PlanChoice,
): Pick<PlanRow, 'limits' | 'limitWords'> {
  const [first, ...others] = limitWords;
  if (limits.length === 0 && first?.isOfDay) {
    const { text, cited } = first;
    const stated = { text: 'not stated', cited, small: `“${text}”` };
    return { limits: [stated], limitWords: others.map(linkedWords) };
  }
  const inFigures = compared.limits.flatMap((reach) => {
    const limit = limits.find(({ measure }) => measure === reach.measure);
    if (!limit) return [];
    const { cited } = limit;
    return { text: allowedText(reach, choice), cited, small: limitBasis(limit, reach, choice) };
  });
  return { limits: inFigures, limitWords: limitWords.map(linkedWords) };
}

/** `“10 times the Plus limits”`, with the days that it is said of and what there is to know of it. */
function linkedWords({ text, days, cited }: PlanOfferWords): LinkedText {
  const small = [days, cited.note].filter(Boolean).join('; ');
  return { text: `“${text}”`, cited, small: small || undefined };
}
