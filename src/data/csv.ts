import Papa from 'papaparse';
import { z } from 'zod';
import type { Place } from './figure.ts';
import { issueText } from './issue-text.ts';
import { fieldOf } from './schema-path.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import { quote } from './fields.ts';

/** A record and the line it starts on. */
export interface Entry<T> {
  readonly place: Place;
  readonly record: T;
}

export interface Parsed<T> {
  readonly entries: readonly Entry<T>[];
  readonly problems: readonly Problem[];
}

export const MAX_ROWS = 1_000_000;
const MAX_CELL_LENGTH = 10_000;
const MAX_PROBLEMS_PER_FILE = 200;

/**
 * Parses CSV text into typed records. The header must hold exactly the columns of `schema`, in any
 * order, less those of `given`, whose values come from elsewhere (the file name).
 */
export function parseCsv<T extends z.ZodObject>(
  text: string,
  file: string,
  schema: T,
  given: Readonly<Record<string, string>> = {},
): Parsed<z.output<T>> {
  const table = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n', header: false });
  const broken = onePerLine(table.errors.map((error) => quoteProblem(error, text, file)));
  if (broken.length > 0) return { entries: [], problems: broken };
  const [header = [], ...rows] = table.data;

  if (text === '') return { entries: [], problems: [emptyFile(file, schema, given)] };
  const headerProblems = problemsOfHeader(header, file, schema, given);
  if (headerProblems.length > 0) return { entries: [], problems: headerProblems };
  if (rows.length > MAX_ROWS) return { entries: [], problems: [tooManyRows(file, rows.length)] };
  if (isBlank(rows.at(-1))) rows.pop();
  return parseRows(rows, { text, file, header, schema, given });
}

interface Table<T extends z.ZodObject> {
  readonly text: string;
  readonly file: string;
  readonly header: readonly string[];
  readonly schema: T;
  readonly given: Readonly<Record<string, string>>;
}

type Reading = { readonly value: unknown } | { readonly message: string; readonly hint?: string };

function parseRows<T extends z.ZodObject>(
  rows: readonly (readonly string[])[],
  table: Table<T>,
): Parsed<z.output<T>> {
  const { text, file, header, schema, given } = table;
  const entries: Entry<z.output<T>>[] = [];
  const problems: Problem[] = [];
  const readers = header.map((column) => cellReader(fieldOf(schema)?.[column]));
  const spansLines = rowsSpanLines(text, rows.length + 1);
  let line = 1 + lineBreaks(header, spansLines);
  for (const cells of rows) {
    line += 1;
    const wrongLength = lengthProblem(cells, header, { file, line });
    if (wrongLength) problems.push(wrongLength);
    else {
      const before = problems.length;
      const record: Record<string, unknown> = { ...given };
      for (const [index, reader] of readers.entries()) {
        const reading = reader(cells[index] ?? '');
        if ('value' in reading) record[header[index] ?? ''] = reading.value;
        else {
          const column = columnOf(text, line, index, spansLines);
          problems.push({ file, line, column, field: header[index], ...reading });
        }
      }
      if (isComplete(schema, record, problems.length - before))
        entries.push({ place: { file, line }, record });
    }
    line += lineBreaks(cells, spansLines);
    if (problems.length > MAX_PROBLEMS_PER_FILE) break;
  }
  return { entries, problems };
}

/** Every column was read by its own field type; with none refused they make up the record type. */
function isComplete<T extends z.ZodObject>(
  _schema: T,
  _record: Record<string, unknown>,
  refused: number,
): _record is z.output<T> {
  return refused === 0;
}

/** Columns repeat themselves: each distinct text is read once. Beyond this many, reading is not cached. */
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
    return { message: `This cell has ${cell.length} characters; at most ${MAX_CELL_LENGTH} are read.` };
  if (cell === '' && !(field instanceof z.ZodOptional))
    return { message: 'This cell is blank, but every row needs it.' };
  const result = z.safeParse(field, cell === '' ? undefined : cell);
  return result.success ? { value: result.data } : issueText(result.error.issues[0], cell);
}

function problemsOfHeader(
  header: readonly string[],
  file: string,
  schema: z.ZodObject,
  given: Readonly<Record<string, string>>,
): Problem[] {
  const expected = columnsOf(schema, given);
  const at = { file, line: 1 };
  const unknown = header.filter((name) => !expected.includes(name)).map(inOneLine);
  const missing = expected.filter((name) => !header.includes(name));
  const repeated = header.filter((name, index) => header.indexOf(name) < index).map(inOneLine);
  return [
    ...unknown.map((name) => ({
      ...at,
      field: name,
      message: `There is no column ${quote(name)} in this kind of file.`,
      hint: didYouMean(name, missing) ?? `the columns are ${expected.join(', ')}.`,
    })),
    ...missing.map((name) => ({
      ...at,
      field: name,
      message: `The header lacks the column "${name}".`,
      hint: 'add it; its cells may be blank where the figure is unknown.',
    })),
    ...repeated.map((name) => ({
      ...at,
      field: name,
      message: `The header names the column "${name}" twice.`,
    })),
  ];
}

const inOneLine = (name: string) => name.replaceAll(/\s+/g, ' ');

function columnsOf(schema: z.ZodObject, given: object): string[] {
  return Object.keys(schema.shape).filter((name) => !(name in given));
}

function lengthProblem(
  cells: readonly string[],
  header: readonly string[],
  place: Place,
): Problem | undefined {
  if (cells.length === header.length) return undefined;
  if (isBlank(cells)) return { ...place, message: 'This line is blank.', hint: 'delete it.' };
  const cause = cells.length > header.length ? 'a comma too many, or text that needs quotes' : 'a comma too few';
  return {
    ...place,
    message: `Expected ${header.length} cells, but found ${cells.length}.`,
    hint: `look for ${cause}.`,
  };
}

function isBlank(cells: readonly string[] | undefined): boolean {
  return cells?.length === 1 && cells[0] === '';
}

/** Whether some cell holds a line break: then there are more lines than rows. */
function rowsSpanLines(text: string, rows: number): boolean {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return lines > rows;
}

function lineBreaks(cells: readonly string[], spansLines: boolean): number {
  return spansLines ? cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0) : 0;
}

/** 1-based character where a cell starts; undefined in files whose cells hold line breaks. */
function columnOf(text: string, line: number, index: number, spansLines: boolean): number | undefined {
  if (spansLines) return undefined;
  const row = text.split('\n', line)[line - 1] ?? '';
  let [start, quoted] = [0, false];
  for (let at = 0, cell = 0; at < row.length && cell < index; at++) {
    if (row[at] === '"') quoted = !quoted;
    else if (row[at] === ',' && !quoted) [start, cell] = [at + 1, cell + 1];
  }
  return start + 1;
}

function quoteProblem(error: Papa.ParseError, text: string, file: string): Problem {
  const line = text.slice(0, error.index ?? 0).split('\n').length;
  const message =
    error.code === 'MissingQuotes'
      ? 'A quote opens a cell here and is never closed.'
      : 'This row has text after a closing quote.';
  return { file, line, message, hint: 'quote a cell as "…" and write a quote inside it as "".' };
}

/** The parser reports a stray quote twice; the second report is the more exact. */
function onePerLine(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [problem.line, problem])).values()];
}

function emptyFile(file: string, schema: z.ZodObject, given: object): Problem {
  return {
    file,
    message: 'This file is empty; expected at least a header.',
    hint: `begin with ${columnsOf(schema, given).join(',')}`,
  };
}

function tooManyRows(file: string, rows: number): Problem {
  return { file, message: `This file has ${rows} rows; at most ${MAX_ROWS} are read.`, hint: 'split it.' };
}
