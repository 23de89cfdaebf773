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
    [
      'all above',
      70,
      60,
      'two makers state 5.0 and 10.0 points more than Open; all beyond its interval',
    ],
    [
      'one above',
      70,
      55,
      'makers state 10.0 points more than Open for 1 of 2 models; beyond its interval',
    ],
    [
      'all below',
      50,
      50,
      'two makers state 5.0 and 10.0 points less than Open; all beyond its interval',
    ],
    [
      'one near',
      70,
      56.15,
      'two makers state 1.2 and 10.0 points more than Open; 1 of 2 beyond its interval',
    ],
  ])('with %s', (_, alpha, beta, said) => {
    const [view] = viewsOf(
      stated('alpha-1', alpha),
      stated('beta-2.5', beta),
      open('alpha-1', 60),
      open('beta-2.5', 55),
    );
    expect(view?.title).toBe(`On Bench 1.0 ${said}`);
  });

  test('is neutral where no interval holds the columns apart', () => {
    const scores = [stated('alpha-1', 61), stated('beta-2.5', 56), open('alpha-1', 60)];
    expect(viewsOf(...scores, open('beta-2.5', 55))[0]?.title).toBe(
      'Makers’ scores on Bench 1.0 lie within the intervals of Open for all 2 models',
    );
    expect(viewsOf(...scores, open('beta-2.5', 55, { tasks: undefined }))[0]?.title).toBe(
      'Makers’ scores on Bench 1.0 lie within the intervals of Open for 1 of 2 models',
    );
  });

  test('takes no side where no interval is known and makers differ both ways', () => {
    const without = { tasks: undefined };
    const titleOf = (alpha: number) =>
      viewsOf(
        stated('alpha-1', alpha),
        stated('beta-2.5', 60),
        open('alpha-1', 60, without),
        open('beta-2.5', 55, without),
      )[0]?.title;
    expect(titleOf(70)).toBe(
      'On Bench 1.0 two makers state 5.0 and 10.0 points more than Open; no intervals known',
    );
    expect(titleOf(50)).toBe(
      'Makers’ scores on Bench 1.0 differ by 5.0 and 10.0 points from Open; no intervals known',
    );
    expect(titleOf(60)).toContain('differ by 0.0 and 5.0 points');
  });

  test('says so when the makers state what was measured', () => {
    const models = ['alpha-1', 'beta-2.5'];
    const [view] = viewsOf(
      ...models.map((model) => stated(model, 60)),
      ...models.map((model) => open(model, 60, { tasks: undefined })),
    );
    expect(view?.title).toBe('Makers’ scores on Bench 1.0 are those of Open');
    const lines = view?.plot.form === 'slope' ? view.plot.lines : [];
    expect(lines[0]?.tells).toContain('no difference to a tenth of a point');
  });

  test('gives the range of many models', () => {
    const models = ['alpha-1', 'beta-2.5', 'gamma', 'delta'];
    const [view] = viewsOf(
      ...models.map((model, index) => stated(model, 61.15 + 3 * index)),
      ...models.map((model) => open(model, 60)),
    );
    expect(view?.title).toBe(
      'On Bench 1.0 makers state 1.2 to 10.2 points more than Open; 2 of 4 beyond its interval',
    );
  });
});

test('the protocol that shares the most models is the other side, with the highest effort of each', () => {
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
  expect(view?.caption.notes).toContain(
    'Of several efforts the highest score is shown: Model gamma high 45 % beside low 40 %',
  );
  expect(view?.alt).toContain(
    'Alpha 1 70 % and 40 %; Beta 2.5 60 % and 40 %; Model gamma 50 % and 45 %.',
  );
});

test('of several agents only the one that most models share is compared, and is named', () => {
  const [view] = viewsOf(
    stated('alpha-1', 70),
    stated('beta-2.5', 60),
    stated('gamma', 50),
    open('alpha-1', 60),
    open('beta-2.5', 55),
    open('alpha-1', 80, { agent: 'agent-a' }),
    open('gamma', 80, { agent: undefined }),
  );
  expect(view?.title).toContain('than Agent B');
  expect(view?.sub).toContain('right, what Open has, all with Agent B.');
  expect(view?.plot).toMatchObject({ right: 'Agent B · Open', lines: [{ to: 60 }, { to: 55 }] });
  expect(view?.caption.notes.at(-1)).toBe(
    'Not shown: 2 scores by Open with other agents, 1 model without a score by Open with Agent B',
  );
});

test('lines outside, within and without an interval are told apart, and only those that occur', () => {
  const scores = [stated('alpha-1', 70), stated('beta-2.5', 56), stated('gamma', 50)];
  const others = [open('alpha-1', 60), open('beta-2.5', 55)];
  expect(viewsOf(...scores, ...others)[0]?.sub).toContain(
    'The maker’s figure is outside the other’s 95 % interval for 1 (solid lines) and within for 1 (dashed lines). The makers’ own chance error is not known.',
  );
  const unsure = open('gamma', 40, { tasks: undefined });
  expect(viewsOf(...scores, ...others, unsure)[0]?.sub).toContain(
    '(dashed lines) and beside one without an interval for 1 (dotted lines).',
  );
});

test('what the maker of the agent handed in is hollow; what was measured again is named', () => {
  const [view] = viewsOf(
    stated('alpha-1', 70),
    stated('beta-2.5', 60),
    open('alpha-1', 60, { agent: 'agent-a' }),
    open('beta-2.5', 55, { agent: 'agent-a', measured_by: 'maker' }),
    open('beta-2.5', 53, { agent: 'agent-a', measured_on: '2026-01-01' }),
  );
  expect(view?.plot).toMatchObject({ lines: [{ toLook: 'filled' }, { toLook: 'hollow' }] });
  expect(view?.sub).toMatch(
    / Hollow points at the right were handed in by the maker of the agent\.$/,
  );
  expect(view?.caption.notes).toContain(
    'Other figures of the same set-up: Beta 2.5 53 % beside 55 %; the newest is used',
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
    'Not shown: 1 score by Open that the model’s maker itself handed in, 1 model without a score by Open, 1 model without a score by its maker',
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
