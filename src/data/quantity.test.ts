import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  canAgree,
  exactly,
  isSame,
  parseQuantity,
  rangeOf,
  times,
  type Quantity,
} from './quantity.ts';

const decimal = fc.integer({ min: 0, max: 99_999 }).map((cents) => cents / 100);
const quantity = fc
  .tuple(decimal, decimal, fc.boolean(), fc.constantFrom('exact', 'range', 'least', 'most'))
  .map(([a, b, isEstimate, shape]) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    if (shape === 'exact') return { low, high: low, isEstimate };
    if (shape === 'range') return { low, high, isEstimate };
    return shape === 'least'
      ? { low, high: undefined, isEstimate }
      : { low: undefined, high, isEstimate };
  });

test.each([
  ['15', { low: 15, high: 15, isEstimate: false }],
  ['0', { low: 0, high: 0, isEstimate: false }],
  ['0.50', { low: 0.5, high: 0.5, isEstimate: false }],
  ['~15', { low: 15, high: 15, isEstimate: true }],
  ['3..8', { low: 3, high: 8, isEstimate: false }],
  ['~3..8', { low: 3, high: 8, isEstimate: true }],
  ['1.5..2.5', { low: 1.5, high: 2.5, isEstimate: false }],
  ['>=5', { low: 5, high: undefined, isEstimate: false }],
  ['<=100', { low: undefined, high: 100, isEstimate: false }],
  ['~>=5', { low: 5, high: undefined, isEstimate: true }],
])('%s is read as its source words it', (text, expected) => {
  expect(parseQuantity(text)).toEqual(expected);
});

test.each([
  '',
  ' ',
  '15 ',
  '+15',
  '015',
  '.5',
  '5.',
  '1e3',
  '1,000',
  '15%',
  '$5',
  '0x10',
  'NaN',
  '-3',
])('%j is no quantity', (text) => {
  expect(parseQuantity(text)).toBeUndefined();
});

test.each(['8..3', '3...8', '3-8', '3..', '..8', '>5', '=5', '>=3..8', '5~', '~~5', '3..8\n'])(
  '%j is not in the notation',
  (text) => {
    expect(parseQuantity(text)).toBeUndefined();
  },
);

test('a range of one value is exact', () => {
  expect(parseQuantity('3..3')).toEqual(exactly(3));
});

test.each([
  ['15', '15', true],
  ['15', '16', false],
  ['3..8', '8', true],
  ['3..8', '8.01', false],
  ['3..8', '5..20', true],
  ['3..8', '9..20', false],
  ['>=5', '1000', true],
  ['>=5', '4', false],
  ['<=100', '>=100', true],
  ['<=99', '>=100', false],
  ['~100', '91', true],
  ['~100', '89', false],
  ['~100', '~120', true],
  ['~100', '~130', false],
])('whether %s and %s can both be true: %s', (a, b, expected) => {
  const [left, right] = [parseQuantity(a), parseQuantity(b)];
  expect(left && right && canAgree(left, right)).toBe(expected);
});

test('a tolerance is added to both sides of the ranges', () => {
  expect(canAgree(exactly(10), exactly(10.4), 0.5)).toBe(true);
  expect(canAgree(exactly(10.4), exactly(10), 0.5)).toBe(true);
  expect(canAgree(exactly(10), exactly(10.6), 0.5)).toBe(false);
});

test('a quantity agrees with itself, and agreement does not depend on the order', () => {
  fc.assert(
    fc.property(quantity, quantity, fc.nat(50), (a, b, tolerance) => {
      expect(canAgree(a, a)).toBe(true);
      expect(canAgree(a, b, tolerance)).toBe(canAgree(b, a, tolerance));
    }),
  );
});

test('more tolerance never turns agreement into disagreement', () => {
  fc.assert(
    fc.property(quantity, quantity, fc.nat(50), fc.nat(50), (a, b, less, more) => {
      if (canAgree(a, b, less)) expect(canAgree(a, b, less + more)).toBe(true);
    }),
  );
});

test('every plain decimal reads back as the number it was written from', () => {
  fc.assert(
    fc.property(decimal, (value) => {
      expect(parseQuantity(String(value))).toEqual(exactly(value));
      expect(parseQuantity(`~${value}`)).toEqual({ ...exactly(value), isEstimate: true });
    }),
  );
});

test('any text is read or refused, and what is read has its bounds in order', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[~<>=.\d-]{0,12}$/), (text) => {
      const { low = -Infinity, high = Infinity } = parseQuantity(text) ?? {};
      expect(low).toBeLessThanOrEqual(high);
    }),
  );
});

const range = (low?: number, high?: number, isEstimate = false): Quantity => ({
  low,
  high,
  isEstimate,
});

test('a range goes from the least to the most, and stays open where one is', () => {
  expect(rangeOf([exactly(2), range(1, 3, true)])).toEqual(range(1, 3, true));
  expect(rangeOf([exactly(2), range(undefined, 3)])).toEqual(range(undefined, 3));
  expect(rangeOf([])).toBeUndefined();
});

test('a product keeps open ends and estimates, and nothing times a number is nothing', () => {
  expect(times(range(2, 3, true), 5)).toEqual(range(10, 15, true));
  expect(times(range(undefined, 3), 0)).toEqual(range(undefined, 0));
});

test('quantities are the same only in both ends and in whether they are estimates', () => {
  expect(isSame(range(1, 2), range(1, 2))).toBe(true);
  expect(isSame(exactly(1), { ...exactly(1), isEstimate: true })).toBe(false);
  expect(isSame(range(1), range(1, 1))).toBe(false);
});
