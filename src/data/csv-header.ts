import { z } from 'zod';
import type { Given } from './csv.ts';
import { quote } from './fields.ts';
import { didYouMean } from './nearest.ts';
import type { Problem } from './problem.ts';
import { fieldOf } from './schema-path.ts';

/** Columns that a file of this kind must have. */
export function columnsOf(schema: z.ZodObject, given: Given): string[] {
  return Object.keys(fieldOf(schema) ?? {}).filter((name) => !(name in given));
}

/** Whether no column stands twice, and only those are missing whose cells may be blank. */
export function hasNeeded(header: readonly string[], schema: z.ZodObject, given: Given): boolean {
  const needed = columnsOf(schema, given).filter(
    (name) => !(fieldOf(schema)?.[name] instanceof z.ZodOptional),
  );
  return needed.every((name) => header.includes(name)) && new Set(header).size === header.length;
}

/** Columns that are unknown, missing or named twice. */
export function findHeaderProblems(
  header: readonly string[],
  file: string,
  schema: z.ZodObject,
  given: Given,
): Problem[] {
  const expected = columnsOf(schema, given);
  const at = { file, line: 1 };
  const missing = expected.filter((name) => !header.includes(name));
  const unknown = header.filter((name) => !expected.includes(name)).map(inOneLine);
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
