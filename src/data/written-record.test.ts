import { expect, test } from 'vitest';
import { z } from 'zod';
import { columnsIn } from './columns.ts';
import { percent, quantity, reference, text, valueList } from './fields.ts';
import { recordSchema } from './json-schema.ts';
import { tableSchema } from './table-schema.ts';
import { writtenRecord } from './written-record.ts';

const Part = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('a'), cost: quantity.optional() }),
  z.strictObject({ from: z.literal('b') }),
]);
const Thing = z.strictObject({
  model: reference('models'),
  score_pct: percent.optional(),
  cost: quantity.optional(),
  values: valueList,
  name: text.meta({ description: 'What it is called.' }),
});
const Nested = z.strictObject({
  parts: z.array(Part),
  counts: z.record(z.string(), quantity).optional(),
});
const thing = Thing.parse({ model: 'a-1', cost: '3..8', values: '5 ~15', name: 'A' });

test('what is blank is null, and only inexact quantities are in notation', () => {
  expect(writtenRecord(Thing, thing)).toEqual({
    model: 'a-1',
    score_pct: null,
    cost: '3..8',
    values: ['5', '~15'],
    name: 'A',
  });
  const nested = Nested.parse({
    parts: [{ from: 'a' }, { from: 'b' }, { from: 'a', cost: 5 }],
    counts: { files: '>=3' },
  });
  expect(writtenRecord(Nested, nested)).toEqual({
    parts: [{ from: 'a', cost: null }, { from: 'b' }, { from: 'a', cost: 5 }],
    counts: { files: '>=3' },
  });
});

test('a JSON Schema asks for every field, and lets blanks be null', () => {
  expect(recordSchema(Thing)).toMatchInlineSnapshot(`
    {
      "properties": {
        "cost": {
          "anyOf": [
            {
              "anyOf": [
                {
                  "minimum": 0,
                  "type": "number",
                },
                {
                  "pattern": "^~?(?:(?:>=|<=)?(?:0|[1-9]\\d*)(?:\\.\\d+)?|(?:0|[1-9]\\d*)(?:\\.\\d+)?\\.\\.(?:0|[1-9]\\d*)(?:\\.\\d+)?)$",
                  "type": "string",
                },
              ],
              "description": "quantity: 15, ~15 (about), 3..8, >=5 or <=100",
            },
            {
              "type": "null",
            },
          ],
        },
        "model": {
          "description": "id among models",
          "pattern": "^[a-z0-9]+(?:[.-][a-z0-9]+)*$",
          "type": "string",
        },
        "name": {
          "description": "line of text",
          "minLength": 1,
          "type": "string",
        },
        "score_pct": {
          "anyOf": [
            {
              "description": "percentage from 0 to 100",
              "maximum": 100,
              "minimum": 0,
              "type": "number",
            },
            {
              "type": "null",
            },
          ],
        },
        "values": {
          "description": "values, in CSV separated by single spaces",
          "items": {
            "type": "string",
          },
          "minItems": 1,
          "type": "array",
        },
      },
      "required": [
        "model",
        "score_pct",
        "cost",
        "values",
        "name",
      ],
      "type": "object",
    }
  `);
});

test('a Table Schema tells types, keys and references', () => {
  const kind = { path: 'data/things.csv', format: 'csv', schema: Thing } as const;
  const columns = ['model', 'score_pct', 'cost', 'values', 'name'];
  const tables = new Map([['models', 'models']]);
  const { primaryKey } = {
    primaryKey: undefined,
    ...tableSchema({ ...kind, key: ['model'] }, columns, tables),
  };
  expect(primaryKey).toEqual(['model']);
  expect(tableSchema({ ...kind, key: ['model', 'cost'] }, columns, tables)).toMatchInlineSnapshot(`
    {
      "fields": [
        {
          "constraints": {
            "pattern": "^[a-z0-9]+(?:[.-][a-z0-9]+)*$",
            "required": true,
          },
          "description": "id among models",
          "name": "model",
          "type": "string",
        },
        {
          "constraints": {
            "maximum": 100,
            "minimum": 0,
          },
          "description": "percentage from 0 to 100",
          "name": "score_pct",
          "type": "number",
        },
        {
          "constraints": {
            "pattern": "^~?(?:(?:>=|<=)?(?:0|[1-9]\\d*)(?:\\.\\d+)?|(?:0|[1-9]\\d*)(?:\\.\\d+)?\\.\\.(?:0|[1-9]\\d*)(?:\\.\\d+)?)$",
          },
          "description": "quantity: 15, ~15 (about), 3..8, >=5 or <=100",
          "name": "cost",
          "type": "string",
        },
        {
          "constraints": {
            "pattern": "^\\S+(?: \\S+)*$",
            "required": true,
          },
          "description": "values, in CSV separated by single spaces",
          "name": "values",
          "type": "string",
        },
        {
          "constraints": {
            "required": true,
          },
          "description": "line of text",
          "name": "name",
          "type": "string",
        },
      ],
      "foreignKeys": [
        {
          "fields": [
            "model",
          ],
          "reference": {
            "fields": [
              "id",
            ],
            "resource": "models",
          },
        },
      ],
      "missingValues": [
        "",
      ],
      "uniqueKeys": [
        [
          "model",
          "cost",
        ],
      ],
    }
  `);
});

test('columns say what they hold, and what they mean where the schema tells', () => {
  const told = columnsIn({ path: '', format: 'csv', schema: Thing });
  expect(told.map(({ name, canBeBlank, meaning }) => [name, canBeBlank, meaning])).toEqual([
    ['model', false, undefined],
    ['score_pct', true, undefined],
    ['cost', true, undefined],
    ['values', false, undefined],
    ['name', false, 'What it is called.'],
  ]);
  const nested = columnsIn({ path: '', format: 'json-list', schema: Nested });
  expect(nested.map(({ name }) => name)).toEqual([
    'parts',
    'parts[].from',
    'parts[].cost',
    'counts',
  ]);
});
