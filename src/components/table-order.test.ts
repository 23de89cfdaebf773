import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasWords, inOrder, readValue } from './table-order.ts';

const sorted = (texts: readonly string[], order: 'asc' | 'desc') =>
  inOrder(texts, readValue, order);

test.each([
  ['74.4', 74.4],
  [' -1.5 ', -1.5],
  ['0', 0],
  ['2026-02-05', '2026-02-05'],
  ['Infinity', 'Infinity'],
  ['  ', undefined],
])('%j is read as %j', (text, value) => {
  expect(readValue(text)).toBe(value);
});

test('numbers go by size, and what is unknown comes last either way', () => {
  expect(sorted(['9', '', '100', '74.4'], 'asc')).toEqual(['9', '74.4', '100', '']);
  expect(sorted(['9', '', '100', '74.4'], 'desc')).toEqual(['100', '74.4', '9', '']);
});

test('numbers in names go by size, and case does not matter', () => {
  expect(sorted(['GPT-5.10', 'gpt-5.2', 'Claude'], 'asc')).toEqual([
    'Claude',
    'gpt-5.2',
    'GPT-5.10',
  ]);
});

test('days go by date, and numbers before words', () => {
  expect(sorted(['yes', '2026-02-05', '7', '2025-12-31'], 'asc')).toEqual([
    '7',
    '2025-12-31',
    '2026-02-05',
    'yes',
  ]);
});

test('equal items stay as they were, whatever the order', () => {
  const items = [
    { name: 'a', value: 1 },
    { name: 'b', value: 2 },
    { name: 'c', value: 1 },
  ];
  const names = (order: 'asc' | 'desc') =>
    inOrder(items, ({ value }) => value, order).map(({ name }) => name);
  expect(names('asc')).toEqual(['a', 'c', 'b']);
  expect(names('desc')).toEqual(['b', 'a', 'c']);
});

test('ordering keeps every item, and ordering again changes nothing', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string(), fc.double().map(String))),
      fc.constantFrom('asc' as const, 'desc' as const),
      (texts, order) => {
        const once = sorted(texts, order);
        expect(once.toSorted()).toEqual(texts.toSorted());
        expect(sorted(once, order)).toEqual(once);
      },
    ),
  );
});

test.each([
  ['Claude Opus 4.6 OpenHands', '', true],
  ['Claude Opus 4.6 OpenHands', '  openhands CLAUDE ', true],
  ['Claude Opus 4.6 OpenHands', 'claude codex', false],
])('%j has the words %j: %j', (text, words, expected) => {
  expect(hasWords(text, words)).toBe(expected);
});
