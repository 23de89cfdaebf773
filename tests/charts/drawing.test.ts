import { describe, expect, test } from 'vitest';
import { CHARTS } from '../../src/charts/registry.ts';
import { marksOf } from '../../src/charts/filter.ts';
import { SIZES, WIDTHS, type Size } from '../../src/charts/forms/size.ts';
import type { Plot } from '../../src/charts/plot.ts';
import { draw } from '../../src/charts/static/draw.ts';
import { bars, intervals, points, row, slopes } from './plots.ts';
import { SMALL_PLOTS } from './small-plots.ts';

/** One tag a line, so that a change of a picture can be read. */
const readable = (svg: string) => `${svg.replaceAll('><', '>\n<')}\n`;

const svgOf = async (plot: Plot, size: Size) => (await draw(plot, size)).svg;

test('every chart of the registry has a small plot to be drawn here', () => {
  expect(Object.keys(SMALL_PLOTS).toSorted()).toEqual(CHARTS.map(({ name }) => name).toSorted());
});

for (const [name, plot] of Object.entries(SMALL_PLOTS))
  test(`${name} is drawn as before`, async () => {
    for (const size of SIZES)
      await expect(readable(await svgOf(plot, size))).toMatchFileSnapshot(
        `snapshots/${name}-${size}.svg`,
      );
  });

const LONG = 'A name of eighty characters, which is longer than any column of a chart may be..';
const rows = (count: number, changes = {}) =>
  Array.from({ length: count }, (_, index) => row(index, changes));

const EDGES: Readonly<Record<string, readonly Plot[]>> = {
  'no rows': [intervals([]), slopes(0), points(0), bars(0)],
  'one row': [intervals(rows(1), 'Group'), slopes(1), points(1), bars(1)],
  'all equal': [
    intervals(rows(5, { value: 50, low: 50, high: 50 })),
    slopes(5, { from: 50, to: 50 }),
    points(5, { x: 1, y: 50, yLow: undefined, yHigh: undefined }),
    bars(5, { value: 0 }),
  ],
  'values missing': [
    intervals(rows(3, { low: undefined, high: undefined, text: undefined })),
    intervals([{ label: 'Nothing known', marks: [] }]),
    points(3, { yLow: undefined, yHigh: undefined, label: undefined }),
    bars(3, { value: undefined, text: 'not stated' }),
  ],
  'names of 80 characters': [
    intervals(
      rows(3).map((one) => ({ ...one, label: LONG, note: LONG })),
      LONG,
    ),
    slopes(3, { label: LONG }),
    points(3, { label: LONG }),
    bars(3, { label: LONG, note: LONG }),
  ],
  '60 rows': [intervals(rows(60), 'Group'), slopes(60), points(60), bars(60)],
};

for (const [name, plots] of Object.entries(EDGES))
  describe(name, () => {
    for (const plot of plots)
      test(plot.form, async () => {
        for (const size of SIZES) checkPicture(await svgOf(plot, size), plot, size);
      });
  });

/** All marks are there, nothing is computed from nothing, and text stays inside the picture. */
function checkPicture(svg: string, plot: Plot, size: Size): void {
  expect(svg).not.toMatch(/NaN|Infinity|undefined|null|style=|class=|recharts/);
  for (const { id } of marksOf(plot)) expect(svg).toContain(`data-mark="${id}"`);
  const box = /viewBox="0 0 (\d+) ([\d.]+)"/.exec(svg);
  expect(Number(box?.[1])).toBe(WIDTHS[size]);
  const height = Number(box?.[2]);
  for (const { x, y, anchor, text } of textsIn(svg)) {
    const half = text.length * 12 * 0.5;
    const left = { start: x, middle: x - half / 2, end: x - half }[anchor] ?? x;
    expect(left, text).toBeGreaterThanOrEqual(-4);
    expect(left + half, text).toBeLessThanOrEqual(WIDTHS[size] + 4);
    expect(y, text).toBeGreaterThan(0);
    expect(y, text).toBeLessThanOrEqual(height);
  }
}

function textsIn(svg: string) {
  return [...svg.matchAll(/<text ([^>]*)>(.*?)<\/text>/g)].map(
    ([, attributes = '', inside = '']) => {
      const number = (name: string) =>
        Number(new RegExp(`(?:^| )${name}="([^"]*)"`).exec(attributes)?.[1]);
      return {
        x: number('x'),
        y: number('y'),
        anchor: /text-anchor="(\w+)"/.exec(attributes)?.[1] ?? 'start',
        text: inside.replaceAll(/<[^>]+>/g, ''),
      };
    },
  );
}

test('charts asked for at the same time do not get into each other', async () => {
  const plots = Object.values(SMALL_PLOTS).flatMap((plot) => SIZES.map((size) => ({ plot, size })));
  const alone = [];
  for (const { plot, size } of plots) alone.push(await svgOf({ ...plot }, size));
  const fresh = plots.map(({ plot, size }) => ({ plot: { ...plot, again: true }, size }));
  const together = await Promise.all(fresh.map(({ plot, size }) => svgOf(plot, size)));
  const withoutIds = (svg: string) => svg.replaceAll(/c[0-9a-f]{8}-/g, '');
  expect(together.map(withoutIds)).toEqual(alone.map(withoutIds));
});

test('a name that looks like markup stays text', async () => {
  const plot = intervals([{ ...row(0), label: '</text><script>alert(1)</script>' }]);
  const svg = await svgOf(plot, 'wide');
  expect(svg).toContain('&lt;script&gt;');
  expect(svg).not.toContain('<script');
});
