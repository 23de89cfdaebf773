import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { id, oneOf, quantity, text } from './fields.ts';
import { parseJson } from './json.ts';
import { formatText } from './report.ts';

const Thing = z.strictObject({
  id,
  tasks: z.int().nonnegative().optional(),
  checks: z
    .array(z.strictObject({ kind: oneOf('open', 'closed'), value: quantity.optional() }))
    .optional(),
  names: z.array(text).optional(),
});

const parse = (content: string) => parseJson(content, 'f.json', Thing, { isList: true });
const parseOne = (content: string) => parseJson(content, 'f.json', Thing, { isList: false });
const places = (content: string) =>
  parse(content).problems.map(({ line, column, field }) => ({ line, column, field }));

test('each record of a list has the line it begins on', () => {
  expect(parse('[\n  { "id": "a" },\n  {\n    "id": "b", "tasks": 0 }\n]')).toEqual({
    entries: [
      { place: { file: 'f.json', line: 2 }, record: { id: 'a' } },
      { place: { file: 'f.json', line: 3 }, record: { id: 'b', tasks: 0 } },
    ],
    problems: [],
  });
});

test('a file of one record takes its name from the file', () => {
  const { entries } = parseJson('{ "tasks": 5 }', 'f.json', Thing, {
    isList: false,
    given: { id: 'f' },
  });
  expect(entries.map(({ record }) => record)).toEqual([{ id: 'f', tasks: 5 }]);
});

test('a record is the same whether or not it stands as JSON.stringify writes it', () => {
  const values = [
    { id: 'a', tasks: 0, checks: [{ kind: 'open', value: '3..8' }], names: ['é'] },
    { id: 'a', task: 1 },
    { id: 'A', checks: [{ kind: 'shut' }] },
    JSON.parse('{ "id": "a", "__proto__": {} }'),
    [],
    'a',
  ];
  for (const value of values) {
    const plain = parseOne(`${JSON.stringify(value, null, 2)}\n`);
    const told = ({ field, message }: { field?: string; message: string }) => [field, message];
    const other = parseOne(JSON.stringify(value));
    expect(plain.entries).toEqual(other.entries);
    expect(plain.problems.map(told)).toEqual(other.problems.map(told));
  }
  expect(parseOne('{\n  "id": "a",\n  "id": "a"\n}\n').problems).toHaveLength(1);
});

test('a nested fault has the line and column of its value, and its path', () => {
  expect(formatText(parse('[\n  { "id": "a",\n    "checks": [{ "kind": "opne" }] }\n]').problems))
    .toMatchInlineSnapshot(`
    "f.json:3:26 checks[0].kind
      Expected one of "open", "closed", but found "opne".

    1 error in data/."
  `);
});

test('all faults of all records are told', () => {
  expect(
    places('[\n  { "id": "A", "tasks": -1 },\n  { "id": "b", "names": ["x",\n    "=1"] }\n]'),
  ).toEqual([
    { line: 2, column: 11, field: 'id' },
    { line: 2, column: 25, field: 'tasks' },
    { line: 4, column: 5, field: 'names[1]' },
  ]);
});

test('a bad record loses itself and no other', () => {
  const { entries } = parse('[{ "id": "a" }, { "id": "B" }, { "id": "c" }]');
  expect(entries.map(({ record }) => record.id)).toEqual(['a', 'c']);
});

test('a missing key is told at the object that lacks it', () => {
  expect(parse('[\n  { "id": "a", "checks": [\n    { "value": 5 }] }\n]').problems).toEqual([
    {
      file: 'f.json',
      line: 3,
      column: 5,
      field: 'checks[0].kind',
      message: 'This key is missing, but every such record needs it.',
    },
  ]);
});

test('an unknown key is told with the key that was probably meant, or all keys', () => {
  const hints = ['{ "id": "a", "task": 5 }', '{ "id": "a", "zzzzzz": 5 }'].map(
    (content) => parseOne(content).problems[0]?.hint,
  );
  expect(hints).toEqual(['did you mean "tasks"?', 'the keys are id, tasks, checks, names.']);
});

test('a key that stands twice is told at the second', () => {
  expect(formatText(parseOne('{ "id": "a",\n  "id": "b" }').problems)).toMatchInlineSnapshot(`
    "f.json:2:3 id
      The key "id" stands twice in one object.
      Hint: keep one of the two.

    1 error in data/."
  `);
});

test('a key that stands twice is found at any depth, and when spelled with escapes', () => {
  expect(
    places('[{ "id": "a", "checks": [{ "kind": "open",\n "k\\u0069nd": "closed" }] }]'),
  ).toEqual([{ line: 2, column: 2, field: 'kind' }]);
});

test('a key __proto__ is refused like any other unknown key', () => {
  const { entries, problems } = parseOne('{ "id": "a",\n  "__proto__": { "tasks": 5 } }');
  expect(entries).toEqual([]);
  expect(problems[0]).toMatchObject({ line: 2, field: '__proto__' });
  expect(problems[0]?.message).toBe('There is no key "__proto__" in this kind of record.');
});

test('a key __proto__ inside a nested object is refused too', () => {
  const { problems } = parse('[{ "id": "a", "checks": [{ "kind": "open", "__proto__": {} }] }]');
  expect(problems[0]?.message).toBe('There is no key "__proto__" in this kind of record.');
});

test('a list where one record belongs is told, and the other way round', () => {
  expect(parseOne('[]').problems[0]?.message).toBe('Expected one record in this file.');
  expect(parse('{ "id": "a" }').problems[0]?.message).toBe(
    'Expected a list of records in this file.',
  );
});

test('members of a list that are no records are told', () => {
  const messages = parse('[null, 5, "a"]').problems.map(({ message }) => message);
  expect(messages).toMatchInlineSnapshot(`
    [
      "Expected an object, but found null.",
      "Expected an object, but found 5.",
      "Expected an object, but found "a".",
    ]
  `);
});

test('values of the wrong type are told', () => {
  const wrong = ['5', 'null', '["a"]', '{}', 'true'].map(
    (value) => parseOne(`{ "id": ${value} }`).problems[0]?.message,
  );
  expect(wrong).toMatchInlineSnapshot(`
    [
      "Expected text in quotes, but found 5.",
      "Expected text in quotes, but found null.",
      "Expected text in quotes, but found a list.",
      "Expected text in quotes, but found an object.",
      "Expected text in quotes, but found true.",
    ]
  `);
});

test('numbers that are not whole or not finite are told', () => {
  const wrong = ['1.5', '-1', '1e999', '"5"'].map(
    (value) => parseOne(`{ "id": "a", "tasks": ${value} }`).problems[0]?.message,
  );
  expect(wrong).toMatchInlineSnapshot(`
    [
      "Expected a whole number, but found 1.5.",
      "Expected 0 or more, but found -1.",
      "Expected a number, but found Infinity.",
      "Expected a number, but found "5".",
    ]
  `);
});

test('what is not JSON is told where reading stopped', () => {
  const broken = ['{ "id": "a", }', '{ "id": "a"', "{ 'id': 1 }", '{ "id" "a" }', 'NaN'];
  expect(
    broken.map((content) => {
      const [problem] = parseOne(content).problems;
      return `${problem?.line}:${problem?.column} ${problem?.message}`;
    }),
  ).toMatchInlineSnapshot(`
    [
      "1:14 This is not JSON: unexpected token "}" found.",
      "1:12 This is not JSON: unexpected end of input found.",
      "1:3 This is not JSON: unexpected character ''' found.",
      "1:8 This is not JSON: unexpected token String found.",
      "1:1 This is not JSON: unexpected character 'N' found.",
    ]
  `);
});

test('comments and text after the record are not JSON', () => {
  expect(parseOne('// note\n{ "id": "a" }').problems).toHaveLength(1);
  expect(parseOne('{ "id": "a" }\nx').problems[0]).toMatchObject({ line: 2, column: 1 });
});

test('an empty file is told as such', () => {
  expect(parse(' \n').problems).toEqual([
    { file: 'f.json', message: 'This file is empty; expected JSON.' },
  ]);
});

test('lists nested without end are refused, not a crash', () => {
  expect(parse('['.repeat(100_000)).entries).toEqual([]);
  expect(parse('['.repeat(100_000)).problems).not.toEqual([]);
});

test('any JSON is parsed or refused at a line that the file has, and never throws', () => {
  fc.assert(
    fc.property(fc.json(), (content) => {
      const lines = content.split('\n').length;
      for (const result of [parse(content), parseOne(content)])
        for (const { line = 1 } of result.problems) expect(line).toBeLessThanOrEqual(lines);
    }),
  );
});
