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
    ['two that tie', [60, 61, 55], 'Model a at $0.20 and Model b at $0.80 a task tie'],
    [
      'two apart',
      [40, 61, 30],
      '2 of 3 set-ups are unbeaten for their cost, $0.20 to $0.80 a task',
    ],
    [
      'three that tie',
      [60, 61, 62],
      '3 of 3 set-ups are unbeaten for their cost, $0.20 to $1.00 a task; their scores tie',
    ],
    ['one that beats all', [60, 50, 50], 'Model a at $0.20 a task is unbeaten among 3 set-ups'],
  ])('with %s', (_, [a = 0, b = 0, c = 0], said) => {
    const [view] = viewsOf(at('a', a, 0.2), at('b', b, 0.8), at('c', c, 1));
    expect(view?.title).toBe(`Open: ${said}`);
  });

  test('without intervals says so', () => {
    const unsure = [at('a', 40, 0.2), at('b', 61, 0.8), at('c', 30, 1)];
    const [view] = viewsOf(...unsure.map((score) => ({ ...score, tasks: undefined })));
    expect(view?.title).toMatch(/; too few intervals to tell their scores apart$/);
    expect(view?.caption.notes).toContain('3 scores without an interval');
  });
});

test('those that tie with the top are counted with it', () => {
  const [view] = viewsOf(at('a', 30, 0.2), at('b', 60, 0.8), at('c', 61, 1));
  expect(view?.sub).toContain('On the line, 3 of 3: none that costs as little scores higher.');
  expect(view?.sub).toContain('The top 2 of them tie, at $0.80 to $1.00 a task.');
});

test('costs are told to the cent, and smaller ones to two digits', () => {
  const [view] = viewsOf(at('a', 60, 0.1795), at('b', 50, 0.00123), at('c', 61.25, 1));
  const tells = view?.plot.form === 'xy' ? view.plot.points.flatMap((point) => point.tells) : [];
  expect(tells).toEqual(expect.arrayContaining(['$0.18 a task', '$0.0012 a task']));
  expect(tells.join()).toContain('61.25 % (');
});

test('of records on the line and of other agents what they say of cost is quoted; of the rest it is pointed to', () => {
  const [view] = viewsOf(
    { ...at('a', 60, 0.2), note: 'Run in March. Cost is taken from the summary.' },
    { ...at('b', 50, 0.8), note: 'Cost is the summary value.' },
    { ...at('c', 50, 0.9), note: 'Of no concern here.' },
    { ...at('c', 50, 1), agent: 'agent-a', note: 'Cost includes the adapter.' },
  );
  const quoted = view?.caption.notes.filter((note) => /words|remarks/.test(note));
  expect(quoted).toEqual([
    'Model a, in the record’s words: Cost is taken from the summary',
    'Model c, Agent A, in the record’s words: Cost includes the adapter',
    'The claims of Model b carry remarks on their cost',
  ]);
});

test('that who measured makes an agent is said', () => {
  const own = { measured_by: 'maker', agent: 'agent-a' };
  const noteOf = (...scores: readonly Partial<Score>[]) =>
    viewsOf(...scores)[0]?.caption.notes.find((note) => note.includes('makes'));
  const all = [at('a', 60, 1), at('b', 60, 2), at('c', 60, 3)];
  expect(noteOf(...all)).toBeUndefined();
  expect(noteOf(...all, { ...at('d', 60, 2), ...own })).toBe(
    'Maker, who measured, makes one of the agents shown',
  );
  expect(noteOf(...all.map((score) => ({ ...score, ...own })))).toBe(
    'Maker, who measured, makes the agent',
  );
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
      'Shown by the row that states its cost: Model c 60 %, elsewhere 61 %',
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
