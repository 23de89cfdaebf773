import { dayAfter, type Day } from '../data/day.ts';
import { formatCount, formatDay } from '../format/figure.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { asOfPath } from '../views/address.ts';
import type { DatedPage } from './dated-page.ts';
import { counted } from './words.ts';
import { changesOf, ledgerOfState, pastStates, type PastState } from './past-state.ts';

/** The days that a reader can choose from on a page. */
export interface PastChoice {
  /** The page as it is today. */
  readonly path: string;
  /** Full days on which it changed, oldest first. */
  readonly changes: readonly Day[];
  /** The first and the last day that may be asked for: the day before anything was known, and the ledger's. */
  readonly min: Day;
  readonly max: Day;
  /** Newest first; `name` is undefined for today's. */
  readonly states: readonly {
    readonly name: string | undefined;
    readonly text: string;
    readonly href: string;
  }[];
  /** What a reader is told who asks for a day on which today's page was known. */
  readonly newest: string;
}

/** Undefined where nothing on the page has a day. */
export function pastChoice(page: DatedPage, ledger: Ledger): PastChoice | undefined {
  const changes = changesOf(page, ledger);
  const [first, last] = [changes[0], changes.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const past = pastStates(page, ledger).map(({ name, from }) => ({
    name,
    text: from === undefined ? `before ${formatDay(first)}` : formatDay(from),
    href: asOfPath(page.path, name),
  }));
  return {
    path: page.path,
    changes,
    min: dayAfter(first, -1),
    max: last > ledger.asOf ? last : ledger.asOf,
    states: [
      { name: undefined, text: `${formatDay(last)} (newest)`, href: page.path },
      ...past.toReversed(),
    ],
    newest: `Nothing with a day changed this page after ${formatDay(last)}: it is as known then, with what has no day besides.`,
  };
}

/** What a reader has to know of a past page. */
export interface PastNotice {
  readonly title: string;
  /** The day that stands for the state until the address asks for another in it. */
  readonly knownOn: string;
  readonly change: string;
  /** How the claims split up. */
  readonly known: string;
  readonly leftOut: string;
  readonly total: string;
  readonly claims: string;
}

export function pastNotice(page: DatedPage, state: PastState, ledger: Ledger): PastNotice {
  const { from, to } = state;
  const next = formatDay(dayAfter(to, 1));
  const then = ledgerOfState(state, ledger).claimById;
  const all = ledger.claims.filter(page.isAbout);
  const leftOut = all.filter(({ id }) => !then.has(id));
  const undated = leftOut.filter(({ asOf }) => asOf === undefined).length;
  const day = formatDay(from ?? to);
  return {
    title: `${page.name} as known on ${day}`,
    knownOn: day,
    change:
      from === undefined
        ? `Nothing on this page was known yet; the first came on ${next}.`
        : `What this page shows changed on ${day}, and next on ${next}; ages, ranks and findings are those of ${day}.`,
    known: `${formatCount(all.length - leftOut.length)} known on ${day}`,
    leftOut: `${formatCount(leftOut.length - undated)} left out as later, ${formatCount(undated)} as without a day`,
    total: `${counted(all.length, 'claim')} ${page.about}`,
    claims: page.claims,
  };
}
