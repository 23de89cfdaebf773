import type { Entry } from '../csv.ts';
import { FILES, type FileKind } from '../files.ts';
import type { Problem } from '../problem.ts';
import type { Check } from './check.ts';

/** No two records say the same thing of the same thing from the same source. */
export const duplicates: Check = {
  id: 'duplicates',
  about: 'No record stands twice.',
  find(records) {
    const kinds = new Map<string, FileKind>(Object.entries(FILES));
    return Object.entries(records).flatMap(([name, entries]) =>
      repeatedIn(entries, keyOf(kinds.get(name))),
    );
  },
};

function keyOf(kind: FileKind | undefined): readonly string[] {
  return kind?.key ?? Object.keys(kind?.schema.shape ?? {});
}

function repeatedIn(entries: readonly Entry<object>[], key: readonly string[]): Problem[] {
  const first = new Map<string, Entry<object>>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const value = key.map((field) => plain(Reflect.get(entry.record, field))).join('\u0000');
    const earlier = first.get(value);
    if (earlier === undefined) first.set(value, entry);
    else problems.push(repetition(entry, earlier, key));
  }
  return problems;
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
}

function repetition(entry: Entry<object>, earlier: Entry<object>, key: readonly string[]): Problem {
  const told = key
    .filter((field) => Reflect.get(entry.record, field) !== undefined)
    .map((field) => `${field} ${JSON.stringify(Reflect.get(entry.record, field))}`);
  return {
    ...entry.place,
    field: key.length === 1 ? key[0] : undefined,
    message: `This record repeats the one at ${earlier.place.file}:${earlier.place.line}: ${told.join(', ')}.`,
    hint: 'delete one, or tell them apart.',
  };
}
