import { expect, test } from 'vitest';
import { askedDay, stateOn } from './as-of.ts';

test('a full day of the calendar is asked for, and nothing else', () => {
  expect(askedDay('?x=1&as_of=2026-02-05&y=2')).toBe('2026-02-05');
  expect(askedDay('?as_of=2024-02-29')).toBe('2024-02-29');
  for (const wrong of [
    '',
    '2026-02-30',
    '2025-02-29',
    '2026-02',
    '2026',
    '2026-2-5',
    '2026-13-01',
    '20260205',
    '2026-02-05T00:00',
    ' 2026-02-05',
    '../../x',
    '<script>',
    '9999999999',
  ])
    expect(askedDay(`?as_of=${encodeURIComponent(wrong)}`), wrong).toBeUndefined();
  expect(askedDay('')).toBeUndefined();
});

test('a state lasts from its change to the day before the next; the last change brought today’s', () => {
  const changes = ['2026-01-10', '2026-02-05', '2026-03-01'];
  const state = (day: string) => stateOn(day, changes);
  expect(['2026-01-09', '1970-01-01'].map(state)).toEqual(['earlier', 'earlier']);
  expect(['2026-01-10', '2026-02-04'].map(state)).toEqual(['2026-01-10', '2026-01-10']);
  expect(['2026-02-05', '2026-02-28'].map(state)).toEqual(['2026-02-05', '2026-02-05']);
  expect(['2026-03-01', '2099-01-01'].map(state)).toEqual([undefined, undefined]);
});

test('of a page that changed once there is what was before', () => {
  expect(stateOn('2026-01-09', ['2026-01-10'])).toBe('earlier');
  expect(stateOn('2026-01-10', ['2026-01-10'])).toBeUndefined();
});
