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

/** Texts that the field refuses in its usual words, each with its hint; blank for none. */
function expectRefused(
  field: z.core.$ZodType,
  expected: string,
  hints: Readonly<Record<string, string>>,
): void {
  for (const [found, hint] of Object.entries(hints)) {
    const message = `Expected ${expected}, but found ${fields.quote(found)}.`;
    expect(read(field, found)).toBe(hint === '' ? message : `${message} Hint: ${hint}`);
  }
}

const PERCENT = 'a percentage from 0 to 100';
const COUNT = 'a whole number from 0 on';
const BLANK = 'leave the cell blank when the figure is unknown.';
const CONTROL = 'remove the tab, line break, hidden or control character.';
const FORMULA = 'do not begin with = + - or @; spreadsheets would run it as a formula.';
const SPACE = 'remove the space at the start or end.';

test('a percentage from 0 to 100 is accepted as published', () => {
  const texts = ['0', '80.8', '99.99', '100', '0.5'];
  expect(readAll(fields.percent, texts)).toEqual([0, 80.8, 99.99, 100, 0.5]);
});

test('a percentage in any other form is quoted back, with the fix where one is meant', () => {
  expectRefused(fields.percent, PERCENT, {
    '80.8%': 'write 80.8.',
    '80.8 %': 'write 80.8.',
    '07': 'write 7.',
    '.5': 'write 0.5.',
    '+5': 'write 5.',
    ' 5': 'write 5.',
    '100.1': '',
    '-1': '',
  });
});

test('exponents and thousands separators are refused, even where the number would fit', () => {
  for (const found of ['1e3', '1,000', '1e1', '1E1'])
    expect(read(fields.percent, found)).toContain(`Expected ${PERCENT}, but found "${found}".`);
  expectRefused(fields.count, COUNT, { '1e3': 'write 1000.', '1,000': 'write 1000.' });
});

test('what is no number at all gets no invented number as a hint', () => {
  expectRefused(fields.percent, PERCENT, { '0x10': '', '0b1': '', ' ': '', abc: '', Infinity: '' });
});

test('words for unknown are to be left blank', () => {
  const words = ['NaN', 'n/a', 'NA', 'null', 'None', 'unknown', '-', '?'];
  expectRefused(fields.percent, PERCENT, Object.fromEntries(words.map((word) => [word, BLANK])));
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
  const texts = ['0', '500', '9007199254740991'];
  expect(readAll(fields.count, texts)).toEqual([0, 500, 9007199254740991]);
  expectRefused(fields.count, COUNT, { '1.5': '', '-1': '', '9007199254740992': '' });
});

test('amounts and durations are plain decimals from 0 on', () => {
  expect(readAll(fields.usd, ['0', '1.14', '1000'])).toEqual([0, 1.14, 1000]);
  expectRefused(fields.usd, 'an amount in US dollars from 0 on', {
    '-1': '',
    '$1.14': 'write 1.14.',
    '1.14 USD': 'write 1.14.',
    '$1,234.50': 'write 1234.5.',
  });
  expect(readAll(fields.seconds, ['0', '737', '0.5'])).toEqual([0, 737, 0.5]);
  expectRefused(fields.seconds, 'a number of seconds from 0 on', {
    '-1': '',
    '12:17': '',
    '261 s': '',
  });
});

test('an id is lower-case words with digits, hyphens and dots', () => {
  const ids = ['a', 'claude-opus-4.6', 'gpt-5.4', '2026'];
  expect(readAll(fields.id, ids)).toEqual(ids);
  expectRefused(fields.id, 'an id of lower-case letters, digits, hyphens and dots', {
    'Claude Opus 4.6': 'write claude-opus-4.6.',
    a_b: 'write a-b.',
    ' a': 'write a.',
    'a--b': '',
    '-a': '',
    é: '',
    ['__proto__']: '',
  });
});

test('an id that is hinted at is itself accepted', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z0-9 _.-]{1,20}$/), (text) => {
      const hint = /Hint: write (.+)\.$/.exec(String(read(fields.id, text)))?.[1];
      if (hint !== undefined) expect(read(fields.id, hint)).toBe(hint);
    }),
  );
});

test('text is one line that no spreadsheet would run', () => {
  const lines = ['Fixes bugs', 'a = b', '5 - 3', '“quoted”, with a comma', '🙂', '</script>'];
  expect(readAll(fields.text, lines)).toEqual(lines);
  expectRefused(fields.text, 'one line of text', {
    '=1+1': FORMULA,
    '-a': FORMULA,
    '+1': FORMULA,
    '@x': FORMULA,
    'a\tb': CONTROL,
    'a\nb': CONTROL,
    '\u0007': CONTROL,
    'a\u2028b': CONTROL,
    'a\ufeffb': CONTROL,
    ' a': SPACE,
    'a ': SPACE,
    '': 'use 1 to 2000 characters.',
  });
});

test('a refused text is quoted with its hidden characters spelled out', () => {
  expect(fields.quote('a\u202eb\ufeff"')).toBe(String.raw`"a\u202eb\ufeff\""`);
});

test('text has at most 2000 characters, and the error repeats only 80', () => {
  expect(read(fields.text, 'x'.repeat(2000))).toBe('x'.repeat(2000));
  expect(read(fields.text, 'x'.repeat(2001))).toBe(
    `Expected one line of text, but found "${'x'.repeat(80)}…". Hint: use 1 to 2000 characters.`,
  );
});

test('accepted text is kept as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
      const result = z.safeParse(fields.text, text);
      if (result.success) expect(result.data).toBe(text);
    }),
  );
});

test('a day is a real day, month or year', () => {
  const days = ['2026-02-05', '2026-02', '2026'];
  expect(readAll(fields.day, days)).toEqual(days);
  expectRefused(fields.day, 'a day such as 2026-02-05, or a month or year', {
    '2026-02-30': '',
    '2026-2-5': '',
    '5 Feb 2026': '',
  });
});

test('an address is http or https with a domain', () => {
  const addresses = ['https://a.example/x?y=1#z', 'http://a.example'];
  expect(readAll(fields.url, addresses)).toEqual(addresses);
  const refused = ['javascript:alert(1)', 'ftp://a.example', '//a.example', 'a.example'];
  expectRefused(
    fields.url,
    'an http or https address',
    Object.fromEntries(refused.map((address) => [address, ''])),
  );
});

test('a flag is true or false in lower case', () => {
  expect(readAll(fields.flag, ['true', 'false'])).toEqual([true, false]);
  expectRefused(fields.flag, 'true or false', { yes: '', TRUE: '', '1': '' });
});

test('ids in a list are separated by single spaces', () => {
  expect(readAll(fields.inputList, ['a', 'a b@c'])).toEqual([['a'], ['a', 'b@c']]);
  expectRefused(fields.inputList, 'claim ids or plain numbers separated by single spaces', {
    'a  b': '',
    ' a': '',
    'a ': '',
    'a\nb': '',
  });
});

test('a quantity is text in the notation, or a number in JSON', () => {
  expect(readAll(fields.quantity, ['15', 15, '~3..8', '>=5'])).toEqual([
    exactly(15),
    exactly(15),
    { low: 3, high: 8, isEstimate: true },
    { low: 5, high: undefined, isEstimate: false },
  ]);
  expectRefused(fields.quantity, 'a quantity such as 15, ~15, 3..8, >=5 or <=100', {
    '8..3': '',
    '1,000': 'write 1000.',
    '15%': 'write 15.',
    'n/a': BLANK,
    '': '',
  });
});

test('a word of a fixed list is refused with the list', () => {
  const field = fields.oneOf('vendor', 'operator');
  expect(read(field, 'operator')).toBe('operator');
  expectRefused(field, 'one of "vendor", "operator"', { Vendor: '', '': '' });
});

test('a reference is an id that remembers its collection', () => {
  const field = fields.reference('models');
  expect(readAll(field, ['gpt-5.4', 'GPT 5.4'])).toEqual(
    readAll(fields.id, ['gpt-5.4', 'GPT 5.4']),
  );
  expect(fields.referenceTarget(field)).toBe('models');
  expect(fields.referenceTarget(fields.id)).toBeUndefined();
});

test('a number where text in quotes belongs is told so', () => {
  expect(read(fields.percent, 80.8)).toBe('Expected text in quotes, but found 80.8.');
});

test('a quoted value stays on one line', () => {
  expect(fields.quote('a\n"b"')).toBe(String.raw`"a\n\"b\""`);
});
