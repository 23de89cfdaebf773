import { referenceTarget } from '../fields.ts';
import { FILES, type FileKind } from '../files.ts';
import type { Entry } from '../csv.ts';
import type { Records } from '../load.ts';
import { didYouMean } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { fieldOf, walk } from '../schema-path.ts';
import type { Check } from './check.ts';

/** Every id that names another record names one that exists. */
export const references: Check = {
  id: 'references',
  about: 'Every id that names another record names one that exists.',
  find(records, { incomplete }) {
    const ids = idsByCollection(records, incomplete);
    const kinds: [string, FileKind][] = Object.entries(FILES);
    return kinds.flatMap(([name, kind]) => danglingIn(entriesOf(records, name), kind, ids));
  },
};

type Ids = ReadonlyMap<string, ReadonlySet<string>>;

/** Ids that exist, of the collections that could be read whole. */
function idsByCollection(records: Records, incomplete: ReadonlySet<string>): Ids {
  const whole = Object.entries(records).filter(([name]) => !incomplete.has(pathOf(name)));
  return new Map(
    whole.map(([name, entries]) => [
      name,
      new Set(entries.map(({ record }) => ('id' in record ? record.id : ''))),
    ]),
  );
}

function entriesOf(records: Records, name: string): readonly Entry<object>[] {
  return new Map<string, readonly Entry<object>[]>(Object.entries(records)).get(name) ?? [];
}

/** Flat kinds are looked through column by column, which is much faster than walking each row. */
function danglingIn(entries: readonly Entry<object>[], kind: FileKind, ids: Ids): Problem[] {
  if (kind.format !== 'csv') return entries.flatMap((entry) => danglingInside(entry, kind, ids));
  return Object.entries(fieldOf(kind.schema) ?? {}).flatMap(([field, schema]) => {
    let target: string | undefined;
    walk(schema, '', (inner) => (target ??= referenceTarget(inner)));
    if (target === undefined) return [];
    const to = target;
    const valueIn = (record: object): unknown => Reflect.get(record, field);
    const known = ids.get(to);
    const values = new Set(entries.map(({ record }) => valueIn(record)));
    const unknown = [...values].filter((value) => typeof value === 'string' && !known?.has(value));
    if (!known || unknown.length === 0) return [];
    return entries.flatMap(({ record, place }) =>
      unknown.includes(valueIn(record))
        ? dangling(String(valueIn(record)), field, to, ids, place)
        : [],
    );
  });
}

function danglingInside({ record, place }: Entry<object>, kind: FileKind, ids: Ids): Problem[] {
  const problems: Problem[] = [];
  walk(kind.schema, record, (schema, value, path) => {
    const target = referenceTarget(schema);
    if (target !== undefined && typeof value === 'string')
      problems.push(...dangling(value, path, target, ids, place));
  });
  return problems;
}

function dangling(
  value: string,
  field: string,
  to: string,
  ids: Ids,
  place: { readonly file: string; readonly line: number },
): Problem[] {
  const known = ids.get(to);
  if (!known || known.has(value)) return [];
  const message = `This names ${ONE_OF[to] ?? 'the record'} "${value}", which ${pathOf(to)} does not have.`;
  return [
    {
      ...place,
      field,
      message,
      hint: didYouMean(value, known) ?? `add it to ${pathOf(to)} first.`,
    },
  ];
}

const ONE_OF: Readonly<Record<string, string>> = {
  organizations: 'the organization',
  sources: 'the source',
  models: 'the model',
  agents: 'the agent',
  plans: 'the plan',
  benchmarks: 'the benchmark',
  dimensions: 'the dimension',
  tasks: 'the task',
  criteria: 'the criterion',
  gates: 'the gate',
};

function pathOf(collection: string): string {
  return (
    new Map(Object.entries(FILES).map(([name, { path }]) => [name, path])).get(collection) ??
    collection
  );
}
