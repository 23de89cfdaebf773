import type { Chart } from '../../../charts/chart.ts';
import { drawnPlot } from '../../../charts/drawn-plot.ts';
import { embedChartOf } from '../../../charts/embed-chart.ts';
import { chartsOf } from '../../../charts/registry.ts';
import { isSame, pairs, type LedgerStates, type Pair } from '../../../ledger/diff/pair.ts';
import type { Item } from '../schema.ts';

export type ChartPair = Pair<Chart>;

/** Charts that are new, gone, or show something else in an embed: those first whose title states something else, last those whose picture is the same. */
export function changedCharts({ before, after }: LedgerStates): readonly ChartPair[] {
  return pairs(chartsOf(before), chartsOf(after), ({ id }) => id)
    .filter(({ before: then, after: now }) => !isSame(then && shown(then), now && shown(now)))
    .toSorted((a, b) => ORDER.indexOf(changeOf(a)) - ORDER.indexOf(changeOf(b)));
}

/** What an embed shows of it. An embed of another policy is another chart. */
function shown(chart: Chart) {
  return { ...embedChartOf(chart), choice: undefined, plot: drawnPlot(chart.plot) };
}

const ORDER: readonly ChartChange[] = ['title', 'added', 'removed', 'picture', 'words'];

type ChartChange = Item<'charts'>['change'];

function changeOf({ before, after }: ChartPair): ChartChange {
  if (!before || !after) return after ? 'added' : 'removed';
  if (before.title !== after.title) return 'title';
  return isSame(drawnPlot(before.plot), drawnPlot(after.plot)) ? 'words' : 'picture';
}

/** `pictures`: of which charts both pictures are drawn, as far as there are both. */
export function chartItem(pair: ChartPair, isDrawn: boolean): Item<'charts'> {
  const { key, before, after } = pair;
  return {
    change: changeOf(pair),
    id: key,
    kicker: (after ?? before)?.kicker ?? '',
    before: before?.title ?? null,
    after: after?.title ?? null,
    pictures: { before: isDrawn && before !== undefined, after: isDrawn && after !== undefined },
  };
}
