import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exactly } from '../data/quantity.ts';
import {
  HOURS_PER_WEEK,
  WEEKS_PER_MONTH,
  apiUsd,
  breakEven,
  cheaperAt,
  planUsd,
  reachOf,
  runsAllowed,
  type PriceBasis,
} from './plan-cost.ts';

const range = (low?: number, high?: number, isEstimate = false) => ({ low, high, isEstimate });
const usd = fc.double({ min: 0.01, max: 500, noNaN: true });
const people = fc.integer({ min: 1, max: 500 });
const runs = fc.double({ min: 0, max: 1000, noNaN: true });
const anyRange = fc.tuple(usd, usd).map(([a, b]) => range(Math.min(a, b), Math.max(a, b)));
const bases = fc.constantFrom<PriceBasis[]>('seat', 'person', 'unclear');

test('a month has a twelfth of the mean year, 4.348125 weeks', () => {
  expect(WEEKS_PER_MONTH).toBeCloseTo(4.348125, 12);
});

describe('the month of a plan', () => {
  test('is its price for each seat or person', () => {
    expect(planUsd(exactly(25), 'seat', 5)).toEqual(exactly(125));
    expect(planUsd(exactly(20), 'person', 3)).toEqual(exactly(60));
  });

  test('is a range where nobody says whether the price is per seat', () => {
    expect(planUsd(exactly(200), 'unclear', 5)).toEqual(range(200, 1000));
    expect(planUsd(exactly(200), 'unclear', 1)).toEqual(exactly(200));
  });
});

describe('the month by the API', () => {
  test('is runs × weeks × cost per run × people', () => {
    const { low, high } = apiUsd(range(0.5, 2), 10, 2);
    expect([low, high]).toEqual([43.48125, 173.925]);
  });

  test('is never cheaper with more runs', () => {
    fc.assert(
      fc.property(anyRange, runs, runs, people, (perRun, a, b, count) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((n) => apiUsd(perRun, n, count));
        expect(more?.low).toBeGreaterThanOrEqual(less?.low ?? Infinity);
        expect(more?.high).toBeGreaterThanOrEqual(less?.high ?? Infinity);
      }),
    );
  });
});

describe('break-even', () => {
  test('by hand: $20 a month over 4.348125 weeks at $0.92 to $1.58 a run', () => {
    const found = breakEven(exactly(20), range(0.92, 1.58, true), 1);
    expect(found?.low).toBeCloseTo(2.9112, 4);
    expect(found?.high).toBeCloseTo(4.9997, 4);
    expect(found?.isEstimate).toBe(true);
  });

  test('there both cost the same', () => {
    fc.assert(
      fc.property(anyRange, anyRange, bases, people, (price, perRun, basis, count) => {
        const month = planUsd(price, basis, count);
        const even = breakEven(month, perRun, count);
        const least = apiUsd(exactly(perRun.high ?? NaN), even?.low ?? NaN, count);
        const most = apiUsd(exactly(perRun.low ?? NaN), even?.high ?? NaN, count);
        expect(least.low).toBeCloseTo(month.low ?? NaN, 6);
        expect(most.low).toBeCloseTo(month.high ?? NaN, 6);
      }),
    );
  });

  test('is the same for any number of people where each pays', () => {
    fc.assert(
      fc.property(anyRange, anyRange, people, (price, perRun, count) => {
        const one = breakEven(planUsd(price, 'person', 1), perRun, 1);
        const many = breakEven(planUsd(price, 'person', count), perRun, count);
        expect(many?.low).toBeCloseTo(one?.low ?? NaN, 6);
        expect(many?.high).toBeCloseTo(one?.high ?? NaN, 6);
      }),
    );
  });

  test('has no high end where a run may cost nothing, and is none where runs do', () => {
    expect(breakEven(exactly(20), range(0, 1), 1)).toMatchObject({ high: undefined });
    expect(breakEven(exactly(20), exactly(0), 1)).toBeUndefined();
  });

  test('keeps open ends open', () => {
    expect(breakEven(exactly(20), range(undefined, 1), 1)?.high).toBeUndefined();
    expect(breakEven(exactly(20), range(1, undefined), 1)?.low).toBeUndefined();
    expect(breakEven(range(undefined, undefined), exactly(1), 1)).toBeUndefined();
  });

  test('decides which is cheaper', () => {
    fc.assert(
      fc.property(anyRange, anyRange, runs, people, (price, perRun, count, seats) => {
        const month = planUsd(price, 'seat', seats);
        const even = breakEven(month, perRun, seats);
        const api = apiUsd(perRun, count, seats);
        const cheaper = even && cheaperAt(count, even);
        if (cheaper === 'api') expect(api.high).toBeLessThan((month.low ?? 0) * (1 + 1e-9));
        if (cheaper === 'plan') expect(api.low).toBeGreaterThan((month.high ?? 0) * (1 - 1e-9));
      }),
    );
  });

  test('on its ends and between them it depends', () => {
    const even = range(3, 5);
    expect([2.9, 3, 4, 5, 5.1].map((count) => cheaperAt(count, even))).toEqual([
      'api',
      'either',
      'either',
      'either',
      'plan',
    ]);
    expect(cheaperAt(1000, range(3, undefined))).toBe('either');
  });
});

describe('limits', () => {
  const tasks = { amount: range(10, 60), windowH: 5 };

  test('allow as much as there are windows in the hours', () => {
    expect(runsAllowed(tasks, 40)).toEqual(range(80, 480));
    expect(runsAllowed(tasks, HOURS_PER_WEEK)).toEqual(range(336, 2016));
  });

  test('are shared by the messages of a run', () => {
    const messages = { amount: range(45, 225, true), windowH: 5 };
    expect(runsAllowed(messages, 40, 30)).toEqual(range(12, 60, true));
  });

  test('reach a figure by all, some or none of what is known', () => {
    const allowed = range(80, 480);
    expect(reachOf(range(3, 80), allowed)).toBe('within');
    expect(reachOf(range(79, 81), allowed)).toBe('perhaps');
    expect(reachOf(exactly(480), allowed)).toBe('perhaps');
    expect(reachOf(range(481, 900), allowed)).toBe('beyond');
    expect(reachOf(range(3, undefined), allowed)).toBe('perhaps');
    expect(reachOf(exactly(3), range(undefined, 480))).toBe('perhaps');
    expect(reachOf(exactly(1e6), range(80, undefined))).toBe('perhaps');
  });

  test('are never beyond with more hours where they were not with fewer', () => {
    const order = ['beyond', 'perhaps', 'within'];
    fc.assert(
      fc.property(anyRange, anyRange, runs, runs, (amount, wanted, a, b) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((hours) =>
          order.indexOf(reachOf(wanted, runsAllowed({ amount, windowH: 5 }, hours))),
        );
        expect(more).toBeGreaterThanOrEqual(less ?? Infinity);
      }),
    );
  });
});
