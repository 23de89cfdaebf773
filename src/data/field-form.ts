import { z } from 'zod';
import {
  count,
  day,
  flag,
  id,
  inputList,
  percent,
  positiveCount,
  quantity,
  referenceTarget,
  releaseVersion,
  seconds,
  sha256,
  text,
  url,
  usd,
  valueList,
} from './fields.ts';

/** What the values of a field type are, for people and for programs. Blank ones are not among them. */
export interface FieldForm {
  /** In words that can follow "Holds". */
  readonly words: string;
  /** As a value of JSON, in JSON Schema. */
  readonly json: Readonly<Record<string, unknown>>;
  /** As a cell of a CSV file, in Table Schema; its constraints apart from `required`. */
  readonly cell: {
    readonly type: 'string' | 'number' | 'integer' | 'boolean';
    readonly format?: 'uri';
    readonly trueValues?: readonly string[];
    readonly falseValues?: readonly string[];
    readonly constraints?: Readonly<Record<string, unknown>>;
  };
}

const NUMBER = String.raw`(?:0|[1-9]\d*)(?:\.\d+)?`;
const ID_PATTERN = '^[a-z0-9]+(?:[.-][a-z0-9]+)*$';
const DAY_PATTERN = String.raw`^\d{4}(?:-\d{2}(?:-\d{2})?)?$`;
const QUANTITY_PATTERN = `^~?(?:(?:>=|<=)?${NUMBER}|${NUMBER}\\.\\.${NUMBER})$`;
const VERSION_PATTERN = String.raw`^\d{4}\.(?:[1-9]|1[0-2])\.[1-9]\d{0,3}$`;
const LIST_PATTERN = String.raw`^\S+(?: \S+)*$`;

function words(meaning: string, pattern: string): FieldForm {
  const json = { type: 'string', pattern };
  return { words: meaning, json, cell: { type: 'string', constraints: { pattern } } };
}

function number(
  meaning: string,
  type: 'number' | 'integer',
  bounds: { readonly minimum: number; readonly maximum?: number },
): FieldForm {
  return { words: meaning, json: { type, ...bounds }, cell: { type, constraints: bounds } };
}

function list(meaning: string): FieldForm {
  const json = { type: 'array', minItems: 1, items: { type: 'string' } };
  const cell = { type: 'string', constraints: { pattern: LIST_PATTERN } } as const;
  return { words: meaning, json, cell };
}

const FORMS = z.registry<FieldForm>();
FORMS.add(id, words('id of lower-case letters, digits, hyphens and dots', ID_PATTERN));
FORMS.add(text, {
  words: 'line of text',
  json: { type: 'string', minLength: 1 },
  cell: { type: 'string' },
});
FORMS.add(day, words('day, or month or year where the source gives no more', DAY_PATTERN));
FORMS.add(releaseVersion, words('version: year, month and a number from 1 on', VERSION_PATTERN));
FORMS.add(sha256, words('SHA-256 in hexadecimal digits', '^[0-9a-f]{64}$'));
FORMS.add(url, {
  words: 'web address',
  json: { type: 'string', pattern: '^https?://' },
  cell: { type: 'string', format: 'uri' },
});
FORMS.add(percent, number('percentage from 0 to 100', 'number', { minimum: 0, maximum: 100 }));
FORMS.add(count, number('whole number from 0 on', 'integer', { minimum: 0 }));
FORMS.add(positiveCount, number('whole number from 1 on', 'integer', { minimum: 1 }));
FORMS.add(usd, number('US dollars', 'number', { minimum: 0 }));
FORMS.add(seconds, number('seconds', 'number', { minimum: 0 }));
FORMS.add(flag, {
  words: 'true or false',
  json: { type: 'boolean' },
  cell: { type: 'boolean', trueValues: ['true'], falseValues: ['false'] },
});
FORMS.add(valueList, list('values, in CSV separated by single spaces'));
FORMS.add(inputList, list('claim ids or plain numbers, in CSV separated by single spaces'));
FORMS.add(quantity, {
  words: 'quantity: 15, ~15 (about), 3..8, >=5 or <=100',
  json: {
    anyOf: [
      { type: 'number', minimum: 0 },
      { type: 'string', pattern: QUANTITY_PATTERN },
    ],
  },
  cell: { type: 'string', constraints: { pattern: QUANTITY_PATTERN } },
});

/** What a field of a schema holds; undefined of lists, objects and whatever else is no field type of `fields.ts`. */
export function formOf(schema: z.core.$ZodType): FieldForm | undefined {
  const form = FORMS.get(schema);
  const to = referenceTarget(schema);
  if (form && to !== undefined) return { ...form, words: `id among ${to}` };
  if (!(schema instanceof z.ZodEnum)) return form;
  const values = schema.options.map(String);
  return {
    words: `one of ${values.join(', ')}`,
    json: { type: 'string', enum: values },
    cell: { type: 'string', constraints: { enum: values } },
  };
}
