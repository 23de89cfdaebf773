import fc from 'fast-check';
import { expect, test } from 'vitest';
import { smallestSeparable, wilson, Z95, type Interval } from './interval.ts';
import { aheadOf, differenceInterval, measurementOf, type Measurement } from './separation.ts';

const of = (resolved: number, tasks: number): Measurement => ({
  rate: (100 * resolved) / tasks,
  interval: wilson(resolved, tasks),
});

const counts = fc
  .integer({ min: 1, max: 2000 })
  .chain((tasks) => fc.tuple(fc.integer({ min: 0, max: tasks }), fc.constant(tasks)));

/** Any rate within any interval, as from a published standard error. */
const anyMeasurement = fc
  .tuple(...[0, 1, 2].map(() => fc.double({ min: 0, max: 100, noNaN: true })))
  .map((three) => three.toSorted((a, b) => a - b))
  .map(([low = 0, rate = 0, high = 0]) => ({ rate, interval: { low, high } }));

/** Room for floating point. */
const EPSILON = 1e-9;

/** Newcombe (1998), Statistics in Medicine 17:873, table II, method 10. */
test.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])('%i of %i less %i of %i is %f to %f', (a, m, b, n, low, high) => {
  const difference = differenceInterval(of(a, m), of(b, n));
  expect(difference?.low).toBeCloseTo(100 * low, 2);
  expect(difference?.high).toBeCloseTo(100 * high, 2);
});

/** The bound of a score interval, sought by halving rather than from the closed form. */
function scoreBound(share: number, tasks: number, end: 0 | 1): number {
  let [inside, outside]: [number, number] = [share, end];
  for (let step = 0; step < 100; step += 1) {
    const middle = (inside + outside) / 2;
    const isInside = tasks * (share - middle) ** 2 <= Z95 ** 2 * middle * (1 - middle);
    [inside, outside] = isInside ? [middle, outside] : [inside, middle];
  }
  return inside;
}

test('it agrees with bounds sought by halving and added as the sides of a right angle', () => {
  fc.assert(
    fc.property(counts, counts, ([a, m], [b, n]) => {
      const [p, q] = [a / m, b / n];
      const down = [p - scoreBound(p, m, 0), scoreBound(q, n, 1) - q];
      const up = [scoreBound(p, m, 1) - p, q - scoreBound(q, n, 0)];
      const norm = (sides: readonly number[]) =>
        Math.sqrt(sides.reduce((sum, side) => sum + side * side, 0));
      const { low = NaN, high = NaN } = differenceInterval(of(a, m), of(b, n)) ?? {};
      expect(low).toBeCloseTo(100 * (p - q - norm(down)), 5);
      expect(high).toBeCloseTo(100 * (p - q + norm(up)), 5);
    }),
  );
});

test('the other way round it is the same interval with its signs turned', () => {
  fc.assert(
    fc.property(anyMeasurement, anyMeasurement, (a, b) => {
      const { low = NaN, high = NaN } = differenceInterval(a, b) ?? {};
      const turned = differenceInterval(b, a);
      expect(turned?.low).toBeCloseTo(-high, 9);
      expect(turned?.high).toBeCloseTo(-low, 9);
      const turn = { a: 'b', b: 'a', neither: 'neither' } as const;
      expect(turn[aheadOf(a, b) ?? 'neither']).toBe(aheadOf(b, a));
    }),
  );
});

test('it holds the difference found and lies within -100 to 100', () => {
  fc.assert(
    fc.property(anyMeasurement, anyMeasurement, (a, b) => {
      const { low = NaN, high = NaN } = differenceInterval(a, b) ?? {};
      expect(low).toBeLessThanOrEqual(a.rate - b.rate);
      expect(high).toBeGreaterThanOrEqual(a.rate - b.rate);
      expect(low).toBeGreaterThanOrEqual(-100 - EPSILON);
      expect(high).toBeLessThanOrEqual(100 + EPSILON);
    }),
  );
});

test('wider intervals give a wider one, and separate nothing that narrower ones did not', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const widen = ({ low, high }: Interval, by: number) => ({
    low: low * (1 - by),
    high: high + (100 - high) * by,
  });
  fc.assert(
    fc.property(anyMeasurement, anyMeasurement, share, (a, b, by) => {
      const wide = { ...a, interval: widen(a.interval, by) };
      const [before, after] = [differenceInterval(a, b), differenceInterval(wide, b)];
      expect(after?.low).toBeLessThanOrEqual((before?.low ?? NaN) + EPSILON);
      expect(after?.high).toBeGreaterThanOrEqual((before?.high ?? NaN) - EPSILON);
      if (Math.min(Math.abs(before?.low ?? 0), Math.abs(before?.high ?? 0)) > EPSILON)
        expect([aheadOf(a, b), 'neither']).toContain(aheadOf(wide, b));
    }),
  );
});

test('nobody is ahead of its equal, and only the higher can be ahead', () => {
  fc.assert(
    fc.property(anyMeasurement, anyMeasurement, (a, b) => {
      expect(aheadOf(a, a)).toBe('neither');
      if (a.rate <= b.rate) expect(aheadOf(a, b)).not.toBe('a');
    }),
  );
});

test('intervals that overlap may still be apart', () => {
  const [a, b] = [of(80, 100), of(67, 100)];
  expect(a.interval?.low).toBeLessThan(b.interval?.high ?? NaN);
  expect(aheadOf(a, b)).toBe('a');
  expect(aheadOf(b, a)).toBe('b');
});

test('a difference that just reaches 0 is none', () => {
  const exact = (rate: number, low: number) => ({ rate, interval: { low, high: rate } });
  expect(aheadOf(exact(60, 50), exact(50, 50))).toBe('neither');
  expect(aheadOf(exact(60, 51), exact(50, 50))).toBe('a');
  expect(aheadOf(exact(50, 50), exact(50, 50))).toBe('neither');
});

test('without an interval nothing can be told', () => {
  const unknown = { rate: 90, interval: undefined };
  expect(differenceInterval(unknown, of(1, 100))).toBeUndefined();
  expect(differenceInterval(of(1, 100), unknown)).toBeUndefined();
  expect(aheadOf(unknown, of(1, 100))).toBeUndefined();
});

test('on 100 tasks and more it agrees with the smallest separable difference to a tenth', () => {
  const tasks = fc.integer({ min: 100, max: 5000 });
  fc.assert(
    fc.property(tasks, fc.double({ min: 25, max: 75, noNaN: true }), (n, middle) => {
      const pair = (gap: number) =>
        [middle + gap / 2, middle - gap / 2].map((rate) => of((rate / 100) * n, n));
      const least = smallestSeparable(middle, n);
      const [[a, b], [c, d]] = [pair(least * 1.1), pair(least * 0.9)];
      expect([a && b && aheadOf(a, b), c && d && aheadOf(c, d)]).toEqual(['a', 'neither']);
    }),
  );
});

test('a score is measured as its rate and interval, and not at all without a rate', () => {
  const score = { benchmark: 'b', model: 'm', measured_by: 'o', source: 's', locator: 'l' };
  expect(measurementOf({ ...score, resolved: 56, tasks: 70 })).toEqual(of(56, 70));
  expect(measurementOf({ ...score, score_pct: 80 })).toEqual({ rate: 80, interval: undefined });
  expect(measurementOf({ ...score, resolved: 56 })).toBeUndefined();
});
