import { expect, test } from 'vitest';
import type { FigureCell } from '../views/cell.ts';
import { claimsIn } from './further-claims.ts';

const mark = { sign: '●', label: 'independent' };
const figure = (text: string): FigureCell => ({ kind: 'figure', text, href: '/', mark });
const cellOf = (count: number): FigureCell => {
  const [first = figure('0'), ...further] = Array.from({ length: count }, (_, index) =>
    figure(String(index)),
  );
  return { ...first, further };
};

test.each([
  [1, 1, 0],
  [3, 3, 0],
  [4, 4, 0],
  [5, 3, 2],
  [20, 3, 17],
])('of %i claims %i are shown and %i hidden', (count, shown, hidden) => {
  const claims = claimsIn(cellOf(count));
  expect([claims.shown.length, claims.hidden.length]).toEqual([shown, hidden]);
  expect([...claims.shown, ...claims.hidden].map(({ text }) => text)).toEqual(
    Array.from({ length: count }, (_, index) => String(index)),
  );
});
