import { isFullDay } from '../day.ts';
import type { Entry } from '../csv.ts';
import { NO_REASON, rowsByKey } from '../correction.ts';
import { asWritten, type Figure } from '../figure.ts';
import { figuresOf } from '../figures.ts';
import { quote } from '../fields.ts';
import { FILES, type FileKind } from '../files.ts';
import type { Records } from '../load.ts';
import type { Problem } from '../problem.ts';
import type { Correction } from '../schema/bookkeeping.ts';
import type { Check } from './check.ts';

/** Each correction tells a change that happened, up to what the data say now. */
export const corrections: Check = {
  id: 'corrections',
  about: 'Each row of data/corrections.csv tells of a claim, from what was to what is, and why.',
  find(records, { incomplete }) {
    if (records.corrections.length === 0) return [];
    const shape = records.corrections.flatMap((row) => at(row, shapeFaults(row.record)));
    if (incomplete.size > 0) return shape;
    const figures = new Map(figuresOf(named(records)).map((figure) => [figure.id, figure]));
    return [
      ...shape,
      ...[...rowsByKey(records.corrections)].flatMap(([key, rows]) =>
        CLAIM_ID.test(key) ? [...chainFaults(rows), ...endFaults(rows, figures.get(key))] : [],
      ),
    ];
  },
};

/** Runs come in thousands; without a correction of one their figures are not made. */
function named(records: Records): Records {
  const isOfRun = ({ record }: Row) => record.key.startsWith('run/');
  return records.corrections.some(isOfRun) ? records : { ...records, runs: [] };
}

type Row = Entry<Correction>;
type Fault = Pick<Problem, 'field' | 'message' | 'hint'>;

const CLAIM_ID = /^[a-z]+(\/[\w.-]+)+@[\w.-]+(~\d+)?$/;

function at({ place }: Row, faults: readonly Fault[]): Problem[] {
  return faults.map((fault) => ({ ...place, ...fault }));
}

/** What is wrong with a row whatever else there is. */
function shapeFaults({ date, file, key, field, reason, ...values }: Correction): Fault[] {
  const faults: (Fault | false)[] = [
    !isFullDay(date) && {
      field: 'date',
      message: `Expected the day of the correction, but found "${date}".`,
      hint: 'write it as YYYY-MM-DD.',
    },
    !holdsFigures(file) && {
      field: 'file',
      message: `No claims stand in a file named ${quote(file)}.`,
      hint: 'write the path from the project, such as data/prices/tokens.csv.',
    },
    !CLAIM_ID.test(key) && {
      field: 'key',
      message: `Expected a claim id, but found ${quote(key)}.`,
      hint: 'copy the claim id from the page of the claim, or from npm run diff.',
    },
    CLAIM_ID.test(key) &&
      field !== measureIn(key) && {
        field: 'field',
        message: `This names the field ${quote(field)}, but its key is of ${quote(measureIn(key))}.`,
      },
    values.old === values.new && {
      field: 'new',
      message: 'The old and the new value are the same, so nothing was corrected.',
    },
    reason.startsWith(NO_REASON.slice(0, 5)) && {
      field: 'reason',
      message: `${quote(reason)} is no reason.`,
      hint: 'say in plain words why the value changed.',
    },
  ];
  return faults.filter((fault) => fault !== false);
}

/** Whether a file of this name may hold claims, or may have held them. */
function holdsFigures(file: string): boolean {
  const kinds: FileKind[] = Object.values(FILES);
  const extension = (kind: FileKind) => (kind.format === 'csv' ? '.csv' : '.json');
  return kinds.some((kind) =>
    kind.path.endsWith('/')
      ? kind.figures && file.startsWith(kind.path) && file.endsWith(extension(kind))
      : kind.figures && file === kind.path,
  );
}

function measureIn(key: string): string {
  return /([^/]*)@/.exec(key)?.[1] ?? '';
}

/** Rows of one claim follow from each other. Only what was removed before can come back from nothing. */
function chainFaults(rows: readonly Row[]): Problem[] {
  return rows.flatMap((row, index) => {
    const earlier = rows[index - 1];
    const { old } = row.record;
    if (!earlier) return old === undefined ? at(row, [NO_OLD]) : [];
    if (old === earlier.record.new) return [];
    const { file, line } = earlier.place;
    const message = `This changes ${told(old)}, but ${file}:${line} left ${told(earlier.record.new)}.`;
    return at(row, [{ field: 'old', message }]);
  });
}

/** The last row of a claim ends with what the data say. */
function endFaults(rows: readonly Row[], figure: Figure | undefined): Problem[] {
  const last = rows.at(-1);
  const value = figure && asWritten(figure.value);
  if (!last) return [];
  if (figure && figure.place.file !== last.record.file)
    return at(last, [{ field: 'file', message: `This claim stands in ${figure.place.file}.` }]);
  if (last.record.new === value) return [];
  if (value === undefined)
    return at(last, [
      { field: 'new', message: NO_CLAIM, hint: 'leave `new` blank if it was removed.' },
    ]);
  return at(last, [
    {
      field: 'new',
      message: `This leaves ${told(last.record.new)}, but the claim is ${quote(value)} (${figure?.place.file ?? ''}:${figure?.place.line ?? ''}).`,
      hint: `correct this row, or add another that goes on from ${last.record.new ?? 'a blank'} to ${value}.`,
    },
  ]);
}

const NO_OLD: Fault = {
  field: 'old',
  message: 'The old value is missing.',
  hint: 'a claim that is new needs no correction.',
};
const NO_CLAIM = 'There is no claim of this key any more, so it has no new value.';

function told(value: string | undefined): string {
  return value === undefined ? 'no claim' : quote(value);
}
