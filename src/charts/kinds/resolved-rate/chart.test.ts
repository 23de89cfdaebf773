import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../../tests/project.ts';
import { smallLedger } from '../../../../tests/small-ledger.ts';
import { load } from '../../../data/load.ts';
import type { Score } from '../../../data/schema/score.ts';
import { buildLedger } from '../../../ledger/ledger.ts';
import { marksOf } from '../../filter.ts';
import { resolvedRate } from './chart.ts';

const views = (...scores: readonly Partial<Score>[]) => resolvedRate.views(smallLedger({ scores }));
const at = (model: string, score_pct: number, more: Partial<Score> = {}): Partial<Score> => ({
  model,
  score_pct,
  ...more,
});

describe('the title', () => {
  test.each([
    ['ties at the top', [70, 69, 20], '2 of 3 set-ups share first place on Bench 1.0 (Open)'],
    ['all tie', [70, 69, 68], 'None of 3 set-ups can be told apart on Bench 1.0 (Open)'],
    [
      'one ahead',
      [90, 60, 58],
      'Model a with Agent B is ahead of 2 other set-ups on Bench 1.0 (Open)',
    ],
  ])('%s', (_, [a = 0, b = 0, c = 0], title) => {
    expect(views(at('a', a), at('b', b), at('c', c))[0]?.title).toBe(title);
  });

  test('is neutral without intervals', () => {
    const [view] = views(at('a', 90, { tasks: undefined }), at('b', 60, { tasks: undefined }));
    expect(view?.title).toBe('Scores on Bench 1.0: 60 to 90 %, too few intervals to rank');
    expect(view?.caption.notes).toContain(
      'Without a number of tasks, so without interval and tier: 2 scores',
    );
    expect(view?.alt).not.toContain('interval');
  });

  test('of a single score says what it is, and ranks nothing', () => {
    const [view] = views(at('a', 90));
    expect(view?.title).toBe('Model a with Agent B: 90 % on Bench 1.0 (resolved rate)');
    expect(view?.sub).not.toContain('tier');
  });
});

test('makers’ own scores are never ranked, whatever their intervals', () => {
  const all = views(at('a', 90, { measured_by: 'other-maker', protocol: 'vendor' }), at('b', 20));
  const claimed = all.find(({ choice }) => choice?.policy === 'as-claimed');
  expect(claimed?.title).toBe('Model a with Agent B: 90 % on Bench 1.0 (resolved rate)');
  expect(claimed?.plot.form === 'intervals' && claimed.plot.groups[0]?.rows[0]?.tier).toBe(
    undefined,
  );
});

test('another figure of a set-up is drawn faint, listed, linked, and weighed', () => {
  const [view] = views(
    at('a', 80, { measured_on: '2026-03-05' }),
    at('a', 70, { measured_on: '2026-03-01' }),
    at('b', 71),
  );
  expect(view?.title).toBe('Model a with Agent B is ahead of 1 other set-up on Bench 1.0 (Open)');
  expect(view?.caption.notes).toContain(
    'Other figures of the same set-up: Model a 70 % beside 80 %; the newest is used',
  );
  expect(view?.caption.notes).toContain(
    'With the other figures in their place, 2 of 2 would share first place',
  );
  expect(view?.data.rows).toHaveLength(3);
  expect(view && marksOf(view.plot).filter(({ href }) => !href)).toEqual([]);
});

test('of the real data every mark is a row, and every row leads to its claim', () => {
  const ledger = buildLedger(load(ROOT, '2026-11-21').records);
  for (const view of resolvedRate.views(ledger)) {
    expect(view.data.rows).toHaveLength(marksOf(view.plot).length);
    expect(view.data.rows.filter(({ href }) => !href)).toEqual([]);
  }
});

test('a policy that admits the same scores as another says so', () => {
  const all = views(at('a', 60), at('b', 20));
  expect(all.map(({ choice }) => choice?.policy)).toEqual(['same-protocol', 'independent']);
  expect(all[1]?.caption.notes).toContain('These are the same scores as under “Same protocol”');
  expect(all[0]?.caption.notes.join()).not.toContain('same scores');
});
