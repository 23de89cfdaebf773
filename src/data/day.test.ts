import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  compareDays,
  dayAfter,
  daySpan,
  daysBetween,
  earliest,
  isDay,
  isFullDay,
  latest,
  mayBeSameDay,
} from './day.ts';

const instant = fc.date({
  min: new Date('1900-01-01T00:00:00Z'),
  max: new Date('2199-12-31T00:00:00Z'),
  noInvalidDate: true,
});
const fullDay = instant.map((date) => date.toISOString().slice(0, 10));
const day = fc
  .tuple(fullDay, fc.constantFrom(4, 7, 10))
  .map(([text, length]) => text.slice(0, length));

test.each(['2026-02-05', '2026-02', '2026', '2024-02-29', '2000-02-29', '2026-12-31'])(
  '%s is a day, month or year',
  (text) => {
    expect(isDay(text)).toBe(true);
  },
);

test.each([
  '2026-02-29',
  '2026-02-30',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-13',
  '2026-00',
  '2026-01-00',
  '2026-01-32',
  '2026-1-5',
  '26-01-05',
  '20260105',
  '05.02.2026',
  '2026-02-05T00:00:00Z',
  ' 2026-02-05',
  '2026-02-05\n',
  '+2026',
  '',
])('%j is none', (text) => {
  expect(isDay(text)).toBe(false);
});

test('the first and last day that a month or year may mean', () => {
  const days = ['2026', '2026-02', '2024-02', '2026-12', '2026-04-30'];
  expect(days.map((text) => `${earliest(text)} ${latest(text)}`)).toEqual([
    '2026-01-01 2026-12-31',
    '2026-02-01 2026-02-28',
    '2024-02-01 2024-02-29',
    '2026-12-01 2026-12-31',
    '2026-04-30 2026-04-30',
  ]);
});

test('the first and last day are full days of the month or year', () => {
  fc.assert(
    fc.property(day, (text) => {
      for (const bound of [earliest(text), latest(text)]) {
        expect(bound).toHaveLength(10);
        expect(isDay(bound)).toBe(true);
        expect(bound.startsWith(text)).toBe(true);
      }
      expect(earliest(text) <= latest(text)).toBe(true);
    }),
  );
});

test('the day after the last one is no longer of the month', () => {
  fc.assert(
    fc.property(day, (text) => {
      const after = new Date(Date.parse(latest(text)) + 86_400_000).toISOString().slice(0, 10);
      expect(after.startsWith(text)).toBe(false);
    }),
  );
});

test('days between are counted from the end of one to the end of the other', () => {
  expect(daysBetween('2026-02-05', '2026-02-06')).toBe(1);
  expect(daysBetween('2026-02-06', '2026-02-05')).toBe(-1);
  expect(daysBetween('2026-02', '2026-03-01')).toBe(1);
  expect(daysBetween('2025', '2026')).toBe(365);
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
});

test('days between add up over a day in the middle', () => {
  fc.assert(
    fc.property(day, day, day, (a, b, c) => {
      expect(daysBetween(a, b) + daysBetween(b, c)).toBe(daysBetween(a, c));
    }),
  );
});

test('a month may be the same day as each of its days, and as no other', () => {
  expect(mayBeSameDay('2026-02', '2026-02-05')).toBe(true);
  expect(mayBeSameDay('2026-02-05', '2026')).toBe(true);
  expect(mayBeSameDay('2026-02', '2026-03-05')).toBe(false);
  expect(mayBeSameDay('2026-02-05', '2026-02-06')).toBe(false);
});

test('two days may be the same exactly when the spans they may mean meet', () => {
  fc.assert(
    fc.property(day, day, (a, b) => {
      const meet = earliest(a) <= latest(b) && earliest(b) <= latest(a);
      expect(mayBeSameDay(a, b)).toBe(meet);
    }),
  );
});

test('a full day is more than a month, and a real one', () => {
  expect(['2026-02-05', '2026-02', '2026', '2026-02-30'].map(isFullDay)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('days follow each other over ends of months and years', () => {
  expect(dayAfter('2026-02-28')).toBe('2026-03-01');
  expect(dayAfter('2026-01-01', -1)).toBe('2025-12-31');
});

test('the first and the last of some days, a month counting from its first', () => {
  expect(['2026-03-02', '2026-03', '2026'].toSorted(compareDays)).toEqual([
    '2026',
    '2026-03',
    '2026-03-02',
  ]);
  expect(daySpan(['2026-03-02', undefined, '2026-03', '2025-12-31'])).toEqual([
    '2025-12-31',
    '2026-03-02',
  ]);
  expect(daySpan([undefined])).toBeUndefined();
});
