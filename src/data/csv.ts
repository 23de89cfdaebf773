import Papa from 'papaparse';
import type { z } from 'zod';
import { columnsOf, findHeaderProblems, hasNeeded } from './csv-header.ts';
import { rowReader } from './csv-rows.ts';
import type { Place } from './figure.ts';
import type { Problem } from './problem.ts';

/** A record and the line it starts on. */
export interface Entry<T> {
  readonly place: Place;
  readonly record: T;
}

export interface Parsed<T> {
  readonly entries: readonly Entry<T>[];
  readonly problems: readonly Problem[];
}

/** Values of fields that do not stand in the file but in its name. */
export type Given = Readonly<Record<string, string>>;

/** Larger files are cut off with a problem. */
const MAX_ROWS = 1_000_000;
const DIALECT = { delimiter: ',', newline: '\n', header: false } as const;

/**
 * Parses CSV text into typed records. The header must hold exactly the columns of `schema`, in any
 * order, less those of `given`; with `isPast`, all that records cannot do without.
 */
export function parseCsv<T extends z.ZodObject>(
  text: string,
  file: string,
  schema: T,
  given: Given = {},
  { isPast = false } = {},
): Parsed<z.output<T>> {
  if (text === '') return nothing([emptyFile(file, schema, given)]);
  const header = Papa.parse<string[]>(text, { ...DIALECT, preview: 1 }).data[0] ?? [];
  const headerProblems = findHeaderProblems(header, file, schema, given);
  if (headerProblems.length > 0 && !(isPast && hasNeeded(header, schema, given))) {
    const faults = quoteProblems(text, file);
    return nothing(faults.length > 0 ? faults : headerProblems);
  }
  const reader = rowReader({ text, file, header, schema, given });
  let [rows, hasFault] = [0, false];
  Papa.parse<string[]>(text, {
    ...DIALECT,
    step: ({ data, errors }, parser) => {
      hasFault ||= errors.length > 0;
      if (rows > 0) reader.read(data);
      rows += 1;
      if (hasFault || rows > MAX_ROWS + 1) parser.abort();
    },
  });
  if (hasFault) return nothing(quoteProblems(text, file));
  if (rows > MAX_ROWS + 1) return nothing([tooManyRows(file)]);
  return reader.result();
}

function nothing(problems: readonly Problem[]): { entries: []; problems: readonly Problem[] } {
  return { entries: [], problems };
}

/** Quotes that do not pair up make every cell after them doubtful, so nothing else is told. */
function quoteProblems(text: string, file: string): Problem[] {
  const { errors } = Papa.parse<string[]>(text, DIALECT);
  const problems = errors.map((error) => quoteProblem(error, text, file));
  return [...new Map(problems.map((problem) => [problem.line, problem])).values()];
}

function quoteProblem(error: Papa.ParseError, text: string, file: string): Problem {
  const line = text.slice(0, error.index ?? 0).split('\n').length;
  const message =
    error.code === 'MissingQuotes'
      ? 'A quote opens a cell here and is never closed.'
      : 'This row has text after a closing quote.';
  return { file, line, message, hint: 'quote a cell as "…" and write a quote inside it as "".' };
}

function emptyFile(file: string, schema: z.ZodObject, given: Given): Problem {
  return {
    file,
    message: 'This file is empty; expected at least a header.',
    hint: `begin with ${columnsOf(schema, given).join(',')}`,
  };
}

function tooManyRows(file: string): Problem {
  return { file, message: `This file has more than ${MAX_ROWS} rows.`, hint: 'split it.' };
}
