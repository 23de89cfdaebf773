import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import * as fields from './fields.ts';
import { issueText } from './issue-text.ts';
import { exactly } from './quantity.ts';

/** The value, or the refusal as a reader sees it. */
function read(field: z.core.$ZodType, found: unknown): unknown {
  const result = z.safeParse(field, found);
  if (result.success) return result.data;
  const { message, hint } = issueText(result.error.issues[0], found);
  return hint === undefined ? message : `${message} Hint: ${hint}`;
}

function readAll(field: z.core.$ZodType, found: readonly unknown[]): unknown[] {
  return found.map((value) => read(field, value));
}

test('a percentage from 0 to 100 is accepted as published', () => {
  expect(readAll(fields.percent, ['0', '80.8', '99.99', '100', '0.5'])).toEqual([
    0, 80.8, 99.99, 100, 0.5,
  ]);
});

test('a percentage in any other form is quoted back, with the fix where one is meant', () => {
  const refused = ['80.8%', '1e3', '1,000', '$5', '07', '.5', ' 5', '100.1', '-1'];
  expect(readAll(fields.percent, refused)).toMatchInlineSnapshot(`
    [
      "Expected a percentage from 0 to 100, but found "80.8%". Hint: write 80.8.",
      "Expected a percentage from 0 to 100, but found "1e3". Hint: write 1000.",
      "Expected a percentage from 0 to 100, but found "1,000". Hint: write 1000.",
      "Expected a percentage from 0 to 100, but found "$5". Hint: write 5.",
      "Expected a percentage from 0 to 100, but found "07". Hint: write 7.",
      "Expected a percentage from 0 to 100, but found ".5". Hint: write 0.5.",
      "Expected a percentage from 0 to 100, but found " 5". Hint: write 5.",
      "Expected a percentage from 0 to 100, but found "100.1".",
      "Expected a percentage from 0 to 100, but found "-1".",
    ]
  `);
});

test('what is no number at all gets no invented number as a hint', () => {
  expect(readAll(fields.percent, ['0x10', '0b1', ' ', 'abc', 'Infinity'])).toMatchInlineSnapshot(`
    [
      "Expected a percentage from 0 to 100, but found "0x10".",
      "Expected a percentage from 0 to 100, but found "0b1".",
      "Expected a percentage from 0 to 100, but found " ".",
      "Expected a percentage from 0 to 100, but found "abc".",
      "Expected a percentage from 0 to 100, but found "Infinity".",
    ]
  `);
});

test('words for unknown are to be left blank', () => {
  const hint = ' Hint: leave the cell blank when the figure is unknown.';
  for (const word of ['NaN', 'n/a', 'NA', 'null', 'None', 'unknown', '-', '?'])
    expect(read(fields.percent, word)).toBe(
      `Expected a percentage from 0 to 100, but found "${word}".${hint}`,
    );
});

test('a percentage is accepted exactly when it is a plain decimal from 0 to 100', () => {
  fc.assert(
    fc.property(fc.integer({ min: -20_000, max: 20_000 }), (hundredths) => {
      const value = hundredths / 100;
      const isAccepted = z.safeParse(fields.percent, String(value)).success;
      expect(isAccepted).toBe(value >= 0 && value <= 100);
    }),
  );
});

test('a count is a whole number that is held exactly', () => {
  expect(readAll(fields.count, ['0', '500', '9007199254740991'])).toEqual([
    0, 500, 9007199254740991,
  ]);
  expect(
    readAll(fields.count, ['1.5', '-1', '1,000', '1e3', '9007199254740992']),
  ).toMatchInlineSnapshot(`
    [
      "Expected a whole number from 0 on, but found "1.5".",
      "Expected a whole number from 0 on, but found "-1".",
      "Expected a whole number from 0 on, but found "1,000". Hint: write 1000.",
      "Expected a whole number from 0 on, but found "1e3". Hint: write 1000.",
      "Expected a whole number from 0 on, but found "9007199254740992".",
    ]
  `);
});

test('amounts and durations are plain decimals from 0 on', () => {
  expect(readAll(fields.usd, ['0', '1.14', '1000'])).toEqual([0, 1.14, 1000]);
  expect(readAll(fields.usd, ['-1', '$1.14', '1.14 USD', '1,14'])).toMatchInlineSnapshot(`
    [
      "Expected an amount in US dollars from 0 on, but found "-1".",
      "Expected an amount in US dollars from 0 on, but found "$1.14". Hint: write 1.14.",
      "Expected an amount in US dollars from 0 on, but found "1.14 USD". Hint: write 1.14.",
      "Expected an amount in US dollars from 0 on, but found "1,14". Hint: write 114.",
    ]
  `);
  expect(readAll(fields.seconds, ['0', '737', '0.5'])).toEqual([0, 737, 0.5]);
  expect(readAll(fields.seconds, ['-1', '12:17', '261 s'])).toMatchInlineSnapshot(`
    [
      "Expected a number of seconds from 0 on, but found "-1".",
      "Expected a number of seconds from 0 on, but found "12:17".",
      "Expected a number of seconds from 0 on, but found "261 s".",
    ]
  `);
});

test('a signed number may be negative', () => {
  expect(readAll(fields.signed, ['-3.5', '0', '7'])).toEqual([-3.5, 0, 7]);
  expect(readAll(fields.signed, ['+7', '--7', '−7'])).toMatchInlineSnapshot(`
    [
      "Expected a number, but found "+7". Hint: write 7.",
      "Expected a number, but found "--7".",
      "Expected a number, but found "−7".",
    ]
  `);
});

test('an id is lower-case words with digits, hyphens and dots', () => {
  const ids = ['a', 'claude-opus-4.6', 'gpt-5.4', '2026'];
  expect(readAll(fields.id, ids)).toEqual(ids);
  expect(
    readAll(fields.id, ['Claude Opus 4.6', 'a_b', ' a', 'a--b', '-a', 'é', '__proto__']),
  ).toMatchInlineSnapshot(`
    [
      "Expected an id of lower-case letters, digits, hyphens and dots, but found "Claude Opus 4.6". Hint: write claude-opus-4.6.",
      "Expected an id of lower-case letters, digits, hyphens and dots, but found "a_b". Hint: write a-b.",
      "Expected an id of lower-case letters, digits, hyphens and dots, but found " a". Hint: write a.",
      "Expected an id of lower-case letters, digits, hyphens and dots, but found "a--b".",
      "Expected an id of lower-case letters, digits, hyphens and dots, but found "-a".",
      "Expected an id of lower-case letters, digits, hyphens and dots, but found "é".",
      "Expected an id of lower-case letters, digits, hyphens and dots, but found "__proto__".",
    ]
  `);
});

test('an id that is hinted at is itself accepted', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), (text) => {
      const hint = /Hint: write (.+)\.$/.exec(String(read(fields.id, text)))?.[1];
      if (hint !== undefined) expect(read(fields.id, hint)).toBe(hint);
    }),
  );
});

test('text is one line that no spreadsheet would run', () => {
  const lines = ['Fixes bugs', 'a = b', '5 - 3', '“quoted”, with a comma', '🙂', '</script>'];
  expect(readAll(fields.text, lines)).toEqual(lines);
  expect(
    readAll(fields.text, ['=1+1', '-a', '+1', '@x', 'a\tb', 'a\nb', '\u0007', ' a', 'a ', '']),
  ).toMatchInlineSnapshot(`
    [
      "Expected one line of text, but found "=1+1". Hint: do not begin with = + - or @; spreadsheets would run it as a formula.",
      "Expected one line of text, but found "-a". Hint: do not begin with = + - or @; spreadsheets would run it as a formula.",
      "Expected one line of text, but found "+1". Hint: do not begin with = + - or @; spreadsheets would run it as a formula.",
      "Expected one line of text, but found "@x". Hint: do not begin with = + - or @; spreadsheets would run it as a formula.",
      "Expected one line of text, but found "a\\tb". Hint: remove the tab, line break or control character.",
      "Expected one line of text, but found "a\\nb". Hint: remove the tab, line break or control character.",
      "Expected one line of text, but found "\\u0007". Hint: remove the tab, line break or control character.",
      "Expected one line of text, but found " a". Hint: remove the space at the start or end.",
      "Expected one line of text, but found "a ". Hint: remove the space at the start or end.",
      "Expected one line of text, but found "". Hint: use 1 to 2000 characters.",
    ]
  `);
});

test('text has at most 2000 characters, and the error repeats only 80', () => {
  expect(read(fields.text, 'x'.repeat(2000))).toBe('x'.repeat(2000));
  expect(read(fields.text, 'x'.repeat(2001))).toBe(
    `Expected one line of text, but found "${'x'.repeat(80)}…". Hint: use 1 to 2000 characters.`,
  );
});

test('line and paragraph separators and byte-order marks inside text are refused', () => {
  for (const sign of ['\u2028', '\u2029', '\ufeff', '\u0000', '\u009f'])
    expect(read(fields.text, `a${sign}b`)).toContain(
      'Hint: remove the tab, line break or control character.',
    );
});

test('accepted text is kept as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const result = z.safeParse(fields.text, text);
      if (result.success) expect(result.data).toBe(text);
    }),
  );
});

test('a day is a real day, month or year', () => {
  expect(readAll(fields.day, ['2026-02-05', '2026-02', '2026'])).toEqual([
    '2026-02-05',
    '2026-02',
    '2026',
  ]);
  expect(readAll(fields.day, ['2026-02-30', '2026-2-5', '5 Feb 2026'])).toMatchInlineSnapshot(`
    [
      "Expected a day such as 2026-02-05, or a month or year, but found "2026-02-30".",
      "Expected a day such as 2026-02-05, or a month or year, but found "2026-2-5".",
      "Expected a day such as 2026-02-05, or a month or year, but found "5 Feb 2026".",
    ]
  `);
});

test('an address is http or https with a domain', () => {
  const addresses = ['https://a.example/x?y=1#z', 'http://a.example'];
  expect(readAll(fields.url, addresses)).toEqual(addresses);
  expect(
    readAll(fields.url, ['javascript:alert(1)', 'ftp://a.example', '//a.example', 'a.example']),
  ).toMatchInlineSnapshot(`
    [
      "Expected an http or https address, but found "javascript:alert(1)".",
      "Expected an http or https address, but found "ftp://a.example".",
      "Expected an http or https address, but found "//a.example".",
      "Expected an http or https address, but found "a.example".",
    ]
  `);
});

test('a flag is true or false in lower case', () => {
  expect(readAll(fields.flag, ['true', 'false'])).toEqual([true, false]);
  expect(readAll(fields.flag, ['yes', 'TRUE', '1'])).toMatchInlineSnapshot(`
    [
      "Expected true or false, but found "yes".",
      "Expected true or false, but found "TRUE".",
      "Expected true or false, but found "1".",
    ]
  `);
});

test('ids in a list are separated by single spaces', () => {
  expect(readAll(fields.idList, ['a', 'a b@c'])).toEqual([['a'], ['a', 'b@c']]);
  expect(readAll(fields.idList, ['a  b', ' a', 'a ', 'a\nb'])).toMatchInlineSnapshot(`
    [
      "Expected claim ids separated by single spaces, but found "a  b".",
      "Expected claim ids separated by single spaces, but found " a".",
      "Expected claim ids separated by single spaces, but found "a ".",
      "Expected claim ids separated by single spaces, but found "a\\nb".",
    ]
  `);
});

test('a quantity is text in the notation, or a number in JSON', () => {
  expect(readAll(fields.quantity, ['15', 15, '~3..8', '>=5'])).toEqual([
    exactly(15),
    exactly(15),
    { low: 3, high: 8, isEstimate: true },
    { low: 5, high: undefined, isEstimate: false },
  ]);
  expect(
    readAll(fields.quantity, ['8..3', '1,000', '15%', 'n/a', '', true, null, {}, []]),
  ).toMatchInlineSnapshot(`
    [
      "Expected a quantity such as 15, ~15, 3..8, >=5 or <=100, but found "8..3".",
      "Expected a quantity such as 15, ~15, 3..8, >=5 or <=100, but found "1,000". Hint: write 1000.",
      "Expected a quantity such as 15, ~15, 3..8, >=5 or <=100, but found "15%". Hint: write 15.",
      "Expected a quantity such as 15, ~15, 3..8, >=5 or <=100, but found "n/a". Hint: leave the cell blank when the figure is unknown.",
      "Expected a quantity such as 15, ~15, 3..8, >=5 or <=100, but found "".",
      "Expected text in quotes, but found true.",
      "Expected text in quotes, but found null.",
      "Expected text in quotes, but found an object.",
      "Expected text in quotes, but found a list.",
    ]
  `);
});

test('a word of a fixed list is refused with the list', () => {
  const field = fields.oneOf('vendor', 'operator');
  expect(read(field, 'operator')).toBe('operator');
  expect(read(field, 'Vendor')).toBe('Expected one of "vendor", "operator", but found "Vendor".');
});

test('a reference is an id that remembers its collection', () => {
  const field = fields.reference('models');
  expect(read(field, 'gpt-5.4')).toBe('gpt-5.4');
  expect(read(field, 'GPT 5.4')).toBe(read(fields.id, 'GPT 5.4'));
  expect(fields.referenceTarget(field)).toBe('models');
  expect(fields.referenceTarget(fields.id)).toBeUndefined();
});

test('a number where text in quotes belongs is told so', () => {
  expect(read(fields.percent, 80.8)).toBe('Expected text in quotes, but found 80.8.');
});

test('a quoted value stays on one line', () => {
  expect(fields.quote('a\n"b"')).toBe(String.raw`"a\n\"b\""`);
});
