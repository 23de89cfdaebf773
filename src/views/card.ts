import type { Day } from '../data/day.ts';
import { formatCount, formatDay } from '../format/figure.ts';
import { listed } from '../format/words.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { buildOverview, countsOf } from './overview.ts';

/** Size in pixels of the pictures that stand for pages elsewhere: 1.91 to 1, which most places show uncut. */
export const CARD = { width: 1200, height: 630 } as const;

/**
 * What the picture of pages without a chart says: what the ledger finds, by which figures and of which days, what
 * puts them in doubt, and how much the ledger holds.
 */
export function siteWords(ledger: Ledger) {
  const { claims, disagreements, explained, asOf } = countsOf(ledger);
  const reasons = explained === disagreements ? 'each' : formatCount(explained);
  const { headline, lede, caveat, pair } = buildOverview(ledger);
  const days = pair ? [pair.a.measured_on, pair.b.measured_on] : [];
  return {
    finding: `${headline}${caveat ? ` ${caveat.sign}` : ''}`,
    figures: lede,
    counts: `${formatCount(claims)} claims, each with its source. ${formatCount(disagreements)} disagreements, ${reasons} with a reason.`,
    said: [
      dayWords(days.filter((day) => day !== undefined)) ?? `As of ${formatDay(asOf)}`,
      caveat && `${caveat.sign} known against the benchmark: ${listed(caveat.kinds)}`,
    ],
  };
}

/** The days that figures speak of; undefined: none is known. */
function dayWords(days: readonly Day[]): string | undefined {
  const told = [...new Set(days.toSorted().map(formatDay))];
  return told.length === 0 ? undefined : `Figures of ${listed(told)}`;
}
