import { expect, test } from 'vitest';
import { differenceOf, differenceWords } from './difference.ts';

test.each([
  [80.8, 60.8, '%', '−20 points (−24.8 %)'],
  [80, 80.004, '%', '+0.004 points (less than 0.1 %)'],
  [80, 79.9999999, '%', '−0.0000001 points (less than 0.1 %)'],
  [80, 80, '%', '+0 points (+0 %)'],
  [0, 5, '%', '+5 points'],
  [1.14, 1.140001, 'USD per task', '+$0.000001 (less than 0.1 %)'],
  [100, 100.001, 'seconds', '+0.001 s (less than 0.1 %)'],
  [2, 2.5, 'count', '+0.5 (+25 %)'],
])('%d, then %d in %s', (old, now, unit, words) => {
  expect(differenceWords({ ...differenceOf(old, now), unit })).toBe(words);
});
