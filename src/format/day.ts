import { UNKNOWN } from './unknown.ts';

const dayFormat = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' });

/** By how precisely a day is known: the length of its text. */
const dayFormats: Readonly<Record<number, Intl.DateTimeFormat>> = {
  10: dayFormat({ day: 'numeric', month: 'short', year: 'numeric' }),
  7: dayFormat({ month: 'short', year: 'numeric' }),
  4: dayFormat({ year: 'numeric' }),
};

/** `5 Feb 2026`, `Feb 2026` or `2026`, as precise as the day is known. */
export function formatDay(day: string | undefined): string {
  if (day === undefined) return UNKNOWN;
  return dayFormats[day.length]?.format(Date.parse(day)) ?? day;
}
