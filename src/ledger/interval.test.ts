import fc from 'fast-check';
import { expect, test } from 'vitest';
import { scoreInterval, smallestSeparable, wilson, Z95 } from './interval.ts';

const counts = fc
  .integer({ min: 1, max: 5000 })
  .chain((tasks) => fc.tuple(fc.integer({ min: 0, max: tasks }), fc.constant(tasks)));

/** Room for floating point. */
const EPSILON = 1e-9;

test.each([
  [0, 10, 0, 27.75],
  [10, 10, 72.25, 100],
  [5, 10, 23.66, 76.34],
  [15, 50, 19.1, 43.75],
  [0, 20, 0, 16.11],
  [1, 29, 0.61, 17.18],
  [15, 148, 6.24, 16.05],
  [81, 263, 25.53, 36.62],
])('%i of %i resolved is %f to %f percent', (resolved, tasks, low, high) => {
  const interval = wilson(resolved, tasks);
  expect(interval?.low).toBeCloseTo(low, 2);
  expect(interval?.high).toBeCloseTo(high, 2);
});

test('without tasks there is no interval', () => {
  expect(wilson(0, 0)).toBeUndefined();
  expect(wilson(5, undefined)).toBeUndefined();
});

test('the interval contains the rate and lies within 0 to 100', () => {
  fc.assert(
    fc.property(counts, ([resolved, tasks]) => {
      const { low = NaN, high = NaN } = wilson(resolved, tasks) ?? {};
      const rate = (resolved / tasks) * 100;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(low).toBeLessThanOrEqual(rate + EPSILON);
      expect(high).toBeGreaterThanOrEqual(rate - EPSILON);
      expect(high).toBeLessThanOrEqual(100);
    }),
  );
});

test('where none or all are resolved, the rate is a bound to the last digit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), (tasks) => {
      expect(wilson(0, tasks)?.low).toBe(0);
      expect(wilson(tasks, tasks)?.high).toBe(100);
    }),
  );
});

test('its bounds are the rates from which the one found lies just 1.96 standard errors away', () => {
  fc.assert(
    fc.property(counts, ([resolved, tasks]) => {
      const { low = NaN, high = NaN } = wilson(resolved, tasks) ?? {};
      for (const bound of [low / 100, high / 100]) {
        const distance = Math.abs(bound - resolved / tasks);
        const standardError = Math.sqrt(Math.max(0, bound * (1 - bound)) / tasks);
        expect(distance).toBeCloseTo(Z95 * standardError, 6);
      }
    }),
  );
});

test('the interval of what failed mirrors that of what was resolved', () => {
  fc.assert(
    fc.property(counts, ([resolved, tasks]) => {
      const [some, rest] = [wilson(resolved, tasks), wilson(tasks - resolved, tasks)];
      expect(some?.low).toBeCloseTo(100 - (rest?.high ?? NaN), 9);
      expect(some?.high).toBeCloseTo(100 - (rest?.low ?? NaN), 9);
    }),
  );
});

test('the same rate on more tasks has a narrower interval', () => {
  const width = (resolved: number, tasks: number) => {
    const { low = NaN, high = NaN } = wilson(resolved, tasks) ?? {};
    return high - low;
  };
  fc.assert(
    fc.property(counts, fc.integer({ min: 2, max: 9 }), ([resolved, tasks], times) => {
      expect(width(resolved * times, tasks * times)).toBeLessThan(width(resolved, tasks));
    }),
  );
});

test('a published standard error goes before the tasks', () => {
  const { low, high } = scoreInterval({ score_pct: 50, stderr_pct: 2, tasks: 10 }) ?? {};
  expect(low).toBeCloseTo(46.08, 2);
  expect(high).toBeCloseTo(53.92, 2);
  expect(scoreInterval({ score_pct: 99, stderr_pct: 2 })?.high).toBe(100);
  expect(scoreInterval({ score_pct: 1, stderr_pct: 2 })?.low).toBe(0);
});

test('without a standard error the interval comes from the tasks, and without tasks there is none', () => {
  expect(scoreInterval({ score_pct: 30, tasks: 50 })).toEqual(wilson(15, 50));
  expect(scoreInterval({ score_pct: 30 })).toBeUndefined();
  expect(scoreInterval({ score_pct: 30, tasks: 0 })).toBeUndefined();
  expect(scoreInterval({ tasks: 50 })).toBeUndefined();
});

test('near 74.1 percent, 500 tasks separate 5.4 points', () => {
  expect(smallestSeparable(74.1, 500)).toBeCloseTo(5.43, 2);
});

test('four times the tasks separate half the difference', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99 }),
      fc.integer({ min: 1, max: 5000 }),
      (rate, tasks) => {
        expect(smallestSeparable(rate, tasks * 4)).toBeCloseTo(smallestSeparable(rate, tasks) / 2);
      },
    ),
  );
});

/** Square of the two-sided z-test with a pooled rate, from the table of counts; 5 % at `Z95` squared. */
function chiSquare(resolved: number, other: number, tasks: number): number {
  const [failed, otherFailed] = [tasks - resolved, tasks - other];
  const margins = tasks * tasks * (resolved + other) * (failed + otherFailed);
  return (2 * tasks * (resolved * otherFailed - other * failed) ** 2) / margins;
}

test('two rates just over that far apart are told apart by a test of two proportions', () => {
  const middles = fc.double({ min: 1, max: 99, noNaN: true });
  fc.assert(
    fc.property(middles, fc.integer({ min: 20, max: 5000 }), (middle, tasks) => {
      const half = (smallestSeparable(middle, tasks) / 200) * tasks;
      const centre = (middle / 100) * tasks;
      fc.pre(centre > half * 1.01 && centre + half * 1.01 < tasks);
      const tested = (by: number) => chiSquare(centre + half * by, centre - half * by, tasks);
      expect(tested(1.001)).toBeGreaterThan(Z95 ** 2);
      expect(tested(0.999)).toBeLessThan(Z95 ** 2);
    }),
  );
});
