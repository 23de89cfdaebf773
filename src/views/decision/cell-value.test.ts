import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut } from './cell-value.ts';

test.each([
  ['More tests', 20, 'More tests'],
  ['Smoke test with two real clients', 20, 'Smoke test with two…'],
  ['Smoke test, with two real clients', 12, 'Smoke test…'],
  ['Unbrokenwordthatgoeson', 10, 'Unbrokenwo…'],
])('%j in %d characters is %j', (text, most, expected) => {
  expect(cut(text, most)).toBe(expected);
});

test('a cut text is never longer than it may be, but for the sign of the cut', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 4, max: 40 }), (text, most) => {
      expect(cut(text, most).length).toBeLessThanOrEqual(most + 1);
    }),
  );
});
