import type { Entry } from '../csv.ts';
import { FILES, type FileKind } from '../files.ts';
import { groupsOf } from '../figures.ts';
import type { Problem } from '../problem.ts';
import { fieldOf } from '../schema-path.ts';
import type { Check } from './check.ts';

/** No two records say the same thing of the same thing from the same source. */
export const duplicates: Check = {
  id: 'duplicates',
  about: 'No record stands twice.',
  find(records) {
    const kinds = new Map<string, FileKind>(Object.entries(FILES));
    return Object.entries(records).flatMap(([name, entries]) =>
      repeatedIn(entries, kinds.get(name)),
    );
  },
};

/** Records that repeat each other share their subject, which is told much faster than the whole key. */
function repeatedIn(entries: readonly Entry<object>[], kind: FileKind | undefined): Problem[] {
  const key = kind?.key ?? Object.keys(fieldOf(kind?.schema) ?? {});
  const suspects = groupsOf(entries, kind?.figures?.subject ?? key);
  return suspects.flatMap((suspect) =>
    groupsOf(suspect, key).flatMap(([first, ...others]) =>
      others.map((entry) => repetition(entry, first ?? entry, key)),
    ),
  );
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
