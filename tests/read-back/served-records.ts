import { z } from 'zod';
import type { Entry } from '../../src/data/csv.ts';
import { formOf } from '../../src/data/field-form.ts';
import { FILES } from '../../src/data/files.ts';
import type { Records } from '../../src/data/load.ts';
import { fieldOf } from '../../src/data/schema-path.ts';
import { RECORD_KINDS } from '../../src/exports/record-kinds.ts';

/** Reads the records of a published interface back: `textOf` gives the text of a file by its name. */
export function servedRecords(textOf: (name: string) => string): Records {
  const parts = RECORD_KINDS.map(({ collection, name }) => {
    const { records } = Served.parse(JSON.parse(textOf(name)));
    const { format, schema } = FILES[collection];
    return [collection, records.map((one) => entryOf(one, schema, format === 'csv'))] as const;
  });
  return Object.fromEntries(parts) as unknown as Records;
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
  const filled = withoutNulls(fields);
  const input = isCsv ? cellsOf(filled as object, schema) : filled;
  return { place: row, record: schema.parse(input) };
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

function cellsOf(record: object, schema: z.ZodObject): object {
  const shape = fieldOf(schema) ?? {};
  return Object.fromEntries(
    Object.entries(record).map(([name, value]: [string, unknown]) => {
      const field = shape[name];
      const isKnown = field !== undefined && formOf(bare(field)) !== undefined;
      if (!isKnown) throw new Error(`There is no column ${name} in the schema.`);
      return [name, Array.isArray(value) ? value.join(' ') : String(value)];
    }),
  );
}

const bare = (schema: z.core.$ZodType) =>
  schema instanceof z.ZodOptional ? schema.unwrap() : schema;
