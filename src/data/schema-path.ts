import { z } from 'zod';

/** The schema without `.optional()`. */
function bare(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional ? bare(schema.unwrap()) : schema;
}

/** The fields of an object schema; undefined for anything else. */
export function fieldOf(schema: z.core.$ZodType | undefined): z.core.$ZodShape | undefined {
  const inner = bare(schema);
  return inner instanceof z.ZodObject ? inner.shape : undefined;
}

/** The schema of what stands at `path`; undefined where the path leads out of the schema. */
export function schemaAt(
  schema: z.core.$ZodType | undefined,
  path: readonly PropertyKey[],
): z.core.$ZodType | undefined {
  return path.reduce<z.core.$ZodType | undefined>((inner, key) => {
    const outer = bare(inner);
    if (outer instanceof z.ZodArray) return outer.element;
    return fieldOf(outer)?.[String(key)];
  }, schema);
}

/** Calls `visit` with every value inside `value` and the schema it was read by. */
export function walk(
  schema: z.core.$ZodType | undefined,
  value: unknown,
  visit: (schema: z.core.$ZodType, value: unknown, path: string) => void,
  path = '',
): void {
  const outer = bare(schema);
  if (outer === undefined || value === undefined) return;
  visit(outer, value, path);
  if (outer instanceof z.ZodUnion)
    for (const option of outer.options) walk(option, value, visit, path);
  if (outer instanceof z.ZodArray && Array.isArray(value))
    for (const [index, item] of value.entries())
      walk(outer.element, item, visit, `${path}[${index}]`);
  if (typeof value === 'object' && value !== null)
    for (const [key, field] of Object.entries(fieldOf(outer) ?? {}))
      walk(field, Reflect.get(value, key), visit, path === '' ? key : `${path}.${key}`);
}
