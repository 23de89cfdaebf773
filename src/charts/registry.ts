import type { ComparisonSubject } from '../ledger/comparison-subject.ts';
import { findHeadToHead, type HeadToHead } from '../ledger/head-to-head.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { perLedger, perLedgerAnd } from '../ledger/per-ledger.ts';
import type { Chart, ChartDefinition } from './chart.ts';
import { freshnessNotes } from './claims.ts';
import { withFindings } from './findings.ts';
import { costFrontier, costFrontierId } from './kinds/cost-frontier/chart.ts';
import { decisionFlips } from './kinds/decision-flips/chart.ts';
import { decisionResult } from './kinds/decision/chart.ts';
import { makersGap, makersGapId } from './kinds/makers-gap/chart.ts';
import { overTime } from './kinds/over-time/chart.ts';
import { planOrApi } from './kinds/plan-or-api/chart.ts';
import { priceHistoryChart } from './kinds/price-history/chart.ts';
import { resolvedRate } from './kinds/resolved-rate/chart.ts';
import { runMeasures } from './kinds/run-measures/chart.ts';
import { sessionCost } from './kinds/session-cost/chart.ts';
import { subsetRates } from './kinds/subset-rates/chart.ts';
import { tokenPrices } from './kinds/token-prices/chart.ts';
import { modelChoices } from './words.ts';

/** Every kind of chart. Pages, pictures and downloads follow from this list, in its order. */
export const CHARTS: readonly ChartDefinition[] = [
  resolvedRate,
  makersGap,
  costFrontier,
  overTime,
  subsetRates,
  runMeasures,
  tokenPrices,
  priceHistoryChart,
  sessionCost,
  planOrApi,
  decisionResult,
  decisionFlips,
];

/** The charts of one kind that the data give. */
const chartsOfKind = perLedgerAnd(
  ({ name, formulas, views }: ChartDefinition, ledger): readonly Chart[] =>
    views(ledger).map((view) => ({
      ...withFindings(view, ledger),
      freshness: freshnessNotes(view, ledger),
      kind: name,
      formulas,
      models: modelChoices(view.plot, ledger),
    })),
);

/** All charts that the data give. Throws when two have one id. */
export const chartsOf = perLedger((ledger): readonly Chart[] => {
  const charts = CHARTS.flatMap((kind) => chartsOfKind(kind, ledger));
  const ids = charts.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new Error(`Two charts have the id ${twice}; give one of them another.`);
  return charts;
});

/** Charts of a page, each under its first policy, in the order of the registry. */
export function chartsOn(page: string, ledger: Ledger): readonly Chart[] {
  return CHARTS.filter(({ pages }) => page.startsWith(pages))
    .flatMap((kind) => chartsOfKind(kind, ledger))
    .filter(
      (chart) => chart.page === page && (chart.choice?.siblings[0]?.id ?? chart.id) === chart.id,
    );
}

/** The chart of rate and cost on which two products that somebody measured alike stand; none of others. */
export function chartsOfProducts(
  a: ComparisonSubject,
  b: ComparisonSubject,
  ledger: Ledger,
): readonly Chart[] {
  const pair = a.kind === 'agent' ? findHeadToHead(ledger, a.id, b.id) : undefined;
  const charts = pair ? chartsOfPair(pair, ledger) : [];
  return charts.filter(({ kind }) => kind === costFrontier.name);
}

/** Charts that tell more of the benchmark on which two agents were measured alike. */
export function chartsOfPair({ a }: HeadToHead, ledger: Ledger): readonly Chart[] {
  const benchmark = ledger.names.benchmarks.get(a.benchmark);
  if (!benchmark) return [];
  const { protocol, subset, attempts = 1 } = a;
  const ids = [makersGapId(benchmark), costFrontierId({ protocol, subset, attempts }, benchmark)];
  return [makersGap, costFrontier]
    .flatMap((kind) => chartsOfKind(kind, ledger))
    .filter(({ id }) => ids.includes(id));
}
