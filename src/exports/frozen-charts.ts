import { asWritten } from '../data/figure.ts';
import type { Chart } from '../charts/chart.ts';
import { drawnPlot } from '../charts/drawn-plot.ts';
import { embedChartOf } from '../charts/embed-chart.ts';
import { claimsOfChart } from '../charts/findings.ts';
import { chartsOf } from '../charts/registry.ts';
import type { Ledger } from '../ledger/ledger.ts';

/**
 * Every chart that the data give, as a release keeps it: what its embed shows, and the claims that it rests on
 * with their values. Plain JSON that `FrozenCharts` in `src/data/schema` reads.
 */
export function frozenCharts(ledger: Ledger): readonly object[] {
  return chartsOf(ledger).map((chart) => frozenChart(chart, ledger));
}

/** An embed of another policy is another chart, so no choice is kept. */
function frozenChart(chart: Chart, ledger: Ledger): object {
  const values = claimsOfChart(chart, ledger).map(
    ({ id, value }) => [id, asWritten(value)] as const,
  );
  return {
    ...embedChartOf(chart),
    choice: undefined,
    plot: drawnPlot(chart.plot),
    claims: Object.fromEntries(values),
  };
}
