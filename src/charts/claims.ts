import type { Claim } from '../ledger/claim.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { capital } from '../views/label.ts';
import { freshnessOf, oldWords, type Freshness } from '../views/freshness.ts';
import { formatDay } from '../format/figure.ts';
import type { ChartView } from './chart.ts';

/** Names of columns that hold ids of claims. */
export const CLAIM_COLUMN = /(^|_)claim$/;

/** The claims behind the rows of a chart's figures; none where it is drawn from results. */
function claimsBehind({ columns, rows }: ChartView['data'], { claimById }: Ledger): Claim[] {
  return rows.flatMap(({ values }) =>
    values.flatMap((value, index) =>
      CLAIM_COLUMN.test(columns[index] ?? '') ? (claimById.get(String(value)) ?? []) : [],
    ),
  );
}

/** How old the figures drawn are on the ledger's day. */
export function chartFreshness({ data }: ChartView, ledger: Ledger): Freshness {
  return freshnessOf(claimsBehind(data, ledger), ledger);
}

/** The same for a caption; none where no figure is old. */
export function freshnessNotes(view: ChartView, ledger: Ledger): string[] {
  const freshness = chartFreshness(view, ledger);
  const words = oldWords(freshness, ledger);
  return words ? [`${capital(words)}, the oldest of ${formatDay(freshness.old[0]?.asOf)}`] : [];
}
