import { expect, test } from 'vitest';
import { slopes } from '../../../tests/charts/plots.ts';
import type { SlopePlot } from '../plot.ts';
import { slopeLayout } from './slope-layout.ts';

/** Lines of these values at the left, two points lower at the right. */
function plotOf(values: readonly number[]): SlopePlot {
  const plot = slopes(values.length);
  const lines = plot.lines.map((line, index) => {
    const from = values[index] ?? 0;
    return { ...line, from, to: from - 2 };
  });
  return { ...plot, lines };
}

test('a few values apart keep their labels at both sides', () => {
  expect(slopeLayout(plotOf([80, 60, 40]), 'wide')).toMatchObject({
    isCrowded: false,
    height: 240,
  });
});

test('a crowd with an outlier gets height, and both values at the right', () => {
  const crowd = plotOf([...Array.from({ length: 14 }, (_, index) => 80 - index), 30]);
  expect(slopeLayout(crowd, 'wide')).toMatchObject({ isCrowded: true, height: 560 });
  expect(slopeLayout(crowd, 'narrow')).toMatchObject({ isCrowded: true, height: 620 });
});

test('equal values and no values have a layout', () => {
  expect(slopeLayout(plotOf([50, 50]), 'wide').height).toBe(240);
  expect(slopeLayout(plotOf([]), 'narrow').height).toBe(240);
});
