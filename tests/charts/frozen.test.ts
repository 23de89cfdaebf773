import { expect, test } from 'vitest';
import { drawnPlot } from '../../src/charts/drawn-plot.ts';
import { marksOf } from '../../src/charts/filter.ts';
import { SIZES } from '../../src/charts/forms/size.ts';
import { draw } from '../../src/charts/static/draw.ts';
import { chartsOf } from '../../src/charts/registry.ts';
import { load } from '../../src/data/load.ts';
import { FrozenCharts } from '../../src/data/schema/frozen-charts.ts';
import { frozenCharts } from '../../src/exports/frozen-charts.ts';
import { buildLedger } from '../../src/ledger/ledger.ts';
import { ROOT } from '../project.ts';
import { SMALL_PLOTS } from './small-plots.ts';

const ledger = buildLedger(load(ROOT, '2026-11-22').records);
const frozen = (charts: unknown) =>
  FrozenCharts.parse({
    schema_version: 1,
    version: '2026.1.1',
    released_on: '2026-01-01',
    charts: JSON.parse(JSON.stringify(charts)),
  }).charts;

test('every chart of the data can be frozen, and rests on claims', () => {
  const charts = frozen(frozenCharts(ledger));
  expect(charts.map(({ id }) => id)).toEqual(chartsOf(ledger).map(({ id }) => id));
  for (const { id, claims } of charts) expect(Object.keys(claims).length, id).toBeGreaterThan(0);
});

test('a frozen plot is drawn as the live one is, once for both', async () => {
  for (const [name, plot] of Object.entries(SMALL_PLOTS))
    for (const size of SIZES) {
      const again: unknown = JSON.parse(JSON.stringify(drawnPlot(plot)));
      expect(await draw(again as typeof plot, size), name).toBe(await draw(plot, size));
    }
});

/** The build draws them all; of each release one of a kind is looked at here. */
test('every kind of chart of every release can still be drawn', async () => {
  for (const { record } of ledger.records.frozenCharts)
    for (const [{ id, plot } = fail()] of Map.groupBy(record.charts, ({ kind }) => kind).values()) {
      const { svg } = await draw(plot, 'narrow');
      expect(svg, id).not.toMatch(/NaN|Infinity|undefined|null/);
      for (const mark of marksOf(plot)) expect(svg, id).toContain(`data-mark="${mark.id}"`);
    }
});

function fail(): never {
  throw new Error('A group is empty.');
}
