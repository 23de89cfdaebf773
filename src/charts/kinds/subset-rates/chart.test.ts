import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../../../tests/project.ts';
import { load } from '../../../data/load.ts';
import type { Benchmark } from '../../../data/schema/benchmark.ts';
import type { Score } from '../../../data/schema/score.ts';
import { buildLedger } from '../../../ledger/ledger.ts';
import { subsetRates } from './chart.ts';

const { records } = load(VALID, TODAY);
type Subset = Benchmark['subsets'][number];
const SUBSETS: readonly Subset[] = ['easy', 'hard', 'odd'].map((id) => ({
  id,
  label: `The ${id} ones`,
}));

/** The views of a benchmark with subsets and these scores. */
function viewsWith(scores: readonly Partial<Score>[], subsets: readonly Subset[] = SUBSETS) {
  const ledger = buildLedger({
    ...records,
    benchmarks: records.benchmarks.map(({ place, record }) => ({
      place,
      record: { ...record, subsets: [...subsets], findings: [] },
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
    'Bench Team gives Agent A the higher resolved rate in 2 of 3 task kinds; number of tasks unstated',
  );
  expect(view?.alt).toBe(
    'Dot plot of Bench 1.0, resolved rate by subset of tasks. The easy ones: Agent A 92 %, Agent B 95 %; The hard ones: Agent A 60 %, Agent B 50 %; The odd ones: Agent A 2 %, Agent B 1 %.',
  );
  expect(view?.caption.notes).toEqual([
    'Figures of one party by one protocol, whatever policy admits them',
    '6 scores without a number of tasks, and so no interval',
  ]);
  const rows = view?.plot.form === 'intervals' ? view.plot.groups.flatMap((g) => g.rows) : [];
  expect(rows.map(({ marks }) => marks[0]?.text)).toEqual(['92 / 95 %', '60 / 50 %', '2 / 1 %']);
});

test('nobody is named where both are given more equally often', () => {
  const [view] = viewsWith([...pair('hard', 60, 50), ...pair('easy', 92, 95)]);
  expect(view?.title).toContain('gives no one the higher resolved rate more often');
});

test('with intervals only what they hold apart counts', () => {
  const [apart] = viewsWith([...pair('hard', 60, 30, 300), ...pair('easy', 92, 90, 300)]);
  expect(apart?.title).toBe('Resolved rate: Agent A is ahead on 1 of 2 subsets');
  const [tied] = viewsWith([...pair('hard', 60, 59, 300), ...pair('easy', 92, 90, 300)]);
  expect(tied?.title).toBe(
    'Resolved rate: Agent A and Agent B cannot be told apart on any of 2 subsets',
  );
});

test('a subset that is part of another is told as such, and not counted beside it', () => {
  const subsets = [
    { id: 'easy', label: 'All' },
    { id: 'hard', label: 'Those that both answered', short_label: 'Answered', part_of: 'easy' },
  ];
  const scores = [...pair('easy', 60, 40, 300), ...pair('hard', 61, 59, 200)];
  const [view] = viewsWith(scores, subsets);
  expect(view?.title).toBe('Agent A leads Agent B on “All”; on its part “Answered” neither leads');
  expect(view?.caption.notes).toContain(
    'Answered: Those that both answered. All are part of All, so that the two rows share tasks and are not two separate tests',
  );
  expect(view?.alt).toContain('Those that both answered (part of All): Agent A 61 %');
  const tied = viewsWith([...pair('easy', 60, 59, 300), ...pair('hard', 70, 40, 200)], subsets);
  expect(tied[0]?.title).toBe(
    'Neither of Agent A and Agent B leads on “All”; on its part “Answered” Agent A leads',
  );
  const unknown = viewsWith([...pair('easy', 60, 40, 300), ...pair('hard', 61, 59)], subsets);
  expect(unknown[0]?.title).toBe('Agent A leads Agent B on “All”');
});

test('what a maker or an article states is hollow, and notes name the model', () => {
  const statedBy = (measured_by: string, source: string) => {
    const scores = [...pair('hard', 60, 50), ...pair('easy', 92, 95)];
    const stated = { measured_by, source, note: 'Its main model.' };
    const [view] = viewsWith(scores.map((score) => ({ ...score, ...stated })));
    const rows = view?.plot.form === 'intervals' ? view.plot.groups.flatMap((g) => g.rows) : [];
    const looks = rows.flatMap(({ marks }) => marks.map(({ look }) => look));
    return { looks: [...new Set(looks)], sub: view?.sub, notes: view?.caption.notes };
  };
  const word = statedBy('reporter', 'report');
  expect(word.looks).toEqual(['hollow']);
  expect(word.sub).toContain('Hollow: an article’s own word.');
  expect(word.notes).toContain('Agent A with Alpha 1: Its main model');
  expect(statedBy('bench-team', 'board').looks).toEqual(['filled']);
  const mixed = statedBy('other-maker', 'board');
  expect(mixed.looks).toEqual(['filled', 'hollow']);
  expect(mixed.sub).toContain('Hollow: stated by the maker of the model or agent.');
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
