import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../../../tests/project.ts';
import { load } from '../../../data/load.ts';
import type { Score } from '../../../data/schema/score.ts';
import { buildLedger } from '../../../ledger/ledger.ts';
import { subsetRates } from './chart.ts';

const { records } = load(VALID, TODAY);
const SUBSETS = ['easy', 'hard', 'odd'].map((id) => ({ id, label: `The ${id} ones` }));

/** The views of a benchmark with three subsets and these scores. */
function viewsWith(scores: readonly Partial<Score>[]) {
  const ledger = buildLedger({
    ...records,
    benchmarks: records.benchmarks.map(({ place, record }) => ({
      place,
      record: { ...record, subsets: SUBSETS, findings: [] },
    })),
    scores: scores.map((score, index) => ({
      place: { file: 'data/scores/bench-1.0.csv', line: index + 2 },
      record: {
        benchmark: 'bench-1.0',
        model: 'alpha-1',
        measured_by: 'bench-team',
        source: 'board',
        locator: 'Row',
        ...score,
      },
    })),
  });
  return subsetRates.views(ledger);
}

/** Scores of both agents on one subset. */
const pair = (subset: string, first: number, second: number, tasks?: number): Partial<Score>[] => [
  { agent: 'agent-a', subset, score_pct: first, tasks },
  { agent: 'agent-b', subset, score_pct: second, tasks, model: 'beta-2.5' },
];

test('without intervals only who is given more is told', () => {
  const [view] = viewsWith([
    ...pair('hard', 60, 50),
    ...pair('easy', 92, 95),
    ...pair('odd', 2, 1),
  ]);
  expect(view?.title).toBe(
    'Resolved rate by subset of tasks: Agent A is given the higher rate on 2 of 3 subsets, of an unstated number of tasks',
  );
  expect(view?.alt).toBe(
    'Dot plot of Bench 1.0, resolved rate by subset of tasks. The easy ones: Agent A 92 %, Agent B 95 %; The hard ones: Agent A 60 %, Agent B 50 %; The odd ones: Agent A 2 %, Agent B 1 %.',
  );
  expect(view?.caption.notes).toEqual(['6 scores without a number of tasks, and so no interval']);
  const rows = view?.plot.form === 'intervals' ? view.plot.groups.flatMap((g) => g.rows) : [];
  expect(rows.map(({ marks }) => marks[0]?.text)).toEqual(['92 / 95 %', '60 / 50 %', '2 / 1 %']);
});

test('nobody is named where both are given more equally often', () => {
  const [view] = viewsWith([...pair('hard', 60, 50), ...pair('easy', 92, 95)]);
  expect(view?.title).toContain('no one is given the higher rate more often on 2 subsets');
});

test('with intervals only what they hold apart counts', () => {
  const [apart] = viewsWith([...pair('hard', 60, 30, 300), ...pair('easy', 92, 90, 300)]);
  expect(apart?.title).toBe('Resolved rate by subset of tasks: Agent A is ahead on 1 of 2 subsets');
  const [tied] = viewsWith([...pair('hard', 60, 59, 300), ...pair('easy', 92, 90, 300)]);
  expect(tied?.title).toBe(
    'Resolved rate by subset of tasks: Agent A and Agent B cannot be told apart on any of 2 subsets',
  );
});

test('subsets and subjects that cannot be compared are left out and counted', () => {
  const single = { agent: 'agent-a', subset: 'odd', score_pct: 50 };
  const [view] = viewsWith([...pair('hard', 60, 50), ...pair('easy', 92, 95), single]);
  expect(view?.data.rows).toHaveLength(4);
  expect(view?.caption.notes).toContain('1 subset without two scores to compare not shown');
  expect(view?.caption.notes).toContain('1 other score on a subset not shown');
  expect(viewsWith(pair('hard', 60, 50))).toEqual([]);
});

test('in the ledger every score on a subset is drawn or counted, and each row compares two', () => {
  for (const { plot, data } of subsetRates.views(buildLedger(load(ROOT, '2026-11-21').records))) {
    const rows = plot.form === 'intervals' ? plot.groups.flatMap((group) => group.rows) : [];
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every(({ marks }) => marks.length > 1)).toBe(true);
    expect(data.rows).toHaveLength(rows.flatMap(({ marks }) => marks).length);
  }
});
