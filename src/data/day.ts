import { compareText } from './order.ts';

/** A day, or only its month or year where a source gives no more: `2026-02-05`, `2026-02`, `2026`. UTC. */
export type Day = string;

const SHAPE = /^(?:19|20|21)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const MS_PER_DAY = 86_400_000;

/** Whether `text` names a real day, month or year. */
export function isDay(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  if (text.length < 10) return true;
  return text <= latest(text.slice(0, 'YYYY-MM'.length));
}

/** Whether `text` names a real day, and not only a month or a year. */
export function isFullDay(text: string): boolean {
  return text.length === 10 && isDay(text);
}

/** First full day that `day` may mean. */
export function earliest(day: Day): Day {
  if (day.length === 10) return day;
  return `${day}-01-01`.slice(0, 10).padEnd(10, '-01');
}

/** Last full day that `day` may mean. */
export function latest(day: Day): Day {
  if (day.length === 10) return day;
  const [year = 0, month = 12] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The full day that comes `days` after a full day; before it where they are negative. */
export function dayAfter(day: Day, days = 1): Day {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}

/** Orders days by the first full day that each may mean, oldest first. */
export function compareDays(a: Day, b: Day): number {
  return compareText(earliest(a), earliest(b));
}

/** The first and the last of some days; undefined where none is known. */
export function daySpan(days: readonly (Day | undefined)[]): readonly [Day, Day] | undefined {
  const known = days.filter((day) => day !== undefined).toSorted(compareDays);
  const [first, last] = [known[0], known.at(-1)];
  return first === undefined || last === undefined ? undefined : [first, last];
}

/** Whole days from the end of `from` to the end of `to`; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

const numbers = new Map<Day, number>();

/** Days from 1970 to the end of `day`; remembered, since few days are asked for over and over. */
function numberOf(day: Day): number {
  const number = numbers.get(day) ?? Math.round(Date.parse(latest(day)) / MS_PER_DAY);
  numbers.set(day, number);
  return number;
}

/** Whether the two may mean one and the same day: `2026-02` and `2026-02-05` do. */
export function mayBeSameDay(a: Day, b: Day): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** Whether a span of days, each end open where it is unknown, has a day in common with `on`. */
export function holdsOn(from: Day | undefined, to: Day | undefined, on: Day): boolean {
  const hasBegun = from === undefined || earliest(from) <= latest(on);
  const hasEnded = to !== undefined && latest(to) < earliest(on);
  return hasBegun && !hasEnded;
}

/** More days than lie between any two statements. */
const AGES = 1e6;

/** How far a statement is from a day, for sorting: those made by the day first, the last of them foremost, then those made after it, then those without a day. */
export function daysOff(asOf: Day | undefined, on: Day): number {
  if (asOf === undefined) return 2 * AGES;
  const days = daysBetween(earliest(asOf), on);
  return days >= 0 ? days : AGES - days;
}
