import { z } from 'zod';
import { formOf } from './field-form.ts';
import { referenceTarget } from './fields.ts';
import type { FileKind } from './files.ts';
import { fieldOf } from './schema-path.ts';

/** The Table Schema (Data Package 2.0) of a CSV file of one kind, with its columns in their order. */
export function tableSchema(kind: FileKind, columns: readonly string[], tables: ForeignTables) {
  const fields = fieldOf(kind.schema) ?? {};
  const shown = columns.flatMap((name) => {
    const schema = fields[name];
    return schema ? [{ name, schema }] : [];
  });
  const foreignKeys = shown.flatMap(({ name, schema }) => foreignKey(name, schema, tables));
  return {
    fields: shown.map(({ name, schema }) => fieldDescriptor(name, schema)),
    missingValues: [''],
    ...keysOf(kind, columns),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

/** Names of the resources of tables with ids, by the collection that a field refers to. */
type ForeignTables = ReadonlyMap<string, string>;

/** The schema of a cell that is filled. */
const filled = (schema: z.core.$ZodType) =>
  schema instanceof z.ZodOptional ? schema.unwrap() : schema;

function fieldDescriptor(name: string, schema: z.core.$ZodType) {
  const form = formOf(filled(schema));
  const { constraints = {}, ...cell } = form?.cell ?? { type: 'string' };
  const required = !(schema instanceof z.ZodOptional);
  const all = required ? { required, ...constraints } : constraints;
  return {
    name,
    ...cell,
    ...(form && { description: form.words }),
    ...(Object.keys(all).length > 0 && { constraints: all }),
  };
}

/** A key of columns that are always filled is the primary one; of others only that no two rows share it. */
function keysOf({ key, schema }: FileKind, columns: readonly string[]) {
  if (!key) return {};
  const present = key.filter((name) => columns.includes(name));
  const canBeBlank = present.some((name) => fieldOf(schema)?.[name] instanceof z.ZodOptional);
  return canBeBlank ? { uniqueKeys: [present] } : { primaryKey: present };
}

function foreignKey(name: string, schema: z.core.$ZodType, tables: ForeignTables) {
  const resource = tables.get(referenceTarget(filled(schema)) ?? '');
  return resource === undefined
    ? []
    : [{ fields: [name], reference: { resource, fields: ['id'] } }];
}
