import type { Ledger } from '../ledger/ledger.ts';
import { perLedger } from '../ledger/per-ledger.ts';
import { cardPath, chartPath, OVERVIEW_PATH } from '../views/address.ts';
import { siteWords } from '../views/card.ts';
import type { Chart } from './chart.ts';
import { OVERVIEW_PAGE } from './dated-page.ts';
import { chartsOf } from './registry.ts';

/** The picture that other places show for a link to a page. */
export interface PageCard {
  /** From the site's root. */
  readonly path: string;
  readonly alt: string;
}

/**
 * The picture of a page: of a chart's page its chart's, of others that of the first chart that stands on them,
 * else the site's.
 */
export function pageCard(path: string, ledger: Ledger): PageCard {
  const chart = chartsByPage(ledger).get(path);
  if (chart) return { path: cardPath(chart.id), alt: `${chart.kicker}: ${chart.title}` };
  const { finding, figures, counts } = siteWords(ledger);
  return { path: cardPath(), alt: [finding, figures, counts].filter(Boolean).join(' ') };
}

/** The first chart of every page that has one, by the page's address. */
const chartsByPage = perLedger((ledger): ReadonlyMap<string, Chart> => {
  const charts = chartsOf(ledger);
  const [first] = OVERVIEW_PAGE.content(ledger).charts;
  return new Map<string, Chart>([
    ...charts.toReversed().map((chart): [string, Chart] => [chart.page.replace(/#.*/, ''), chart]),
    ...charts.map((chart): [string, Chart] => [chartPath(chart.id), chart]),
    ...(first ? [[OVERVIEW_PATH, first] as const] : []),
  ]);
});
