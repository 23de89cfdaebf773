import { earliest } from '../../../data/day.ts';
import { compareText } from '../../../data/order.ts';
import { formatCount, formatDay } from '../../../format/figure.ts';
import type { Price } from '../../../ledger/price.ts';

/** `3.2 to 8`; one number where both ends round to the same. */
export function span(values: readonly number[], decimals: number): string {
  const [least = '', most = ''] = [Math.min(...values), Math.max(...values)].map((value) =>
    formatCount(Number(value.toFixed(decimals))),
  );
  return least === most ? least : `${least} to ${most}`;
}

/** `Prices as of 28 Feb to 17 Aug 2026`; undefined where all are of one day, which the caption tells. */
export function daysNote(prices: readonly Price[]): string | undefined {
  const days = prices
    .flatMap(({ claim }) => claim.asOf ?? [])
    .toSorted((a, b) => compareText(earliest(a), earliest(b)));
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const [from, to] = [formatDay(first), formatDay(last)];
  if (from === to) return undefined;
  const year = ` ${last.slice(0, 4)}`;
  return `Prices as of ${from.endsWith(year) ? from.slice(0, -year.length) : from} to ${to}`;
}

/** `Claude Opus 4.6`, `4.7`: words that all names begin with stand only in the first. */
export function shortNames(names: readonly string[]): string[] {
  const words = names.map((name) => name.split(' '));
  const [first = []] = words;
  const differs = first.findIndex((word, index) =>
    words.some((own) => own[index] !== word || index === own.length - 1),
  );
  return words.map((own, index) => (index === 0 ? own : own.slice(differs)).join(' '));
}
