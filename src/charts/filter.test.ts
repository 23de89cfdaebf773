import { expect, test } from 'vitest';
import { bars, intervals, points, row, slopes } from '../../tests/charts/plots.ts';
import { SMALL_PLOTS } from '../../tests/charts/small-plots.ts';
import { filterPlot, marksOf, type Selection } from './filter.ts';

const ALL: Selection = { hidden: new Set(), models: undefined };
const PLOTS = [...Object.values(SMALL_PLOTS), slopes(3), points(3), bars(3)];

test('nothing hidden and all models wanted leave a plot as it is', () => {
  for (const plot of PLOTS) expect(filterPlot(plot, ALL)).toEqual(plot);
});

test('a hidden series leaves no mark of its own and every other', () => {
  for (const plot of PLOTS) {
    const kept = marksOf(filterPlot(plot, { ...ALL, hidden: new Set(['openai']) }));
    expect(kept).toEqual(marksOf(plot).filter(({ series }) => series !== 'openai'));
  }
});

test('only the wanted models stay, and what belongs to none', () => {
  const plot = intervals([row(0), row(1), row(2, { model: undefined })], 'Group');
  const kept = marksOf(filterPlot(plot, { ...ALL, models: new Set(['model-1']) }));
  expect(kept.map(({ id }) => id)).toEqual(['row-1', 'row-2']);
});

test('a line of several models stays as long as one of them is wanted', () => {
  const line = { series: 'anthropic', kind: 'straight', points: [] } as const;
  const models = ['model-1', 'model-2'];
  const plot = { ...points(0), lines: [{ ...line, models }, line] };
  const kept = (models: readonly string[], hidden: readonly string[] = []) =>
    filterPlot(plot, { models: new Set(models), hidden: new Set(hidden) });
  expect(kept(['model-2'])).toEqual(plot);
  expect(kept(['model-3'])).toEqual({ ...plot, lines: [line] });
  expect(kept(['model-1'], ['model-1'])).toEqual({ ...plot, lines: [line] });
});

test('rows and groups without marks go, and tiers stay those of the whole', () => {
  const plot = {
    ...intervals([row(0)], 'First'),
    groups: [
      { title: 'First', rows: [row(0)] },
      { title: 'Second', rows: [row(1), row(2)] },
    ],
  };
  const kept = filterPlot(plot, { ...ALL, models: new Set(['model-2']) });
  expect(kept).toEqual({
    ...plot,
    groups: [{ title: 'Second', rows: [row(2)] }],
  });
});
