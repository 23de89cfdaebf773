import { z } from 'zod';
import type { Entry } from '../../src/data/csv.ts';
import { formOf } from '../../src/data/field-form.ts';
import { FILES } from '../../src/data/files.ts';
import type { Records } from '../../src/data/load.ts';
import { fieldOf } from '../../src/data/schema-path.ts';
import { RECORD_KINDS } from '../../src/exports/record-kinds.ts';

/** Reads the records of a published interface back, in which no frozen charts are: `textOf` gives the text of a file by its name. */
export function servedRecords(textOf: (name: string) => string): Records {
  const parts = RECORD_KINDS.map(({ collection, name }) => {
    const { records } = Served.parse(JSON.parse(textOf(name)));
    const { format, schema } = FILES[collection];
    return [collection, records.map((one) => entryOf(one, schema, format === 'csv'))] as const;
  });
  const records = { ...Object.fromEntries(parts), frozenCharts: [] };
  if (!isWhole(records)) throw new Error('Not every kind of record is published.');
  return records;
}

function isWhole(records: object): records is Records {
  return Object.keys(FILES).every((name) => name in records);
}

const Served = z.object({
  records: z.array(
    z.looseObject({ row: z.object({ file: z.string(), line: z.int().positive() }) }),
  ),
});

/** The record as the schema of its data file reads it: there, blank is left out and CSV holds only texts. */
function entryOf(
  { row, ...fields }: z.output<typeof Served>['records'][number],
  schema: z.ZodObject,
  isCsv: boolean,
): Entry<object> {
  const filled = Object.entries(fields).filter(([, value]) => value !== null);
  const input = isCsv ? cellsOf(filled, schema) : filled.map(([k, v]) => [k, withoutNulls(v)]);
  return { place: row, record: schema.parse(Object.fromEntries(input)) };
}

function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => inner !== null)
      .map(([key, inner]) => [key, withoutNulls(inner)]),
  );
}

function cellsOf(fields: readonly [string, unknown][], schema: z.ZodObject): [string, string][] {
  const shape = fieldOf(schema) ?? {};
  return fields.map(([name, value]) => {
    const field = shape[name];
    if (!field || !formOf(bare(field))) throw new Error(`There is no column ${name}.`);
    return [name, Array.isArray(value) ? value.join(' ') : String(value)];
  });
}

const bare = (schema: z.core.$ZodType) =>
  schema instanceof z.ZodOptional ? schema.unwrap() : schema;
