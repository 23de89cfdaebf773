import { dayAfter, type Day } from '../data/day.ts';
import { buildLedgerOn, daysOfNews, ledgerOn } from '../ledger/known-on.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { perLedger, perLedgerAnd } from '../ledger/per-ledger.ts';
import { EARLIER } from '../views/as-of.ts';
import { datedPages, type DatedPage } from './dated-page.ts';

/** How a page was for a time, before what it is today. */
export interface PastState {
  /** Names it in its address: its first day, or `earlier` where nothing was known yet. */
  readonly name: string;
  /** First day; undefined: there is none. */
  readonly from: Day | undefined;
  /** Last day: on the one after, the page changed. */
  readonly to: Day;
}

/**
 * Days on which what a page shows became another than on the day before, oldest first. The last of them
 * brought all that has a day; what has none stands on today's page only.
 */
export const changesOf = perLedgerAnd(
  (page: DatedPage, ledger): readonly Day[] =>
    allChanges(ledger).get(page) ?? changesAmong([page], ledger).get(page) ?? [],
);

const allChanges = perLedger((ledger) => changesAmong(datedPages(ledger), ledger));

type Changes = ReadonlyMap<DatedPage, readonly Day[]>;

/** One day after the other for all pages at once, so that no more than one past ledger is held. */
function changesAmong(pages: readonly DatedPage[], ledger: Ledger): Changes {
  const days = daysOfNews(ledger.records);
  const changes = new Map(pages.map((page): [DatedPage, Day[]] => [page, []]));
  const last = new Map(shownOn(dayAfter(days[0] ?? ledger.asOf, -1), pages, ledger));
  for (const day of days)
    for (const [page, shown] of shownOn(day, pages, ledger)) {
      if (shown !== last.get(page)) changes.get(page)?.push(day);
      last.set(page, shown);
    }
  return changes;
}

function shownOn(day: Day, pages: readonly DatedPage[], ledger: Ledger): [DatedPage, string][] {
  const then = buildLedgerOn(day, ledger);
  return pages.map((page) => [page, shownBy(page, then)]);
}

/** What a page shows, as text to compare, but for how old figures are, which changes by the day alone. */
export function shownBy(page: DatedPage, ledger: Ledger): string {
  return JSON.stringify(page.steady(ledger), withoutAges);
}

function withoutAges(key: string, value: unknown): unknown {
  return key === 'isOld' || key === 'freshness' ? undefined : value;
}

/** All states of a page but the newest, oldest first; none where nothing on it has a day. */
export function pastStates(page: DatedPage, ledger: Ledger): readonly PastState[] {
  return changesOf(page, ledger).map((day, index, days) => {
    const from = days[index - 1];
    return { name: from ?? EARLIER, from, to: dayAfter(day, -1) };
  });
}

/** What was known on the first day of a state. */
export function ledgerOfState({ from, to }: PastState, ledger: Ledger): Ledger {
  return ledgerOn(from ?? to, ledger);
}
