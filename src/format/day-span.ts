import type { Day } from '../data/day.ts';
import { formatDay } from './figure.ts';

/** Two days as people read them beside each other, the year of both only once: `28 Feb`, `17 Aug 2026`. */
export function formatSpan(first: Day, last: Day): readonly [string, string] {
  const [from, to] = [formatDay(first), formatDay(last)];
  const year = ` ${last.slice(0, 4)}`;
  return [from !== to && from.endsWith(year) ? from.slice(0, -year.length) : from, to];
}
