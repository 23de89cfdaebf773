import type { Claim } from '../ledger/claim.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { capital } from '../views/label.ts';
import { freshnessOf, oldWords, type Freshness } from '../views/freshness.ts';
import { formatDay } from '../format/figure.ts';
import type { ChartData, ChartView } from './chart.ts';

/** Names of columns that hold ids of claims. */
export const CLAIM_COLUMN = /(^|_)claim$/;

/** The claims that a row of a chart's figures names; none where it is a result. */
export function claimsInRow(
  { values }: ChartData['rows'][number],
  { columns }: ChartData,
  { claimById }: Ledger,
): Claim[] {
  return values.flatMap((value, index) =>
    CLAIM_COLUMN.test(columns[index] ?? '') ? (claimById.get(String(value)) ?? []) : [],
  );
}

/** How old the figures drawn are on the ledger's day. */
export function chartFreshness({ data }: ChartView, ledger: Ledger): Freshness {
  return freshnessOf(
    data.rows.flatMap((row) => claimsInRow(row, data, ledger)),
    ledger,
  );
}

/** The same for a caption; none where no figure is old. */
export function freshnessNotes(view: ChartView, ledger: Ledger): string[] {
  const freshness = chartFreshness(view, ledger);
  const words = oldWords(freshness, ledger);
  return words ? [`${capital(words)}, the oldest of ${formatDay(freshness.old[0]?.asOf)}`] : [];
}
