import { formatCount, formatDay } from '../format/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { buildOverview, countsOf } from './overview.ts';

/** Size in pixels of the pictures that stand for pages elsewhere: 1.91 to 1, which most places show uncut. */
export const CARD = { width: 1200, height: 630 } as const;

/** What the picture of pages without a chart says: what the ledger finds, and how much it holds. */
export function siteWords(ledger: Ledger) {
  const { claims, disagreements, explained, asOf } = countsOf(ledger);
  const reasons = explained === disagreements ? 'each' : formatCount(explained);
  return {
    finding: buildOverview(ledger).headline,
    counts: `${formatCount(claims)} claims, each with its source. ${formatCount(disagreements)} disagreements, ${reasons} with a reason.`,
    day: `As of ${formatDay(asOf)}`,
  };
}
