import { z } from 'zod';
import { writeQuantity, type Quantity } from './quantity.ts';
import { fieldOf } from './schema-path.ts';

/**
 * A record as its data file says it, in plain JSON: every field of its schema under its own name, null for
 * blank, an exact quantity as a number and any other in the notation of the data files.
 */
export function writtenRecord(schema: z.ZodObject, record: object): Record<string, unknown> {
  const fields = Object.entries(fieldOf(schema) ?? {});
  return Object.fromEntries(
    fields.map(([name, field]) => [name, writtenValue(field, Reflect.get(record, name))]),
  );
}

function writtenValue(schema: z.core.$ZodType, value: unknown): unknown {
  if (schema instanceof z.ZodOptional)
    return value === undefined ? null : writtenValue(schema.unwrap(), value);
  if (isQuantity(value)) return writtenQuantity(value);
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.map((item: unknown) => writtenValue(schema.element, item));
  if (typeof value !== 'object' || value === null) return value;
  if (schema instanceof z.ZodRecord)
    return Object.fromEntries(
      Object.entries(value).map(([name, item]) => [name, writtenValue(schema.valueType, item)]),
    );
  const object = schema instanceof z.ZodDiscriminatedUnion ? optionOf(schema, value) : schema;
  return object instanceof z.ZodObject ? writtenRecord(object, value) : value;
}

/** The option that a value was read by: the one whose literal it holds. */
function optionOf(union: z.ZodDiscriminatedUnion, value: object): z.core.$ZodType | undefined {
  const { discriminator, options } = union.def;
  const said: unknown = Reflect.get(value, discriminator);
  return options.find((option) => {
    const field = fieldOf(option)?.[discriminator];
    return field instanceof z.ZodLiteral && field.safeParse(said).success;
  });
}

function isQuantity(value: unknown): value is Quantity {
  return typeof value === 'object' && value !== null && 'isEstimate' in value;
}

function writtenQuantity(value: Quantity): string | number {
  const { low, high, isEstimate } = value;
  return low !== undefined && low === high && !isEstimate ? low : writeQuantity(value);
}
