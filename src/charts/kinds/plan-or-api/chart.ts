import { DEFAULT_CHOICE } from '../../../ledger/plan-comparison.ts';
import { breakEven } from '../../../ledger/plan-cost.ts';
import { PRICING_PATH } from '../../../views/address.ts';
import {
  buildPlanBook,
  type PlanBook,
  type PlanOffer,
  type ProductCost,
} from '../../../views/plan.ts';
import type { ChartData, ChartDefinition, ChartView } from '../../chart.ts';
import { planAlt, planFinding, planSub } from './finding.ts';
import { planCaption } from './notes.ts';
import { planPlot } from './plot.ts';

/** From how many runs a week a subscription costs less than paying by the token. */
export const planOrApi: ChartDefinition = {
  name: 'plan-or-api',
  about:
    'Runs a week from which a subscription costs less than the API, by what recorded runs cost.',
  views: (ledger) => {
    const book = buildPlanBook(ledger);
    return book.products.length > 0 && book.plans.some(({ price }) => price) ? [viewOf(book)] : [];
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
  'price_per_month_usd',
  'price_is_per',
  'cheapest_run_usd',
  'dearest_run_usd',
  'low_break_even_runs_per_week',
  'high_break_even_runs_per_week',
  'low_cloud_tasks',
  'high_cloud_tasks',
  'low_local_messages',
  'high_local_messages',
  'window_h',
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

function valuesOf(
  { name, price, absence, limits }: PlanOffer,
  { name: agent, usdPerRun }: ProductCost,
) {
  const even = price && breakEven(price.usd, usdPerRun, 1);
  const limit = (measure: string) => limits.find((one) => one.measure === measure)?.amount;
  const [tasks, messages] = [limit('cloud_tasks'), limit('local_messages')];
  return [
    name,
    agent,
    price?.usd.low,
    price?.basis ?? absence,
    usdPerRun.low,
    usdPerRun.high,
    rounded(even?.low),
    rounded(even?.high),
    tasks?.low,
    tasks?.high,
    messages?.low,
    messages?.high,
    limits[0]?.windowH,
    price?.cited.publisher,
    price?.cited.asOf,
    price?.cited.href.split('#')[1],
  ];
}

/** Hundredths, which is more than the costs are known to. */
function rounded(runs: number | undefined): number | undefined {
  return runs === undefined ? undefined : Math.round(runs * 100) / 100;
}
