import { describe, expect, test } from 'vitest';
import { ROOT, TODAY } from '../../../../tests/project.ts';
import { smallLedger } from '../../../../tests/small-ledger.ts';
import { load } from '../../../data/load.ts';
import type { Score } from '../../../data/schema/score.ts';
import { buildLedger } from '../../../ledger/ledger.ts';
import { makersGap } from './chart.ts';

const maker = { alpha: 'maker', other: 'other-maker' } as const;
/** What a maker states of its model, without a number of tasks. */
const stated = (model: string, score_pct: number, more: Partial<Score> = {}): Partial<Score> => ({
  model,
  score_pct,
  protocol: 'vendor',
  agent: undefined,
  tasks: undefined,
  measured_by: model === 'alpha-1' ? maker.alpha : maker.other,
  source: 'report',
  ...more,
});
const open = (model: string, score_pct: number, more: Partial<Score> = {}): Partial<Score> => ({
  model,
  score_pct,
  ...more,
});
const viewsOf = (...scores: readonly Partial<Score>[]) => makersGap.views(smallLedger({ scores }));

describe('the title', () => {
  test.each([
    ['all above', 70, 60, 'stand 5.0 to 10.0 points above those by Open for all 2 models'],
    ['one above', 70, 50, 'stand 10.0 points above those by Open for 1 of 2 models'],
    ['all below', 50, 50, 'stand 5.0 to 10.0 points below those by Open for all 2 models'],
    ['nearly alike', 61, 56, 'lie within the intervals of those by Open for all 2 models'],
  ])('with %s', (_, alpha, beta, said) => {
    const [view] = viewsOf(
      stated('alpha-1', alpha),
      stated('beta-2.5', beta),
      open('alpha-1', 60),
      open('beta-2.5', 55),
    );
    expect(view?.title).toBe(`Makers’ own scores on Bench 1.0 ${said}`);
  });

  test('says that without intervals there is no more to tell', () => {
    const [view] = viewsOf(
      stated('alpha-1', 70),
      stated('beta-2.5', 60),
      open('alpha-1', 60, { tasks: undefined }),
      open('beta-2.5', 55, { tasks: undefined }),
    );
    expect(view?.title).toMatch(/differ by 5.0 to 10.0 points .*, without intervals to tell more$/);
    expect(view?.data.rows.map(({ values }) => values[8])).toEqual([null, null]);
  });
});

test('the protocol that shares the most models is the other side, with the highest of each', () => {
  const [view] = viewsOf(
    stated('alpha-1', 70),
    stated('beta-2.5', 60),
    stated('gamma', 50),
    open('alpha-1', 40, { protocol: 'small' }),
    open('beta-2.5', 40, { protocol: 'small' }),
    open('gamma', 40, { protocol: 'small', effort: 'low' }),
    open('gamma', 45, { protocol: 'small', effort: 'high' }),
    open('alpha-1', 60),
    open('beta-2.5', 55),
  );
  expect(view?.plot).toMatchObject({ right: 'Small', lines: [{ to: 40 }, { to: 40 }, { to: 45 }] });
  expect(view?.sub).toContain('the highest where it has several agents or efforts');
  expect(view?.alt).toContain(
    'Alpha 1 70 % and 40 %; Beta 2.5 60 % and 40 %; Model gamma 50 % and 45 %.',
  );
});

test('what its own maker handed in is no other figure; what is left out is counted', () => {
  const [view] = viewsOf(
    stated('alpha-1', 70),
    stated('beta-2.5', 60),
    stated('gamma', 50),
    open('alpha-1', 60),
    open('beta-2.5', 55),
    open('gamma', 50, { measured_by: 'other-maker' }),
    open('delta', 50),
  );
  expect(view?.caption.notes.at(-1)).toBe(
    'Not shown: 1 score by Open that the model’s maker itself handed in, 1 model without another score by Open, 1 model without a score by its maker',
  );
});

test('one model alone makes no chart, nor do other subsets or attempts', () => {
  expect(viewsOf(stated('alpha-1', 70), open('alpha-1', 60))).toEqual([]);
  const both = [open('alpha-1', 60), open('beta-2.5', 55)];
  for (const more of [{ subset: 'hard' }, { attempts: 5 }])
    expect(viewsOf(stated('alpha-1', 70, more), stated('beta-2.5', 60, more), ...both)).toEqual([]);
});

test('real charts compare each model once, and the differences add up', () => {
  for (const { plot, data } of makersGap.views(buildLedger(load(ROOT, TODAY).records))) {
    const models = data.rows.map(({ values }) => values[0]);
    expect(new Set(models).size).toBe(models.length);
    for (const { values } of data.rows)
      expect(Number(values[1]) - Number(values[4])).toBeCloseTo(Number(values[7]), 2);
    expect(plot.form === 'slope' && plot.lines.length).toBe(models.length);
  }
});
