import type { Chart } from '../../../charts/chart.ts';
import { chartsOf } from '../../../charts/registry.ts';
import { isSame, pairs, type LedgerStates, type Pair } from '../../../ledger/diff/pair.ts';
import type { Item } from '../schema.ts';

export type ChartPair = Pair<Chart>;

/** Charts that are new, gone, or of another title or picture: those first whose title states something else. */
export function changedCharts({ before, after }: LedgerStates): readonly ChartPair[] {
  return pairs(chartsOf(before), chartsOf(after), ({ id }) => id)
    .filter(
      (pair) =>
        !isSame(pair.before?.plot, pair.after?.plot) ||
        !isSame(pair.before?.title, pair.after?.title),
    )
    .toSorted((a, b) => ORDER.indexOf(changeOf(a)) - ORDER.indexOf(changeOf(b)));
}

const ORDER: readonly ChartChange[] = ['title', 'added', 'removed', 'picture'];

type ChartChange = Item<'charts'>['change'];

function changeOf({ before, after }: ChartPair): ChartChange {
  if (!before || !after) return after ? 'added' : 'removed';
  return before.title === after.title ? 'picture' : 'title';
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
