import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fit, spread, widthOf, wrap } from './text.ts';

const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 });

test('text that fits stays, longer text is cut with an ellipsis', () => {
  expect(fit('Claude Opus 4.6', 200, 13)).toBe('Claude Opus 4.6');
  expect(fit('Claude Opus 4.6', 60, 13)).toBe('Claude…');
  expect(fit('Claude Opus 4.6', 5, 13)).toBe('');
});

test('wrapped lines hold the same words, and are as wide as allowed', () => {
  fc.assert(
    fc.property(words, (list) => {
      const lines = wrap(list.join(' '), 120, 12);
      expect(lines.join(' ')).toBe(list.join(' '));
      for (const line of lines) expect(widthOf(line, 12)).toBeLessThanOrEqual(120);
    }),
  );
});

test('spread labels keep their order and their distance, within the edges while there is room', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 400, noNaN: true }), { maxLength: 20 }), (at) => {
      const placed = spread(at, 15, [0, 400]);
      const order = at.map((_, index) => index).toSorted((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
      const sorted = order.map((index) => placed[index] ?? 0);
      sorted.slice(1).forEach((y, index) => {
        expect(y - (sorted[index] ?? 0)).toBeGreaterThanOrEqual(15 - 1e-9);
      });
      for (const y of placed) expect(y).toBeGreaterThanOrEqual(-1e-9);
      for (const y of placed) expect(y).toBeLessThanOrEqual(400 + 1e-9);
    }),
  );
});
