import { MAX_AGE_DAYS, type AgeLimits } from '../data/max-age.ts';
import { formatDay, UNKNOWN } from '../format/figure.ts';
import { counted, listed } from '../format/words.ts';
import { ageOf } from '../ledger/age.ts';
import type { Claim } from '../ledger/claim.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { claimPath } from './address.ts';
import { capital } from './label.ts';

/** `token prices and plans after 30 days, scores after 120 days`. */
export function limitWords(limits: readonly AgeLimits[]): string {
  return [...Map.groupBy(limits, ({ warning }) => warning)]
    .map(([days, same]) => `${listed(same.map(({ name }) => name))} after ${days} days`)
    .join(', ');
}

/** When figures are told as old, of all kinds that age. */
export const OLD_AFTER = limitWords(Object.values(MAX_AGE_DAYS));

/**
 * Of when a figure is, and how long that is before the day of the ledger: `14 Mar 2026, 252 days before the
 * day of this data, 21 Nov 2026. Token prices count as old after 30 days`.
 */
export function asOfWords(claim: Claim, ledger: Ledger): string {
  const { days, limits } = ageOf(claim, ledger);
  if (claim.asOf === undefined || days === undefined) return UNKNOWN;
  const after = limits ? `. ${capital(limits.name)} count as old after ${limits.warning} days` : '';
  return `${formatDay(claim.asOf)}${agoWords(claim.asOf, days, ledger)}${after}`;
}

/** Of a month the end counts, so that a figure is told as no older than it is for sure. */
function agoWords(day: string, days: number, { asOf }: Ledger): string {
  if (days < 0) return '';
  const from =
    day.length < asOf.length
      ? `, which ended ${counted(days, 'day')}`
      : `, ${counted(days, 'day')}`;
  return `${from} before the day of this data, ${formatDay(asOf)}`;
}

/** What has taken a figure's place; undefined: it stands, or is of a kind that does not age. */
export function replacedFact(claim: Claim, ledger: Ledger) {
  const { replaced } = ageOf(claim, ledger);
  if (!replaced) return undefined;
  const { by } = replaced;
  return by
    ? { text: `a newer figure, as of ${formatDay(by.asOf)}`, href: claimPath(by) }
    : { text: 'nothing on record; it holds no more' };
}
