import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { marksOf } from './filter.ts';
import { readState, writeState } from './live/url-state.ts';
import { CHARTS, chartsOf } from './registry.ts';

const ledger = buildLedger(load(ROOT, '2026-11-21').records);
const views = chartsOf(ledger);

test('a view is plain JSON, with nothing in it that is no number', () => {
  for (const view of views) expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});

test('every series can be named in the address', () => {
  for (const { plot } of views)
    for (const { id } of plot.series)
      expect(readState(writeState('', { hide: [id], models: [] })).hide).toEqual([id]);
});

test('ids of marks are unique, and their series are listed', () => {
  for (const { plot } of views) {
    const marks = marksOf(plot);
    expect(new Set(marks.map(({ id }) => id)).size).toBe(marks.length);
    const series = new Set(plot.series.map(({ id }) => id));
    expect(marks.filter((mark) => !series.has(mark.series))).toEqual([]);
  }
});

test('titles fit on three lines, and no sentence is left open', () => {
  for (const { title, sub, alt, caption } of views) {
    expect(title.length, title).toBeLessThanOrEqual(120);
    for (const text of [title, sub, alt, ...caption.notes])
      expect(text).not.toMatch(/undefined|NaN|null|\s\s|\s[,.;]/);
  }
});

test('every chart says where its figures come from', () => {
  for (const { caption, data } of views) {
    expect(caption.sources.length).toBeGreaterThan(0);
    expect(data.rows.length).toBeGreaterThan(0);
  }
});

test('charts stand on pages of the part of the site that their kind names', () => {
  const pagesOf = new Map(CHARTS.map(({ name, pages }) => [name, pages]));
  for (const { kind, page, id } of views)
    expect(page.startsWith(pagesOf.get(kind) ?? 'none'), id).toBe(true);
});
