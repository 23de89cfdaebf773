import type { Entry } from '../csv.ts';
import { daysBetween, type Day } from '../day.ts';
import type { Sourced } from '../figure.ts';
import { FILES } from '../files.ts';
import { MAX_AGE_DAYS, type AgeLimits } from '../max-age.ts';
import type { Problem } from '../problem.ts';
import { replacementsAmong } from '../replaced.ts';
import type { Source } from '../schema/source.ts';
import type { Check } from './check.ts';

/**
 * Figures are not so old that they mislead. Rows that have been replaced are history and age no more. One
 * problem a file, since it mostly ages at once.
 */
export const staleness: Check = {
  id: 'staleness',
  about: 'Prices, plan limits, scores and capabilities are looked up again in time.',
  find(records, { today }) {
    const sources = new Map(records.sources.map(({ record }) => [record.id, record]));
    const staleIn = (kind: keyof typeof MAX_AGE_DAYS) => {
      const entries: readonly Entry<Sourced>[] = records[kind];
      const current = currentOf(entries, FILES[kind].figures?.subject ?? [], sources, today);
      return [...Map.groupBy(current, ({ place }) => place.file).values()].flatMap((file) =>
        staleFile(file, MAX_AGE_DAYS[kind], sources, today),
      );
    };
    return [
      ...staleIn('tokenPrices'),
      ...staleIn('planPrices'),
      ...staleIn('scores'),
      ...staleIn('capabilities'),
    ];
  },
};

/** The rows that nothing has replaced. Rows about the same thing are alike in `subject` and in where their request sizes begin. */
function currentOf(
  entries: readonly Entry<Sourced>[],
  subject: readonly string[],
  sources: ReadonlyMap<string, Source>,
  today: Day,
): Entry<Sourced>[] {
  const replaced = replacementsAmong(
    entries,
    ({ record }) => ({
      about: JSON.stringify([
        ...subject.map((name): unknown => Reflect.get(record, name)),
        record.context_from_tokens ?? 0,
      ]),
      day: dayOf(record, sources),
      validFrom: record.valid_from,
      validTo: record.valid_to,
    }),
    today,
  );
  return entries.filter((entry) => !replaced.has(entry));
}

function staleFile(
  entries: readonly Entry<Sourced>[],
  { name, warning, error }: AgeLimits,
  sources: ReadonlyMap<string, Source>,
  today: Day,
): Problem[] {
  const byDay = Map.groupBy(entries, ({ record }) => dayOf(record, sources));
  const ages = [...byDay].map(([day, rows]) => ({ days: daysBetween(day, today), rows }));
  const isError = ages.some(({ days }) => days > error);
  const limit = isError ? error : warning;
  const old = ages.filter(({ days }) => days > limit).toSorted((a, b) => b.days - a.days);
  const [oldest] = old;
  if (!oldest) return [];
  const count = old.reduce((sum, { rows }) => sum + rows.length, 0);
  return [
    {
      file: entries[0]?.place.file ?? '',
      line: oldest.rows[0]?.place.line,
      message: `${count} of ${entries.length} current rows are older than ${limit} days, the limit of ${name}; the oldest, here, is ${oldest.days} days old.`,
      hint: 'look the figures up again and add rows with the new day.',
      severity: isError ? undefined : 'warning',
    },
  ];
}

/** The last day the source vouches for: the day it names, else the day it was published, else read. */
function dayOf(record: Sourced, sources: ReadonlyMap<string, Source>): Day {
  const source = sources.get(record.source ?? '');
  return (
    record.measured_on ?? record.as_of ?? source?.published_on ?? source?.retrieved_on ?? '9999'
  );
}
