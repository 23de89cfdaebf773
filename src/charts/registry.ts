import type { Ledger } from '../ledger/ledger.ts';
import type { ChartDefinition, ChartView } from './chart.ts';
import { costFrontier } from './kinds/cost-frontier/chart.ts';
import { makersGap } from './kinds/makers-gap/chart.ts';
import { overTime } from './kinds/over-time/chart.ts';
import { resolvedRate } from './kinds/resolved-rate/chart.ts';
import { runMeasures } from './kinds/run-measures/chart.ts';
import { sessionCost } from './kinds/session-cost/chart.ts';
import { subsetRates } from './kinds/subset-rates/chart.ts';
import { tokenPrices } from './kinds/token-prices/chart.ts';

/** Every kind of chart. Pages, pictures and downloads follow from this list, in its order. */
export const CHARTS: readonly ChartDefinition[] = [
  resolvedRate,
  makersGap,
  costFrontier,
  overTime,
  subsetRates,
  runMeasures,
  tokenPrices,
  sessionCost,
];

const known = new WeakMap<Ledger, readonly ChartView[]>();

/** All charts that the data give. Throws when two have one id. */
export function chartsOf(ledger: Ledger): readonly ChartView[] {
  const views = known.get(ledger) ?? CHARTS.flatMap((definition) => definition.views(ledger));
  known.set(ledger, views);
  const ids = views.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice) throw new Error(`Two charts have the id ${twice}; give one of them another.`);
  return views;
}

/** Charts of a page, each under its first policy, in the order of the registry. */
export function chartsOn(page: string, ledger: Ledger): readonly ChartView[] {
  return chartsOf(ledger).filter(
    (view) => view.page === page && (view.choice?.siblings[0]?.id ?? view.id) === view.id,
  );
}
