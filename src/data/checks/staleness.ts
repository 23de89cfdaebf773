import type { Entry } from '../csv.ts';
import { daysBetween, type Day } from '../day.ts';
import type { Sourced } from '../figure.ts';
import type { Records } from '../load.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './check.ts';

/** Days after which figures of a kind should, and must, be looked up again. */
export const MAX_AGE_DAYS = {
  tokenPrices: { warning: 30, error: 730 },
  planPrices: { warning: 30, error: 730 },
  scores: { warning: 120, error: 3650 },
  capabilities: { warning: 120, error: 3650 },
} as const;

type Aging = keyof typeof MAX_AGE_DAYS;

/** Figures are not so old that they mislead. One problem a file, since a whole file mostly ages at once. */
export const staleness: Check = {
  id: 'staleness',
  about: 'Prices, plan limits, scores and capabilities are looked up again in time.',
  find(records, { today }) {
    return AGING.flatMap((kind) => [...byFile(records, kind)].flatMap(([file, entries]) => {
      const aged = entries.map((entry) => ({ entry, days: daysBetween(dayOf(entry, records), today) }));
      const { warning, error } = MAX_AGE_DAYS[kind];
      const tooOld = aged.filter(({ days }) => days > error);
      if (tooOld.length > 0) return [stale(file, tooOld, entries.length, error)];
      const old = aged.filter(({ days }) => days > warning);
      return old.length > 0 ? [{ ...stale(file, old, entries.length, warning), severity: 'warning' as const }] : [];
    }));
  },
};

const AGING: readonly Aging[] = ['tokenPrices', 'planPrices', 'scores', 'capabilities'];

function byFile(records: Records, kind: Aging): Map<string, Entry<Sourced>[]> {
  const entries: readonly Entry<Sourced>[] = records[kind];
  return Map.groupBy(entries, ({ place }) => place.file);
}

/** The last day the source vouches for: the day it names, else the day it was published, else read. */
function dayOf({ record }: Entry<Sourced>, { sources }: Records): Day {
  const source = sources.find((candidate) => candidate.record.id === record.source)?.record;
  return record.as_of ?? source?.published_on ?? source?.retrieved_on ?? '9999';
}

function stale(file: string, old: readonly { readonly days: number; readonly entry: Entry<Sourced> }[], all: number, limit: number): Problem {
  const oldest = old.reduce((a, b) => (b.days > a.days ? b : a));
  return {
    file,
    line: oldest.entry.place.line,
    message: `${old.length} of ${all} rows are older than ${limit} days; the oldest, here, is ${oldest.days} days old.`,
    hint: 'look the figures up again and add rows with the new day.',
  };
}
