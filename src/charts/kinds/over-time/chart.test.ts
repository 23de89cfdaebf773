import { describe, expect, test } from 'vitest';
import { ROOT, TODAY } from '../../../../tests/project.ts';
import { smallLedger } from '../../../../tests/small-ledger.ts';
import { load } from '../../../data/load.ts';
import type { Score } from '../../../data/schema/score.ts';
import { buildLedger } from '../../../ledger/ledger.ts';
import { overTime } from './chart.ts';

const MODELS = ['a', 'b', 'c', 'd', 'e'] as const;
const DAYS = ['2025-01-05', '2025-03-01', '2025-06', '2025-09-09', '2026-01-01'];

/** Five models, one after the other, with these rates. */
function viewOf(rates: readonly number[], more: Partial<Score> = {}, days = DAYS) {
  const scores = MODELS.map((model, index) => ({ model, score_pct: rates[index], ...more }));
  const facts = MODELS.map((model, index) => ({ model, released_on: days[index] }));
  const events = ['2024-01-01', '2025', '2025-02', '2025-02-03', '2025-02-03'].map((date) => ({
    date,
    subject: 'agent-a',
  }));
  return overTime.views(smallLedger({ scores, facts, events }))[0];
}

describe('the title', () => {
  test('tells how the best rose', () => {
    const view = viewOf([30, 60, 50, 61, 40]);
    expect(view?.title).toBe(
      'The best resolved rate on Bench 1.0 by Open rose from 30.0 to 61.0 % between models of Jan 2025 and Sept 2025',
    );
    expect(view?.sub).toContain('The last 2 of 3 on the line cannot be told apart.');
    expect(view?.alt).toContain(
      'Best so far: Model a, 5 Jan 2025, 30 %; Model b, 1 Mar 2025, 60 %; Model d, 9 Sept 2025, 61 %.',
    );
  });

  test('claims no rise that intervals do not hold', () => {
    expect(viewOf([60, 61, 50, 50, 50])?.title).toMatch(/, cannot be told from the first$/);
    expect(viewOf([30, 60, 50, 61, 40], { tasks: undefined })?.title).toMatch(
      /told from the first$/,
    );
  });

  test('names a first that stays the best', () => {
    expect(viewOf([60, 50, 50, 50, 50])?.title).toBe(
      'None of 4 later models scores above Model a of Jan 2025 on Bench 1.0 by Open',
    );
  });
});

test('a month counts as its first day and is said so; releases too old or too vague are counted', () => {
  const view = viewOf([30, 60, 50, 61, 40]);
  expect(view?.caption.notes.slice(-2)).toEqual([
    '2 releases known by the month shown at its first day',
    '3 releases before the first model, without a month or told twice not shown',
  ]);
  const days = view?.plot.form === 'xy' ? view.plot.points.map(({ x }) => x) : [];
  expect(days).toContain(Date.UTC(2025, 5, 1));
});

test('five dated models are the least', () => {
  const vague = ['2025', ...DAYS.slice(1)];
  expect(viewOf([30, 60, 50, 61, 40], {}, vague)).toBeUndefined();
});

test('real lines rise and hold no point under another of an earlier day', () => {
  for (const { plot } of overTime.views(buildLedger(load(ROOT, TODAY).records))) {
    const { points, lines } = plot.form === 'xy' ? plot : { points: [], lines: [] };
    for (const { x, y } of lines.flatMap((line) => line.points))
      expect(points.filter((point) => point.x <= x && point.y > y)).toEqual([]);
  }
});
