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
function viewOf(rates: readonly number[], more: Partial<Score> = {}, parts: Parts = {}) {
  const { days = DAYS, events = [], further = [] } = parts;
  const scores = MODELS.map((model, index) => ({ model, score_pct: rates[index], ...more }));
  const facts = MODELS.map((model, index) => ({ model, released_on: days[index] }));
  const later = [{ model: 'c', released_on: '2025-06-20' }];
  return overTime.views(
    smallLedger({ scores: [...scores, ...further], facts: [...facts, ...later], events }),
  )[0];
}

interface Parts {
  readonly days?: readonly string[];
  readonly events?: readonly { readonly date: string; readonly subject: string }[];
  readonly further?: readonly Partial<Score>[];
}

const RISING = [30, 60, 50, 61, 40];

describe('the title', () => {
  test('tells how the best rose', () => {
    const view = viewOf(RISING);
    expect(view?.title).toBe(
      'Best score on Bench 1.0 (Open): 30 % to 61 % from Model a to Model d',
    );
    expect(view?.alt).toContain(
      'Best so far: Model a, 5 Jan 2025, 30 %; Model b, 1 Mar 2025, 60 %; Model d, 9 Sept 2025, 61 %.',
    );
  });

  test('claims no rise that intervals do not hold', () => {
    expect(viewOf([60, 61, 50, 50, 50])?.title).toBe(
      'No sure rise on Bench 1.0 (Open): Model a at 60 % and Model b at 61 % tie',
    );
    expect(viewOf(RISING, { tasks: undefined })?.title).toMatch(/ Model d, intervals unknown$/);
  });

  test('names a first that stays the best', () => {
    expect(viewOf([60, 50, 50, 50, 50])?.title).toBe(
      'None of 4 other models released since scores above Model a (Jan 2025) on Bench 1.0 (Open)',
    );
  });
});

test('all that are level with the newest best are counted, on the line or not', () => {
  expect(viewOf([30, 60, 50, 61, 59])?.sub).toContain(
    'Model d, the newest best, cannot be told apart from 2 others.',
  );
  expect(viewOf([30, 40, 50, 61, 40])?.sub).not.toContain('told apart');
});

test('of several agents only the one that most models share is shown, and is named', () => {
  const further = [{ model: 'a', score_pct: 90, agent: 'agent-a' }];
  const view = viewOf(RISING, {}, { further });
  expect(view?.title).toContain('on Bench 1.0 (Agent B): 30 % to 61 %');
  expect(view?.sub).toContain('the highest score of a model, with Agent B for all,');
  expect(view?.caption.notes).toContain('1 score with other agents not shown');
});

test('a month becomes the full day that another source knows, else its first day, and is said so', () => {
  const daysOf = (view: ReturnType<typeof viewOf>) =>
    view?.plot.form === 'xy' ? view.plot.points.map(({ x }) => x) : [];
  expect(daysOf(viewOf(RISING))).toContain(Date.UTC(2025, 5, 20));
  const vague = viewOf(RISING, {}, { days: DAYS.with(3, '2025-09') });
  expect(daysOf(vague)).toContain(Date.UTC(2025, 8, 1));
  expect(vague?.caption.notes).toContain('1 release known by the month shown at its first day');
});

test('releases are the first of each model and agent, at their full day; the rest is counted', () => {
  const events = [
    { date: '2025-07', subject: 'agent-a' },
    { date: '2025-07-03', subject: 'agent-a' },
    { date: '2025-08-03', subject: 'agent-a' },
    { date: '2025-06', subject: 'c' },
    { date: '2024-01-01', subject: 'agent-b' },
    { date: '2025-03-05', subject: 'agent-b' },
    { date: '2025-03-05', subject: 'maker' },
  ];
  const view = viewOf(RISING, { measured_on: '2025-12-01' }, { events });
  const ticks = view?.plot.form === 'xy' ? view.plot.events.map(({ x }) => x) : [];
  expect(ticks).toEqual([Date.UTC(2025, 5, 20), Date.UTC(2025, 6, 3)]);
  expect(view?.caption.notes.at(-1)).toMatch(
    /^Not shown: 4 release events \(before the first model, /,
  );
  expect(view?.caption.asOf).toBe('2025-12-01');
});

test('models without a score are counted', () => {
  expect(viewOf(RISING)?.caption.notes).toContain('2 models without a score by Open not shown');
});

test('what the data note on the line alone is quoted, three at most', () => {
  const same = 'Worked out from the mean.';
  const note = (model: string) => ({ model, note: `Version of ${model}. ${same}` });
  const quoted = (rates: readonly number[]) => {
    const scores = MODELS.map((model, index) => ({ ...note(model), score_pct: rates[index] }));
    const facts = MODELS.map((model, index) => ({ model, released_on: DAYS[index] }));
    const [view] = overTime.views(smallLedger({ scores, facts }));
    return view?.caption.notes.filter((one) => one.includes('words'));
  };
  expect(quoted(RISING)).toEqual([
    'Model a, in the record’s words: Version of a',
    'Model b, in the record’s words: Version of b',
    'Model d, in the record’s words: Version of d',
  ]);
  expect(quoted([10, 20, 30, 40, 50])).toHaveLength(3);
});

test('five dated models are the least', () => {
  const vague = ['2025', ...DAYS.slice(1)];
  expect(viewOf(RISING, {}, { days: vague })).toBeUndefined();
});

test('real lines rise and hold no point under another of an earlier day', () => {
  for (const { plot } of overTime.views(buildLedger(load(ROOT, TODAY).records))) {
    const { points, lines } = plot.form === 'xy' ? plot : { points: [], lines: [] };
    for (const { x, y } of lines.flatMap((line) => line.points))
      expect(points.filter((point) => point.x <= x && point.y > y)).toEqual([]);
  }
});
