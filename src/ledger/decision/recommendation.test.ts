import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needLedger } from '../../../tests/need-ledger.ts';
import type { Ledger } from '../ledger.ts';
import { themesOf } from './recommendation.ts';

/** What the figures say of each need, in file order. */
const supports = (ledger: Ledger) =>
  themesOf(ledger).flatMap(({ recommendations }) =>
    recommendations.map(({ comparison }) => comparison?.support),
  );

const BOTH = [{ recommends: 'agent-a' }, { recommends: 'agent-b' }];
const score = (agent: string, model: string, score_pct: number, tasks?: number) => ({
  agent,
  model,
  score_pct,
  tasks,
});

test('a product is supported where the interval of one of its figures is ahead of all others', () => {
  const ledger = needLedger(
    [
      score('agent-a', 'a-1', 90, 500),
      score('agent-a', 'a-2', 40, 500),
      score('agent-b', 'b-1', 70, 500),
    ],
    [...BOTH, { model: 'a-2' }, { model: 'a-1' }],
  );
  expect(supports(ledger)).toEqual(['supported', 'against', 'against', 'supported']);
});

test('figures without an interval, or of the makers’ own set-ups, are ahead but not tested', () => {
  const far = [
    { ...score('agent-a', 'a-1', 90, 500), protocol: 'vendor' },
    { ...score('agent-b', 'b-1', 10, 500), protocol: 'vendor' },
  ];
  const told = (scores: typeof far) =>
    themesOf(needLedger(scores, BOTH)).flatMap(({ recommendations }) =>
      recommendations.map(({ comparison }) => [
        comparison?.support,
        comparison?.ahead,
        comparison?.reason,
      ]),
    );
  expect(told(far)).toEqual([
    ['untested', 'own', 'set-ups'],
    ['untested', 'others', 'set-ups'],
  ]);
  const [first, second] = far.map((one) => ({ ...one, protocol: 'open' }));
  if (!first || !second) throw new Error('There are two.');
  expect(told([first, { ...second, tasks: undefined }])).toEqual([
    ['untested', 'own', 'no-interval'],
    ['untested', 'others', 'no-interval'],
  ]);
});

test('figures within the margin of the criterion, or with intervals that overlap, separate nothing', () => {
  const near = [score('agent-a', 'a-1', 72), score('agent-b', 'b-1', 70)];
  expect(supports(needLedger(near, BOTH))).toEqual(['not-separated', 'not-separated']);
  const few = [score('agent-a', 'a-1', 80, 20), score('agent-b', 'b-1', 60, 20)];
  expect(supports(needLedger(few, BOTH))).toEqual(['not-separated', 'not-separated']);
});

test('figures beyond the ends of the scale are told apart all the same', () => {
  const low = [score('agent-a', 'a-1', 40, 500), score('agent-b', 'b-1', 10, 500)];
  expect(supports(needLedger(low, BOTH))).toEqual(['supported', 'against']);
});

test('without a figure of both sides nothing is compared', () => {
  const one = [score('agent-a', 'a-1', 90)];
  const needs = [...BOTH, { model: 'alpha-1' }, { criterion: undefined }];
  expect(supports(needLedger(one, needs))).toEqual([
    'no-figures',
    'no-figures',
    'no-figures',
    undefined,
  ]);
});

test('needs without a criterion come last, and nobody agrees on them', () => {
  const ledger = needLedger([], [{ criterion: undefined, source: 'board' }, ...BOTH]);
  expect(
    themesOf(ledger).map(({ row, agreement, recommendations }) => [
      row?.criterion.id,
      agreement,
      recommendations.length,
    ]),
  ).toEqual([
    ['bugs', 'depends', 2],
    [undefined, undefined, 1],
  ]);
});

test('with the products swapped, every verdict is mirrored', () => {
  const rates = fc.array(fc.record({ rate: fc.integer({ min: 0, max: 100 }), isA: fc.boolean() }), {
    maxLength: 5,
  });
  const mirror = { supported: 'against', against: 'supported' } as const;
  fc.assert(
    fc.property(rates, fc.constantFrom(undefined, 50, 5000), (drawn, tasks) => {
      const ledgerOf = (isSwapped: boolean) =>
        needLedger(
          drawn.map(({ rate, isA }, index) =>
            score(isA === isSwapped ? 'agent-b' : 'agent-a', `m-${index}`, rate, tasks),
          ),
          BOTH,
        );
      const [ofA, ofB] = supports(ledgerOf(false));
      expect(supports(ledgerOf(true))).toEqual([ofB, ofA]);
      expect(ofB).toBe(ofA === 'supported' || ofA === 'against' ? mirror[ofA] : ofA);
    }),
    { numRuns: 60 },
  );
});
