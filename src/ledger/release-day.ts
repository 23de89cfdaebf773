import { earliest, type Day } from '../data/day.ts';
import { asWords } from '../data/figure.ts';
import type { Claim } from './claim.ts';
import { claimsInOrder } from './conflict.ts';
import type { Ledger } from './ledger.ts';

/** When something was released, and who says so. */
export interface ReleaseDay {
  /** A day, or a month, which counts as its first day. */
  readonly day: Day;
  readonly claim: Claim | undefined;
}

/** By the claim that a resolution prefers, else the first on record; the full day where that knows only its month. */
export function releaseOf(model: string, ledger: Ledger): ReleaseDay | undefined {
  const [claim] = releaseClaims(model, ledger);
  return claim && withFullDay({ day: asWords(claim.value), claim }, model, ledger);
}

/** The first day that may be meant, for sorting; empty, and so the oldest, where none is known. */
export function releasedFrom(model: string, ledger: Ledger): string {
  const day = releaseOf(model, ledger)?.day;
  return day === undefined ? '' : earliest(day);
}

/** The same where it is a full day already, or where no claim on the model knows the day in that month. */
export function withFullDay(release: ReleaseDay, model: string, ledger: Ledger): ReleaseDay {
  if (release.day.length !== 'YYYY-MM'.length) return release;
  const exact = releaseClaims(model, ledger).find(({ value }) =>
    asWords(value).startsWith(`${release.day}-`),
  );
  return exact ? { day: asWords(exact.value), claim: exact } : release;
}

function releaseClaims(model: string, ledger: Ledger): readonly Claim[] {
  return claimsInOrder(ledger.claimsByKey.get(`model/${model}/released_on`) ?? [], ledger);
}

/** Whether a day is known to the month at least. */
export function isPlaceable(day: Day): boolean {
  return day.length >= 'YYYY-MM'.length;
}

/** Milliseconds since 1970 at the start of a day, or of the first of a month. */
export function timeOf(day: Day): number {
  return Date.parse(earliest(day));
}
