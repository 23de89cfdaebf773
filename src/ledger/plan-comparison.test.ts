import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactly, type Quantity } from '../data/quantity.ts';
import { comparePlan, DEFAULT_CHOICE, runCostOf, type Use } from './plan-comparison.ts';

const range = (low: number, high: number, isEstimate = false) => ({ low, high, isEstimate });
const price = { usd: exactly(20), basis: 'person' } as const;
const tasks = { measure: 'cloud_tasks', amount: range(10, 60), windowH: 5 } as const;
const messages = { measure: 'local_messages', amount: range(45, 225, true), windowH: 5 } as const;
const each = (usd: Quantity, runs = 1) => ({ usd, runs });
const use: Use = { runs: 10, people: 1, hours: 40, messages: undefined };

test('by hand: $20 at $1 to $2 a run, with 10 to 60 tasks in 5 hours', () => {
  const compared = comparePlan({ price, limits: [tasks] }, each(range(1, 2)), use);
  expect(compared.apiUsd).toEqual(range(43.48125, 86.9625));
  expect(compared.breakEven?.low).toBeCloseTo(2.29984, 5);
  expect(compared.breakEven?.high).toBeCloseTo(4.59968, 5);
  expect(compared).toMatchObject({
    planUsd: exactly(20),
    cheaper: 'plan',
    limits: [
      {
        allowed: range(80, 480),
        atMost: range(336, 2016),
        ofRuns: 'within',
        ofBreakEven: 'within',
      },
    ],
  });
});

test('messages count only where it is said how many a run takes', () => {
  const offer = { price, limits: [messages] };
  expect(comparePlan(offer, each(exactly(1)), use).limits).toEqual([
    {
      measure: 'local_messages',
      allowed: undefined,
      atMost: undefined,
      ofRuns: undefined,
      ofBreakEven: undefined,
    },
  ]);
  const [limit] = comparePlan(offer, each(exactly(1)), { ...use, messages: 30 }).limits;
  expect(limit).toMatchObject({ allowed: range(12, 60, true), ofRuns: 'within' });
});

test('without a price nothing is cheaper', () => {
  const compared = comparePlan({ price: undefined, limits: [tasks] }, each(exactly(1)), use);
  expect(compared).toMatchObject({ planUsd: undefined, breakEven: undefined, cheaper: undefined });
  expect(compared.limits[0]).toMatchObject({ ofRuns: 'within', ofBreakEven: undefined });
});

test('more people change nothing for each where each has a plan', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 0, max: 100 }),
      (people, runs) => {
        const [one, many] = [1, people].map((count) =>
          comparePlan({ price, limits: [tasks] }, each(range(1, 2)), {
            ...use,
            runs,
            people: count,
          }),
        );
        expect(many?.breakEven?.low).toBeCloseTo(one?.breakEven?.low ?? NaN, 9);
        expect(many?.breakEven?.high).toBeCloseTo(one?.breakEven?.high ?? NaN, 9);
        expect((many?.planUsd?.low ?? NaN) / people).toBeCloseTo(20, 9);
        expect((many?.apiUsd.low ?? NaN) / people).toBeCloseTo(one?.apiUsd.low ?? NaN, 6);
        expect(many?.limits).toEqual(one?.limits);
      },
    ),
  );
});

test('a run costs what recorded ones did, what a completed one did, or what is entered', () => {
  const success = { runs: 3, completed: 1, fixed: 1, perSuccessUsd: exactly(3) };
  const product = { usdPerRun: range(1, 2), success };
  expect(runCostOf(product, DEFAULT_CHOICE.cost)).toEqual(each(range(1, 2)));
  expect(runCostOf(product, 'success')).toEqual(each(exactly(3), 1.5));
  expect(runCostOf(product, exactly(5))).toEqual(each(exactly(5)));
  const none = { usdPerRun: undefined, success: { ...success, perSuccessUsd: undefined } };
  expect(runCostOf(none, undefined)).toBeUndefined();
  expect(runCostOf(none, 'success')).toBeUndefined();
});

test('limits are in completed runs where those are counted: all runs made for them use them up', () => {
  const offer = { price, limits: [tasks, messages] };
  const compared = comparePlan(offer, each(exactly(4), 4), { ...use, runs: 25, messages: 10 });
  expect(compared.limits).toMatchObject([
    { allowed: range(20, 120), atMost: range(84, 504), ofRuns: 'perhaps' },
    { allowed: range(9, 45, true), ofRuns: 'perhaps' },
  ]);
  const [limit] = comparePlan(offer, each(exactly(4)), { ...use, runs: 25 }).limits;
  expect(limit).toMatchObject({ allowed: range(80, 480), ofRuns: 'within' });
});
