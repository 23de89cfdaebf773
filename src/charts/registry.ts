import type { Ledger } from '../ledger/ledger.ts';
import type { ChartDefinition, ChartView } from './chart.ts';
import { resolvedRate } from './resolved-rate.ts';

/** Every kind of chart. Pages, pictures and downloads follow from this list. */
export const CHARTS: readonly ChartDefinition[] = [resolvedRate];

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
