import type { Quantity } from '../../../data/quantity.ts';
import { DEFAULT_CHOICE } from '../../../ledger/plan-comparison.ts';
import { breakEven, type LimitMeasure } from '../../../ledger/plan-cost.ts';
import { PRICING_PATH } from '../../../views/address.ts';
import { buildPlanBook, type PlanBook, type PlanOffer } from '../../../views/plan-book.ts';
import type { ProductCost } from '../../../views/product-cost.ts';
import type { ChartData, ChartDefinition, ChartView } from '../../chart.ts';
import { planAlt, planFinding, planSub } from './finding.ts';
import { costLines, levels } from './lines.ts';
import { planCaption } from './notes.ts';
import { planPlot } from './plot.ts';

/** From how many runs a week a subscription costs less than paying by the token. */
export const planOrApi: ChartDefinition = {
  name: 'plan-or-api',
  pages: PRICING_PATH,
  about:
    'Runs a week from which a subscription costs less than the API, by what recorded runs cost.',
  formulas: ['break-even', 'price-that-stands'],
  views: (ledger) => {
    const book = buildPlanBook(ledger);
    const isDrawn = [costLines, levels].every(
      (linesOf) => linesOf(book, DEFAULT_CHOICE).length > 0,
    );
    return isDrawn ? [viewOf(book)] : [];
  },
};

function viewOf(book: PlanBook): ChartView {
  return {
    id: 'plan-or-api',
    page: `${PRICING_PATH}#plan`,
    kicker: 'Prices · plan or API',
    title: planFinding(book, DEFAULT_CHOICE),
    sub: planSub(book, DEFAULT_CHOICE),
    alt: planAlt(book, DEFAULT_CHOICE),
    plot: planPlot(book, DEFAULT_CHOICE),
    data: dataOf(book),
    caption: planCaption(book, DEFAULT_CHOICE),
  };
}

const COLUMNS = [
  'plan',
  'agent',
  'low_price_per_month_usd',
  'high_price_per_month_usd',
  'price_is_estimate',
  'price_is_per',
  'no_price_because',
  'runs_counted',
  'runs_cut_short',
  'cheapest_run_usd',
  'dearest_run_usd',
  'run_cost_is_estimate',
  'low_break_even_runs_per_week',
  'high_break_even_runs_per_week',
  'break_even_is_estimate',
  'low_cloud_tasks',
  'high_cloud_tasks',
  'cloud_tasks_is_estimate',
  'cloud_tasks_window_h',
  'low_local_messages',
  'high_local_messages',
  'local_messages_is_estimate',
  'local_messages_window_h',
  'price_source',
  'price_as_of',
  'price_claim',
] as const;

function dataOf({ products, plans }: PlanBook): ChartData {
  return {
    columns: COLUMNS,
    rows: products.flatMap((product) =>
      plans
        .filter(({ maker }) => maker === product.maker)
        .map((plan) => ({
          href: plan.price?.cited.href,
          values: valuesOf(plan, product).map((value) => value ?? null),
        })),
    ),
  };
}

function valuesOf(plan: PlanOffer, product: ProductCost) {
  const { price } = plan;
  const { usdPerRun, counted, cutShort } = product;
  const even = price && usdPerRun && breakEven(price.usd, usdPerRun, 1);
  return [
    plan.name,
    product.name,
    ...endsOf(price?.usd),
    price?.basis,
    price ? undefined : plan.absence,
    counted.count,
    cutShort.blocked + cutShort.failed,
    ...endsOf(usdPerRun),
    rounded(even?.low),
    rounded(even?.high),
    even?.isEstimate,
    ...limitValues('cloud_tasks', plan),
    ...limitValues('local_messages', plan),
    price?.cited.publisher,
    price?.cited.asOf,
    price?.cited.claim,
  ];
}

function limitValues(measure: LimitMeasure, { limits }: PlanOffer) {
  const limit = limits.find((one) => one.measure === measure);
  return [...endsOf(limit?.amount), limit?.windowH];
}

function endsOf(quantity: Quantity | undefined) {
  return [quantity?.low, quantity?.high, quantity?.isEstimate];
}

/** Hundredths, which is more than the costs are known to. */
function rounded(runs: number | undefined): number | undefined {
  return runs === undefined ? undefined : Math.round(runs * 100) / 100;
}
