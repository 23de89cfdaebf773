import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { vendorGapTable } from './vendor-gap.ts';

const valid = load(VALID, TODAY).records;

/** The valid scores, as if of the benchmark with the most figures, with these makers' claims added. */
function gapsOf(...claimed: readonly { readonly model: string; readonly score: number }[]) {
  const measured = valid.scores.map(({ place, record }) => ({
    place,
    record: { ...record, benchmark: 'swe-bench-verified' },
  }));
  const scores = claimed.flatMap(({ model, score }, index) => {
    const like = measured.find(({ record }) => record.model === model);
    const measured_by = valid.models.find(({ record }) => record.id === model)?.record.organization;
    if (!like || measured_by === undefined) return [];
    const place = { file: 'data/scores/swe-bench-verified.csv', line: 10 + index };
    return [{ place, record: { ...like.record, score_pct: score, measured_by } }];
  });
  return vendorGapTable(buildLedger({ ...valid, scores: [...measured, ...scores] }));
}

const texts = ({ rows }: ReturnType<typeof gapsOf>) =>
  rows.map((row) => row.map(({ text }) => text));

test('a maker’s figure stands beside the highest and lowest of others, with the gap', () => {
  expect(texts(gapsOf({ model: 'alpha-1', score: 83 }))).toEqual([
    ['Alpha 1', '83 %', '80.8 %', '80.8 %', '2.2'],
  ]);
});

test('the title tells the smallest and largest gap', () => {
  const { title } = gapsOf({ model: 'alpha-1', score: 83 }, { model: 'beta-2.5', score: 80 });
  expect(title).toBe('Makers’ own figures run 2.2 to 5.6 points above everyone else’s');
});

test('the title does not hide makers who claim less than others measure', () => {
  const { title } = gapsOf({ model: 'alpha-1', score: 80 }, { model: 'beta-2.5', score: 80 });
  expect(title).toBe('Makers’ own figures are above everyone else’s for 1 of 2 models');
});

test('models without both kinds of figure are left out', () => {
  const { title, rows } = gapsOf();
  expect(rows).toEqual([]);
  expect(title).toBe('No model has both a maker’s and another’s figure');
});

test('models stand in the order of their makers’ figures', () => {
  const table = vendorGapTable(buildLedger(load(ROOT, '2026-11-21').records));
  const claimed = texts(table).map((row) => parseFloat(row[1] ?? ''));
  expect(claimed.length).toBeGreaterThan(1);
  expect(claimed).toEqual(claimed.toSorted((a, b) => b - a));
});

test('in the real data each gap is the difference of the figures shown', () => {
  const table = vendorGapTable(buildLedger(load(ROOT, '2026-11-21').records));
  for (const [, claimed = '', highest = '', lowest = '', gap = ''] of texts(table)) {
    expect(parseFloat(gap)).toBeCloseTo(parseFloat(claimed) - parseFloat(highest), 0);
    expect(parseFloat(lowest)).toBeLessThanOrEqual(parseFloat(highest));
  }
});
