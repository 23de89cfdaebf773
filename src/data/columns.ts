import { z } from 'zod';
import { formOf } from './field-form.ts';
import { quantity } from './fields.ts';
import type { FileKind } from './files.ts';
import { fieldOf } from './schema-path.ts';

/** One field of a kind of record. */
export interface ColumnMeaning {
  /** Spelled as in the data; inside lists and objects with its way there: `checks[].name`. */
  readonly name: string;
  /** What it holds, in words. */
  readonly holds: string;
  readonly canBeBlank: boolean;
  /** What it means, where the schema says more than what it holds. */
  readonly meaning: string | undefined;
}

/** Every field of a kind of record, in the order of its schema. Fields that the file's name gives are left out. */
export function columnsIn({ schema, named }: FileKind): ColumnMeaning[] {
  return fieldsIn(schema, '').filter(({ name }) => name !== named);
}

function fieldsIn(schema: z.core.$ZodType, before: string): ColumnMeaning[] {
  return Object.entries(fieldOf(schema) ?? {}).flatMap(([key, field]) => {
    const [inner, name] = [bare(field), before + key];
    const own = {
      name,
      holds: holdsOf(inner),
      canBeBlank: field instanceof z.ZodOptional,
      meaning: meaningOf(field),
    };
    return [own, ...inside(inner, name)];
  });
}

const bare = (schema: z.core.$ZodType) =>
  schema instanceof z.ZodOptional ? schema.unwrap() : schema;

function inside(schema: z.core.$ZodType, name: string): ColumnMeaning[] {
  if (schema instanceof z.ZodArray) return inside(schema.element, `${name}[]`);
  if (!(schema instanceof z.ZodDiscriminatedUnion)) return fieldsIn(schema, `${name}.`);
  const all = schema.options.flatMap((option) => fieldsIn(option, `${name}.`));
  return [...new Map(all.map((field) => [field.name, field])).values()];
}

function holdsOf(schema: z.core.$ZodType): string {
  const form = formOf(schema);
  if (form) return form.words;
  if (schema instanceof z.ZodArray) {
    const each = formOf(schema.element);
    return each ? `list; each: ${each.words}` : 'list of objects';
  }
  if (schema instanceof z.ZodBoolean) return 'true or false';
  if (schema instanceof z.ZodNumber) return 'number';
  return schema instanceof z.ZodLiteral ? 'word that says what else is there' : 'object';
}

/** Set with `.meta({ description })` on the field itself; what the field type says of itself is no meaning. */
function meaningOf(field: z.core.$ZodType): string | undefined {
  const { description } = z.globalRegistry.get(field) ?? z.globalRegistry.get(bare(field)) ?? {};
  return description === quantity.description ? undefined : description;
}
