import { expect, test } from 'vitest';
import { Resvg } from '@resvg/resvg-js';
import type { Chart } from '../../src/charts/chart.ts';
import { figureTable } from '../../src/charts/figure-table.ts';
import { chartCsv, chartJson } from '../../src/exports/chart-data.ts';
import { chartPng, chartSvg } from '../../src/exports/chart-picture.ts';
import { load } from '../../src/data/load.ts';
import { buildLedger } from '../../src/ledger/ledger.ts';
import { ROOT, TODAY, VALID } from '../project.ts';
import { SMALL_PLOTS } from './small-plots.ts';

const VIEW: Chart = {
  formulas: [],
  freshness: ['1 of 2 figures with an age limit is past it'],
  id: 'bench-resolved-rate',
  kind: 'resolved-rate',
  models: [],
  page: '/benchmarks/bench/',
  kicker: 'Bench · resolved rate',
  title: 'A finding with <angles> & an ampersand',
  sub: 'How to read it.',
  alt: 'Dot plot of "Bench".',
  plot: SMALL_PLOTS['resolved-rate'] ?? {
    form: 'slope',
    axis: { label: '', unit: '%', scale: 'linear' },
    left: '',
    right: '',
    lines: [],
    series: [],
  },
  data: {
    columns: ['model', 'score_pct', 'cost_per_task_usd', 'measured_on', 'claim'],
    rows: [
      { values: ['model, the "first"', 80.5, 0.4, '2026-02-05', 'claim-1'], href: '/claims/x/' },
      { values: ['model-2', 0, null, null, 'claim-2'] },
    ],
  },
  caption: {
    notes: ['n = 500'],
    sources: [{ title: 'Bench <report>', href: '/sources/report/' }],
    asOf: '2026-02-05',
  },
  caveat: {
    sign: '†',
    label: 'Bench: contamination (found Feb 2026)',
    kinds: ['contamination'],
    href: '/benchmarks/bench/#against',
  },
  knownAgainst: [
    {
      isDoubt: true,
      lead: 'Known against',
      name: 'Bench',
      href: '/benchmarks/bench/#against',
      rest: ': contamination (found Feb 2026)',
    },
  ],
  findings: [],
};

test('as CSV: a header, quoted where it must be, zero is 0 and unknown is blank', () => {
  expect(chartCsv(VIEW)).toBe(
    [
      'model,score_pct,cost_per_task_usd,measured_on,claim',
      '"model, the ""first""",80.5,0.4,2026-02-05,claim-1',
      'model-2,0,,,claim-2',
      '',
    ].join('\n'),
  );
});

test('as JSON: unknown is null, and everything said is there', () => {
  const json = chartJson(VIEW, buildLedger(load(VALID, TODAY).records));
  expect(json.rows[1]).toEqual({
    model: 'model-2',
    score_pct: 0,
    cost_per_task_usd: null,
    measured_on: null,
    claim: 'claim-2',
  });
  expect(json).toMatchObject({
    schema_version: 1,
    newest_figure_as_of: '2026-02-05',
    notes: ['n = 500', '1 of 2 figures with an age limit is past it'],
    sources: [{ title: 'Bench <report>', page: '/sources/report/' }],
  });
});

test('as a table: units in words, the claim behind the first cell', () => {
  const { columns, rows } = figureTable(VIEW);
  expect(columns.map(({ label }) => label)).toEqual([
    'model',
    'score',
    'cost per task',
    'measured',
  ]);
  expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ['model, the "first"', '80.5 %', '$0.40', '5 Feb 2026'],
    ['model-2', '0 %', '—', '—'],
  ]);
  expect(rows[0]?.[0]).toMatchObject({ href: '/claims/x/' });
});

test('as SVG: well-formed, with every colour resolved and every text escaped', async () => {
  const svg = await chartSvg(VIEW, ROOT);
  expect(svg).not.toContain('var(');
  expect(svg).toContain('A finding with &lt;angles&gt; &amp; an ampersand');
  expect(svg).toContain('Bench · resolved rate †');
  expect(svg).toContain('† Known against Bench: contamination (found Feb 2026). n = 500.');
  expect(svg).toContain('n = 500. 1 of 2 figures with an age limit is past it.');
  expect(svg).toContain('&lt;report&gt;');
  expect(() => new Resvg(svg)).not.toThrow();
});

/** Lettering takes bytes that cannot be packed away. */
test('as PNG: twice the size, and its text is drawn', async () => {
  const png = await chartPng(VIEW, ROOT);
  const view = new DataView(png.buffer);
  const svg = await chartSvg(VIEW, ROOT);
  expect(view.getUint32(16)).toBe(2 * Number(/ width="(\d+)"/.exec(svg)?.[1]));
  const wordless = { ...VIEW, kicker: '', title: '', caption: { ...VIEW.caption, notes: [] } };
  const drawn = await chartPng(wordless, ROOT);
  expect(png.length).toBeGreaterThan(drawn.length * 1.02);
});
