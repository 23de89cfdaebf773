import { describe, expect, test } from 'vitest';
import { ROOT, TODAY } from '../../../../tests/project.ts';
import { smallLedger } from '../../../../tests/small-ledger.ts';
import { load } from '../../../data/load.ts';
import type { Score } from '../../../data/schema/score.ts';
import { buildLedger } from '../../../ledger/ledger.ts';
import { costFrontier } from './chart.ts';

const at = (model: string, score_pct: number, cost_per_task_usd?: number): Partial<Score> => ({
  model,
  score_pct,
  cost_per_task_usd,
});
const viewsOf = (...scores: readonly Partial<Score>[]) =>
  costFrontier.views(smallLedger({ scores }));

describe('the title', () => {
  test.each([
    [
      'scores that tie',
      [60, 61, 55],
      '$0.20 to $0.80 a task; their scores tie, their costs differ 4-fold',
    ],
    ['scores apart', [40, 61, 30], '$0.20 to $0.80 a task'],
  ])('with %s', (_, [a = 0, b = 0, c = 0], said) => {
    const [view] = viewsOf(at('a', a, 0.2), at('b', b, 0.8), at('c', c, 1));
    expect(view?.title).toBe(
      `2 of 3 set-ups give the most for their cost on Bench 1.0 by Open: from ${said}`,
    );
  });

  test('without intervals says so', () => {
    const unsure = [at('a', 40, 0.2), at('b', 61, 0.8), at('c', 30, 1)];
    const [view] = viewsOf(...unsure.map((score) => ({ ...score, tasks: undefined })));
    expect(view?.title).toMatch(/; too few intervals to tell their scores apart$/);
    expect(view?.caption.notes).toContain('3 scores without an interval');
  });

  test('with one that beats all', () => {
    const [view] = viewsOf(at('a', 60, 0.2), at('b', 50, 0.8), at('c', 50, 1));
    expect(view?.title).toBe(
      '1 of 3 set-ups costs the least and scores the highest on Bench 1.0 by Open: $0.20 a task',
    );
  });
});

test('the line goes up from the cheapest; alt text tells it', () => {
  const [view] = viewsOf(at('a', 60, 1.5), at('b', 40, 0.2), at('c', 30, 0.5), at('d', 50, 0.3));
  expect(view?.plot).toMatchObject({
    x: { scale: 'log' },
    lines: [{ kind: 'steps', points: [{ y: 40 }, { y: 50 }, { y: 60 }] }],
  });
  expect(view?.alt).toContain(
    'cheapest first: Model b, Agent B: $0.20, 40 %; Model d, Agent B: $0.30, 50 %; Model a, Agent B: $1.50, 60 %.',
  );
});

test('an agent is named where it is not the usual one, an effort where there are several', () => {
  const [view] = viewsOf(
    { ...at('a', 60, 1), effort: 'low' },
    { ...at('a', 61, 2), effort: 'high' },
    { ...at('a', 62, 3), agent: 'agent-a' },
  );
  const labels = view?.plot.form === 'xy' ? view.plot.points.map(({ label }) => label) : [];
  expect(labels.toSorted()).toEqual(['Model a, Agent A', 'Model a, high', 'Model a, low']);
});

test('a set-up without a cost is counted, or shown by another row that has one', () => {
  const [view] = viewsOf(
    at('a', 60, 1),
    at('b', 60, 2),
    at('c', 61),
    { ...at('c', 60, 3), measured_on: '2026-02-01' },
    at('d', 60),
  );
  expect(view?.data.rows.map(({ values }) => [values[0], values[3], values[6]])).toContainEqual([
    'c',
    60,
    3,
  ]);
  expect(view?.caption.notes).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^1 set-up shown by the row that states its cost/),
      '1 set-up without a published cost not shown',
    ]),
  );
});

test('two costs make no chart', () => {
  expect(viewsOf(at('a', 60, 1), at('b', 60, 2), at('c', 60))).toEqual([]);
});

test('no real set-up on a line is beaten on both cost and score', () => {
  const views = costFrontier.views(buildLedger(load(ROOT, TODAY).records));
  for (const { plot } of views) {
    const { points, lines } = plot.form === 'xy' ? plot : { points: [], lines: [] };
    for (const on of lines.flatMap((line) => line.points))
      expect(points.filter(({ x, y }) => x <= on.x && y >= on.y && (x < on.x || y > on.y))).toEqual(
        [],
      );
  }
});
