import { expect, test } from 'vitest';
import { bars, intervals, points, row, slopes } from '../../tests/charts/plots.ts';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { embedChartOf, embedPlotJson, frameOf } from './embed-chart.ts';
import { marksOf } from './filter.ts';
import { resolvedRate } from './kinds/resolved-rate/chart.ts';

const PLOTS = [bars(2), intervals([row(0), row(1)]), points(3), slopes(2)];

test('a frame has all but marks', () => {
  for (const plot of PLOTS) {
    const frame = frameOf(plot);
    expect(marksOf(frame)).toEqual([]);
    expect(frame).toMatchObject({ form: plot.form, series: plot.series });
  }
});

test('what is fetched has every mark, and leads nowhere', () => {
  const plot = bars(2, { href: '/claims/score/a/#b' });
  const fetched: unknown = JSON.parse(embedPlotJson(plot));
  expect(fetched).toEqual(JSON.parse(JSON.stringify(bars(2, { href: undefined }))));
});

test('an embed is plain JSON without addresses around its plot', () => {
  const [view] = resolvedRate.views(buildLedger(load(ROOT, '2026-11-21').records));
  if (!view) throw new Error('Expected a chart.');
  const rest = { kind: 'resolved-rate', formulas: [], findings: [], freshness: [], models: [] };
  const known = { isDoubt: true, lead: 'Known against', name: 'A', href: '/a/', rest: ': b' };
  const embed = embedChartOf({ ...view, ...rest, knownAgainst: [known] });
  expect(JSON.parse(JSON.stringify(embed))).toEqual(embed);
  expect(JSON.stringify({ ...embed, plot: undefined })).not.toContain('"/');
});
