import Papa from 'papaparse';
import { needsReason, type Change, type Changes } from './change.ts';
import type { Entry } from './csv.ts';
import type { Day } from './day.ts';
import { asWritten } from './figure.ts';
import { figuresOf } from './figures.ts';
import type { Records } from './load.ts';
import { compareText } from './order.ts';
import { Correction } from './schema/bookkeeping.ts';

/** Stands where a reason has to be written; the data check refuses it. */
export const NO_REASON = 'TODO: say why in plain words';

type Row = Entry<Correction>;

/** What `corrections.csv` has to say of changes that it does not say. */
export interface CorrectionGaps {
  /** Changes that need a reason and have no row that tells just them. */
  readonly missing: readonly Change[];
  /** Rows written since that tell something else than what changed since. */
  readonly idle: readonly Row[];
}

/** Holds the changes between two states against the rows written between them. */
export function correctionGaps(changes: Changes, before: Records, after: Records): CorrectionGaps {
  const known = new Set(before.corrections.map(({ record }) => JSON.stringify(record)));
  const fresh = after.corrections.filter(({ record }) => !known.has(JSON.stringify(record)));
  const [then, now] = [valuesById(before), valuesById(after)];
  const byKey = [...rowsByKey(fresh)];
  const isTrue = ([key, rows]: (typeof byKey)[number]) =>
    rows[0]?.record.old === then.get(key) && rows.at(-1)?.record.new === now.get(key);
  const told = new Set(byKey.filter(isTrue).map(([key]) => key));
  return {
    missing: [...changes.changed, ...changes.removed].filter(
      (change) => needsReason(change) && !told.has(change.before.id),
    ),
    idle: byKey.flatMap(([key, rows]) => (told.has(key) ? [] : rows)),
  };
}

function valuesById(records: Records): ReadonlyMap<string, string> {
  return new Map(figuresOf(records).map(({ id, value }) => [id, asWritten(value)]));
}

/** Rows of each claim, oldest first; of one day in the order of the file. */
export function rowsByKey(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const inOrder = rows.toSorted((a, b) => compareText(a.record.date, b.record.date));
  return Map.groupBy(inOrder, ({ record }) => record.key);
}

/** The row that a change needs, all but its reason. */
export function correctionOf(change: Change, date: Day): Correction {
  const { place, id, measure, value } = change.before;
  return {
    date,
    file: change.kind === 'changed' ? change.after.place.file : place.file,
    key: id,
    field: measure,
    old: asWritten(value),
    new: change.kind === 'changed' ? asWritten(change.after.value) : undefined,
    reason: NO_REASON,
  };
}

/** Rows as `corrections.csv` holds them, without its header. */
export function correctionRows(corrections: readonly Correction[]): string {
  const columns = Object.keys(Correction.shape);
  return Papa.unparse([...corrections], { columns, header: false, newline: '\n' });
}
