import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactly, parseQuantity } from '../data/quantity.ts';
import { agreementOf } from './stated-figure.ts';

const read = (text: string) => parseQuantity(text) ?? exactly(NaN);

test.each([
  ['42.25', '42', 'holds'],
  ['42.5', '42', 'holds'],
  ['42.6', '42', 'holds-roughly'],
  ['43.5', '42', 'holds-roughly'],
  ['43.6', '42', 'does-not-hold'],
  ['1.4117', '~1.4', 'holds'],
  ['1.46', '1.4', 'holds-roughly'],
  ['1.56', '1.4', 'does-not-hold'],
  ['9.499999999999993', '~10', 'holds'],
  ['9.499999999999993', '10', 'holds-roughly'],
  ['9.5', '10', 'holds-roughly'],
  ['9.51', '10', 'holds'],
  ['8.602', '9', 'holds'],
  ['~9.5', '10', 'holds'],
  ['11.94', '12', 'holds'],
  ['22.549', '~23', 'holds'],
  ['22.549', '~25', 'holds-roughly'],
  ['22.549', '25', 'does-not-hold'],
  ['~22.549', '25', 'holds-roughly'],
  ['22.4', '~25', 'does-not-hold'],
])('%s recomputed, %s stated: %s', (recomputed, stated, verdict) => {
  expect(agreementOf(read(recomputed), read(stated))).toBe(verdict);
});

test('what rounds to a small number is no more than a tenth off', () => {
  expect(agreementOf(exactly(1.5), exactly(2))).toBe('does-not-hold');
  expect(agreementOf(exactly(1.8), exactly(2))).toBe('holds-roughly');
  expect(agreementOf(exactly(1.9), exactly(2))).toBe('holds-roughly');
  expect(agreementOf(exactly(1.91), exactly(2))).toBe('holds');
  expect(agreementOf(exactly(1.8), read('~2'))).toBe('holds');
  expect(agreementOf(exactly(1.79), exactly(2))).toBe('does-not-hold');
  expect(agreementOf(exactly(0.4), exactly(0))).toBe('does-not-hold');
});

test.each([
  ['4.9', '<=5', 'holds'],
  ['0', '<=5', 'holds'],
  ['5.1', '<=5', 'holds-roughly'],
  ['5.6', '<=5', 'does-not-hold'],
  ['2.1', '>=2', 'holds'],
  ['1000000', '>=2', 'holds'],
  ['1.5', '>=2', 'does-not-hold'],
  ['85', '80..90', 'holds'],
  ['80..90', '80..90', 'holds'],
  ['92', '80..90', 'does-not-hold'],
  ['85..95', '80..90', 'holds-roughly'],
  ['1..100', '80..90', 'holds-roughly'],
  ['1..100', '5', 'holds'],
  ['<=5', '<=5', 'holds'],
  ['<=6', '<=5', 'holds-roughly'],
  ['>=3', '5', 'holds-roughly'],
  ['>=3', '>=2', 'holds'],
  ['>=6', '5', 'does-not-hold'],
])('%s recomputed against the bounds of %s: %s', (recomputed, stated, verdict) => {
  expect(agreementOf(read(recomputed), read(stated))).toBe(verdict);
});

test('a result below zero is on neither side of what is stated', () => {
  const negative = { low: -3, high: -3, isEstimate: false };
  expect(agreementOf(negative, read('<=5'))).toBe('does-not-hold');
  expect(agreementOf(negative, read('3'))).toBe('does-not-hold');
});

test('what is stated holds of itself, and further off is never better', () => {
  const rank = { holds: 0, 'holds-roughly': 1, 'does-not-hold': 2 };
  fc.assert(
    fc.property(fc.nat(1000), fc.boolean(), fc.nat(300), fc.nat(300), (value, isEstimate, x, y) => {
      const stated = { ...exactly(value), isEstimate };
      expect(agreementOf(exactly(value), stated)).toBe('holds');
      const off = (by: number) => rank[agreementOf(exactly(value + by / 10), stated)];
      expect(off(Math.min(x, y))).toBeLessThanOrEqual(off(Math.max(x, y)));
    }),
  );
});
