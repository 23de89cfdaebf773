import { expect, test } from 'vitest';
import { replacementsAmong, type Dated } from './replaced.ts';

const item = (day?: string, more: Partial<Dated> = {}): Dated => ({
  about: 'a price',
  day,
  ...more,
});

/** Whether the first of some items has been replaced. */
function isFirstReplaced(items: readonly Dated[], on = '2026-06-30'): boolean {
  const [first] = items;
  return first !== undefined && replacementsAmong(items, (one) => one, on).has(first);
}

test.each([
  ['a later day', item('2026-02-02'), true],
  ['the same day', item('2026-02-01'), false],
  ['an earlier day', item('2026-01-31'), false],
  ['the same month', item('2026-02'), false],
  ['the next month', item('2026-03'), true],
  ['the same year', item('2026'), false],
  ['no day', item(), false],
  ['a day to come', item('2026-07-01'), false],
  ['a later day, about another thing', item('2026-02-02', { about: 'b' }), false],
  [
    'a later day, held only from a day to come',
    item('2026-02-02', { validFrom: '2026-07-01' }),
    false,
  ],
  ['a later day, held from this day on', item('2026-02-02', { validFrom: '2026-06-30' }), true],
  ['a later day, held no more', item('2026-02-02', { validTo: '2026-03-01' }), false],
])('beside %s', (_, other, isSo) => {
  expect(isFirstReplaced([item('2026-02-01'), other])).toBe(isSo);
});

test('what names only its month is replaced by what comes after the month', () => {
  expect(isFirstReplaced([item('2026-02'), item('2026-02-28')])).toBe(false);
  expect(isFirstReplaced([item('2026-02'), item('2026-03-01')])).toBe(true);
});

test('what is about nothing that others are about is never replaced by them', () => {
  const alone = { about: undefined };
  expect(isFirstReplaced([item('2026-02-01', alone), item('2026-03-01', alone)])).toBe(false);
});

test('a validity that ended leaves nothing behind; on its last day it holds', () => {
  const ended = item('2026-02-01', { validTo: '2026-06-30' });
  expect(isFirstReplaced([ended])).toBe(false);
  expect(replacementsAmong([ended], (one) => one, '2026-07-01').get(ended)).toEqual({
    by: undefined,
  });
});

test('of several newer ones the newest has replaced', () => {
  const [old, newer, newest] = [item('2026-01'), item('2026-03-01'), item('2026-05')];
  const found = replacementsAmong([old, newest, newer], (one) => one, '2026-06-30');
  expect(found.get(old)?.by).toBe(newest);
  expect(found.get(newer)?.by).toBe(newest);
  expect(found.has(newest)).toBe(false);
});
