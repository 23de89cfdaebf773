import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Axis, Unit } from '../plot.ts';
import { formatTick, scaleOf } from './axis.ts';

const axis = (unit: Unit, scale: Axis['scale'] = 'linear'): Axis => ({ label: '', unit, scale });
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

const UNITS: readonly Unit[] = ['%', 'USD', 'USD/Mtok', 's', 'tokens', 'count'];

test('a scale holds every value, and its ticks stand within it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 20 }),
      fc.constantFrom(...UNITS),
      fc.constantFrom('linear' as const, 'log' as const),
      fc.integer({ min: 3, max: 8 }),
      (values, unit, scale, count) => {
        const { domain, ticks } = scaleOf(axis(unit, scale), values, count);
        expect(domain[0]).toBeLessThanOrEqual(Math.min(...values));
        expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...values));
        for (const tick of ticks) {
          expect(tick).toBeGreaterThanOrEqual(domain[0]);
          expect(tick).toBeLessThanOrEqual(domain[1]);
        }
      },
    ),
  );
});

test.each([
  [axis('%'), [31, 78.7], [30, 40, 50, 60, 70, 80]],
  [axis('%'), [0, 100], [0, 20, 40, 60, 80, 100]],
  [axis('s'), [0, 2880], [0, 600, 1200, 1800, 2400, 3000]],
  [axis('count'), [0, 2], [0, 1, 2]],
  [axis('USD', 'log'), [0.18, 1.87], [0.1, 0.2, 0.5, 1, 2]],
  [axis('USD', 'log'), [0, 2], [0, 0.5, 1, 1.5, 2]],
])('ticks are round: %j of %j', (one, values, ticks) => {
  expect(scaleOf(one, values, 6).ticks).toEqual(ticks);
});

test('a wide range at few ticks is not left with a single one', () => {
  expect(scaleOf(axis('%'), [8.6, 82.7], 4).ticks).toEqual([20, 40, 60, 80]);
});

test('no values give an empty scale, one value a scale around it', () => {
  expect(scaleOf(axis('%'), [], 5).ticks).toEqual([]);
  const { domain } = scaleOf(axis('%'), [100], 5);
  expect(domain).toEqual([99, 100]);
});

test('days have ticks at the first of a month, even a single day', () => {
  const one = scaleOf(axis('day'), [day('2026-02-15')], 6);
  expect(one.ticks.map((tick) => formatTick(tick, 'day'))).toEqual(['Feb 2026', 'Mar 2026']);
  const years = scaleOf(axis('day'), [day('2024-05-13'), day('2026-07-01')], 6);
  expect(years.ticks.map((tick) => formatTick(tick, 'day'))).toEqual([
    'Jul 2024',
    'Jan 2025',
    'Jul 2025',
    'Jan 2026',
    'Jul 2026',
  ]);
});

test.each([
  [0, '0 min'],
  [30, '30 s'],
  [90, '90 s'],
  [600, '10 min'],
  [7200, '2 h'],
])('%i seconds at a tick: %s', (seconds, text) => {
  expect(formatTick(seconds, 's')).toBe(text);
});
