import { z } from 'zod';
import type { Entry, Given, Parsed } from './csv.ts';
import type { Place } from './figure.ts';
import { issueText } from './issue-text.ts';
import type { Problem } from './problem.ts';
import { fieldOf } from './schema-path.ts';

const MAX_CELL_LENGTH = 10_000;
/** After so many problems the rest of a file is most likely wrong in the same way. */
const MAX_PROBLEMS = 200;

interface Table<T extends z.ZodObject> {
  readonly text: string;
  readonly file: string;
  readonly header: readonly string[];
  readonly schema: T;
  readonly given: Given;
}

interface RowReader<T> {
  /** Takes the next row of the file. */
  readonly read: (cells: readonly string[]) => void;
  /** What all rows came to. */
  readonly result: () => Parsed<T>;
}

type Reading = { readonly value: unknown } | { readonly message: string; readonly hint?: string };

/** Turns rows into records one by one, each cell read by the field type of its column. */
export function rowReader<T extends z.ZodObject>(table: Table<T>): RowReader<z.output<T>> {
  const { text, file, header, schema, given } = table;
  const entries: Entry<z.output<T>>[] = [];
  const problems: Problem[] = [];
  const readers = header.map((column) => cellReader(fieldOf(schema)?.[column]));
  const spansLines = someCellSpansLines(text);
  let line = 1 + lineBreaks(header, spansLines);
  let blankLine: Problem | undefined;
  /** Rows often repeat cells of the row before; what stays the same is not read again. */
  let previous: Record<string, unknown> = { ...given };
  let previousCells: readonly string[] = [];

  function read(cells: readonly string[]): void {
    if (blankLine) problems.push(blankLine);
    line += 1;
    blankLine = isBlank(cells)
      ? { file, line, message: 'This line is blank.', hint: 'delete it.' }
      : undefined;
    if (!blankLine && problems.length <= MAX_PROBLEMS) readCells(cells);
    line += lineBreaks(cells, spansLines);
  }

  function readCells(cells: readonly string[]): void {
    if (cells.length !== header.length) {
      problems.push(wrongLength(cells, header, { file, line }));
      return;
    }
    const before = problems.length;
    const record = { ...previous };
    for (let index = 0; index < header.length; index++) {
      const cell = cells[index] ?? '';
      if (cell === previousCells[index]) continue;
      const reading = readers[index]?.(cell) ?? { value: cell };
      const field = header[index] ?? '';
      if ('value' in reading) record[field] = reading.value;
      else problems.push({ file, line, column: columnAt(index), field, ...reading });
    }
    if (!isComplete(schema, record, problems.length - before)) return;
    entries.push({ place: { file, line }, record });
    previous = record;
    previousCells = cells;
  }

  const columnAt = (index: number) => (spansLines ? undefined : columnOf(text, line, index));

  /** The file's last line break leaves a blank row behind it, which is none. */
  function result(): Parsed<z.output<T>> {
    return {
      entries,
      problems: problems.length > MAX_PROBLEMS ? cutOff(problems, file) : problems,
    };
  }
  return { read, result };
}

/** Every column was read by its own field type; with none refused they make up the record type. */
function isComplete<T extends z.ZodObject>(
  _schema: T,
  _record: Record<string, unknown>,
  refused: number,
): _record is z.output<T> {
  return refused === 0;
}

/** Columns repeat themselves: each distinct text is read once. Beyond so many, reading is not cached. */
const MAX_CACHED_TEXTS = 20_000;

function cellReader(field: z.core.$ZodType | undefined): (cell: string) => Reading {
  const cache = new Map<string, Reading>();
  return (cell) => {
    const known = cache.get(cell);
    if (known) return known;
    const reading = readCell(field, cell);
    if (cache.size < MAX_CACHED_TEXTS) cache.set(cell, reading);
    return reading;
  };
}

function readCell(field: z.core.$ZodType | undefined, cell: string): Reading {
  if (!field) return { value: cell };
  if (cell.length > MAX_CELL_LENGTH)
    return {
      message: `This cell has ${cell.length} characters; at most ${MAX_CELL_LENGTH} are read.`,
    };
  if (cell === '' && !(field instanceof z.ZodOptional))
    return { message: 'This cell is blank, but every row needs it.' };
  const result = z.safeParse(field, cell === '' ? undefined : cell);
  return result.success ? { value: result.data } : issueText(result.error.issues[0], cell);
}

function wrongLength(cells: readonly string[], header: readonly string[], place: Place): Problem {
  const cause =
    cells.length > header.length
      ? 'a comma too many, or text that needs quotes'
      : 'a comma too few';
  return {
    ...place,
    message: `Expected ${header.length} cells, but found ${cells.length}.`,
    hint: `look for ${cause}.`,
  };
}

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0] === '';
}

function cutOff(problems: readonly Problem[], file: string): Problem[] {
  const message = `This file has more than ${MAX_PROBLEMS} problems; the others are not told.`;
  return [...problems.slice(0, MAX_PROBLEMS), { file, message }];
}

/** Whether a line break stands inside quotes. */
function someCellSpansLines(text: string): boolean {
  let open = text.indexOf('"');
  while (open >= 0) {
    const close = text.indexOf('"', open + 1);
    const lineBreak = text.indexOf('\n', open);
    if (lineBreak >= 0 && lineBreak < close) return true;
    open = close < 0 ? -1 : text.indexOf('"', close + 1);
  }
  return false;
}

function lineBreaks(cells: readonly string[], spansLines: boolean): number {
  return spansLines ? cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0) : 0;
}

/** 1-based character where a cell starts. */
function columnOf(text: string, line: number, index: number): number {
  const row = text.split('\n', line)[line - 1] ?? '';
  let [start, quoted] = [0, false];
  for (let at = 0, cell = 0; at < row.length && cell < index; at++) {
    if (row[at] === '"') quoted = !quoted;
    else if (row[at] === ',' && !quoted) [start, cell] = [at + 1, cell + 1];
  }
  return start + 1;
}
