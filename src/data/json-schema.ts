import { z } from 'zod';
import { formOf } from './field-form.ts';

/** A JSON Schema, or a part of one. */
export type JsonSchema = Readonly<Record<string, unknown>>;

/**
 * The JSON Schema (draft 2020-12) of records as `writtenRecord` writes them: every field is there, null
 * where the data file is blank. Other fields are allowed, since later versions may add some.
 */
export function recordSchema(schema: z.ZodObject): Readonly<z.core.JSONSchema.BaseSchema> {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => {
      const form = formOf(zodSchema);
      if (form) replace(jsonSchema, { description: form.words, ...form.json });
      if (zodSchema instanceof z.ZodOptional)
        replace(jsonSchema, { anyOf: [{ ...jsonSchema }, { type: 'null' }] });
      if (zodSchema instanceof z.ZodObject) {
        const { properties = {} } = jsonSchema;
        replace(jsonSchema, { type: 'object', properties, required: Object.keys(properties) });
      }
    },
  });
  delete json.$schema;
  return json;
}

function replace(target: object, by: object): void {
  for (const key of Object.keys(target)) Reflect.deleteProperty(target, key);
  Object.assign(target, by);
}
