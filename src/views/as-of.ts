import { isFullDay, type Day } from '../data/day.ts';

/** Key of the query that asks for a page as it was known on a day. */
export const AS_OF = 'as_of';

/** Names the state of a page before the first day on which anything on it was known. */
export const EARLIER = 'earlier';

/** The full day that the address asks for; undefined where it asks for none, or says it wrongly. */
export function askedDay(search: string): Day | undefined {
  const day = new URLSearchParams(search).get(AS_OF) ?? '';
  return isFullDay(day) ? day : undefined;
}

/**
 * The state of a page on a day: the last change up to it, or `earlier`. Undefined: today's, which the last change brought.
 *
 * @param changes Full days, oldest first; not empty.
 */
export function stateOn(day: Day, changes: readonly Day[]): string | undefined {
  const state = changes.findLast((change) => change <= day);
  return state === changes.at(-1) ? undefined : (state ?? EARLIER);
}
