import { expect, test } from 'vitest';
import { REASON_CODES } from '../data/schema/bookkeeping.ts';
import { BANDS, REASONS, reasonOf, reasonsIn, UNEXPLAINED } from './reason.ts';

test('each reason that the data may give has words of its own and a band', () => {
  expect(Object.keys(REASONS).toSorted()).toEqual([...REASON_CODES].toSorted());
  const reasons = Object.values(REASONS);
  expect(new Set(reasons.map(({ label }) => label)).size).toBe(reasons.length);
  for (const { means } of reasons) expect(means).toMatch(/^[A-Z].+\.$/);
});

test('each reason is in one band', () => {
  expect(BANDS.flatMap(reasonsIn).toSorted()).toEqual([...REASON_CODES].toSorted());
  expect(reasonsIn('cannot-be-told')).toEqual(['unresolved-range']);
});

test('without an explanation nobody can tell', () => {
  expect(reasonOf(undefined)).toBe(UNEXPLAINED);
  expect(UNEXPLAINED.band).toBe('cannot-be-told');
});
