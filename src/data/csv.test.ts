import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { parseCsv } from './csv.ts';
import { id, percent, text } from './fields.ts';
import { formatText } from './report.ts';

const Row = z.strictObject({ id, score_pct: percent.optional(), note: text.optional() });
const HEADER = 'id,score_pct,note';

const parse = (...lines: readonly string[]) => parseCsv(lines.join('\n'), 'f.csv', Row);
const report = (...lines: readonly string[]) => formatText(parse(...lines).problems);
const places = (...lines: readonly string[]) =>
  parse(...lines).problems.map(({ line, column, field }) => ({ line, column, field }));

test('each row becomes a typed record with its line', () => {
  expect(parse(HEADER, 'a,80.8,first', 'b,,', '')).toEqual({
    entries: [
      { place: { file: 'f.csv', line: 2 }, record: { id: 'a', score_pct: 80.8, note: 'first' } },
      { place: { file: 'f.csv', line: 3 }, record: { id: 'b' } },
    ],
    problems: [],
  });
});

test('columns may stand in any order', () => {
  expect(parse('note,id,score_pct', 'x,a,5').entries[0]?.record).toEqual({
    id: 'a',
    score_pct: 5,
    note: 'x',
  });
});

test('the last line needs no line end, and a file may hold only its header', () => {
  expect(parse(HEADER, 'a,5,x').entries).toHaveLength(1);
  expect(parse(HEADER)).toEqual({ entries: [], problems: [] });
  expect(parse(HEADER, '')).toEqual({ entries: [], problems: [] });
});

test('values that the file name gives are no columns', () => {
  const Named = z.strictObject({ benchmark: id, id });
  expect(parseCsv('id\na\n', 'f.csv', Named, { benchmark: 'bench' }).entries[0]?.record).toEqual({
    benchmark: 'bench',
    id: 'a',
  });
  expect(formatText(parseCsv('benchmark,id\nb,a\n', 'f.csv', Named, { benchmark: 'b' }).problems))
    .toMatchInlineSnapshot(`
      "f.csv:1 benchmark
        There is no column "benchmark" in this kind of file.
        Hint: the columns are id.

      1 error in data/."
    `);
});

test('quoted cells hold commas and quotes', () => {
  expect(parse(HEADER, '"a",5,"one, ""two"""').entries[0]?.record.note).toBe('one, "two"');
});

test('a percentage sign is quoted back with the fix, at its line and column', () => {
  expect(report(HEADER, 'a,5,x', 'b,80.8%,y')).toMatchInlineSnapshot(`
    "f.csv:3:3 score_pct
      Expected a percentage from 0 to 100, but found "80.8%".
      Hint: write 80.8.

    1 error in data/."
  `);
});

test('the column is that of the character at which the cell begins', () => {
  expect(places(HEADER, 'A,101,=1')).toEqual([
    { line: 2, column: 1, field: 'id' },
    { line: 2, column: 3, field: 'score_pct' },
    { line: 2, column: 7, field: 'note' },
  ]);
});

test('a bad cell loses its own row and no other', () => {
  const { entries, problems } = parse(HEADER, 'a,5,x', 'b,nine,y', 'c,7,z', '');
  expect(entries.map(({ record, place }) => `${record.id}:${place.line}`)).toEqual(['a:2', 'c:4']);
  expect(problems).toHaveLength(1);
});

test('rows below a quoted line break keep their own line numbers', () => {
  expect(places(HEADER, 'a,5,"x', '', 'y"', 'b,80.8%,y')).toEqual([
    { line: 2, column: undefined, field: 'note' },
    { line: 5, column: undefined, field: 'score_pct' },
  ]);
});

test('rows below a quoted cell keep their own line numbers', () => {
  const [first] = places(HEADER, 'a,5,"x, y"', 'b,80.8%,y');
  expect(first).toMatchObject({ line: 3, field: 'score_pct' });
});

test('a header cell with a line break is unknown, and quoted on one line', () => {
  expect(parse('"id\nx",score_pct,note', 'a,5,x').problems[0]).toMatchObject({
    line: 1,
    message: 'There is no column "id x" in this kind of file.',
  });
});

test('a blank cell is unknown where that is allowed, and told where it is not', () => {
  expect(report(HEADER, ',5,x')).toMatchInlineSnapshot(`
    "f.csv:2:1 id
      This cell is blank, but every row needs it.

    1 error in data/."
  `);
});

test('a cell of only spaces is not blank', () => {
  expect(places(HEADER, 'a, ,x')).toEqual([{ line: 2, column: 3, field: 'score_pct' }]);
});

test('unknown, missing and repeated columns are told at once', () => {
  expect(report('id,score,note,note', 'a,5,x,y')).toMatchInlineSnapshot(`
    "f.csv:1 score
      There is no column "score" in this kind of file.
      Hint: the columns are id, score_pct, note.

    f.csv:1 score_pct
      The header lacks the column "score_pct".
      Hint: add it; its cells may be blank where the figure is unknown.

    f.csv:1 note
      The header names the column "note" twice.

    3 errors in data/."
  `);
});

test('an unknown column near a missing one is taken for its misspelling', () => {
  expect(parse('id,score_pc,note').problems[0]?.hint).toBe('did you mean "score_pct"?');
});

test('semicolons as separators are told as a header fault', () => {
  expect(parse('id;score_pct;note', 'a;5;x').problems[0]?.message).toBe(
    'There is no column "id;score_pct;note" in this kind of file.',
  );
});

test('columns named like inherited properties are unknown', () => {
  for (const name of ['__proto__', 'constructor', 'toString'])
    expect(parse(`${HEADER},${name}`, 'a,5,x,y').problems[0]?.message).toBe(
      `There is no column "${name}" in this kind of file.`,
    );
});

test('an empty file is told what it begins with', () => {
  expect(report('')).toMatchInlineSnapshot(`
    "f.csv
      This file is empty; expected at least a header.
      Hint: begin with id,score_pct,note

    1 error in data/."
  `);
});

test('rows of the wrong length are told, and blank lines between rows', () => {
  expect(report(HEADER, 'a,5', 'b,5,x,y', '', 'c,5,z', '')).toMatchInlineSnapshot(`
    "f.csv:2
      Expected 3 cells, but found 2.
      Hint: look for a comma too few.

    f.csv:3
      Expected 3 cells, but found 4.
      Hint: look for a comma too many, or text that needs quotes.

    f.csv:4
      This line is blank.
      Hint: delete it.

    3 errors in data/."
  `);
});

test('a quote that is never closed is told where it opens', () => {
  expect(report(HEADER, 'a,5,x', 'b,5,"y', 'c,5,z', '')).toMatchInlineSnapshot(`
    "f.csv:3
      A quote opens a cell here and is never closed.
      Hint: quote a cell as "…" and write a quote inside it as "".

    1 error in data/."
  `);
});

test('text after a closing quote is told on its line', () => {
  expect(report(HEADER, 'a,5,x', 'b,5,"y" z', 'c,5,"z"', '')).toMatchInlineSnapshot(`
    "f.csv:3
      This row has text after a closing quote.
      Hint: quote a cell as "…" and write a quote inside it as "".

    1 error in data/."
  `);
});

test('a cell too long to read is refused by its length', () => {
  expect(parse(HEADER, `a,5,${'x'.repeat(10_001)}`).problems[0]?.message).toBe(
    'This cell has 10001 characters; at most 10000 are read.',
  );
});

test('what is written with every cell quoted reads back', () => {
  const note = fc.stringMatching(/^[a-z",; ]{0,20}$/).filter((value) => value === value.trim());
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  fc.assert(
    fc.property(fc.array(note), (notes) => {
      const rows = notes.map((value, index) =>
        ['x' + String(index), '5', value].map(quoted).join(),
      );
      const { entries, problems } = parse(HEADER, ...rows, '');
      expect(problems).toEqual([]);
      expect(entries.map(({ record }) => record.note ?? '')).toEqual(notes);
    }),
  );
});

test('any text is parsed or refused with lines that the file has, and never throws', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z",%\n]*$/), (body) => {
      const content = `${HEADER}\n${body}`;
      const lines = content.split('\n').length;
      for (const { line } of parse(content).problems) expect(line).toBeLessThanOrEqual(lines);
    }),
  );
});
