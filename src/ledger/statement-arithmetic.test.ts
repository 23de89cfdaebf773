import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FORMULA_NAMES, type FormulaName } from '../data/statement-formula.ts';
import { exactly, parseQuantity, writeQuantity, type Quantity } from '../data/quantity.ts';
import { compute, ARITHMETIC } from './statement-arithmetic.ts';

const read = (words: string): Quantity[] =>
  words.split(' ').map((word) => parseQuantity(word) ?? exactly(NaN));
const result = (name: FormulaName, words: string) => {
  const found = compute(name, read(words));
  return found && writeQuantity(found);
};

test.each<[FormulaName, string, string | undefined]>([
  ['percent_more', '150 100', '50'],
  ['percent_more', '100 200', '-50'],
  ['percent_less', '75 100', '25'],
  ['percent_less', '100 50', '-100'],
  ['share', '1 4', '25'],
  ['ratio', '5 2', '2.5'],
  ['difference', '5 2', '3'],
  ['difference', '2 5', '-3'],
  ['sum', '2 0 3 5', '10'],
  ['product', '5 30', '150'],
  ['mean', '1 2 6', '3'],
  ['largest', '3 5 4', '5'],
])('%s of %s is %s', (name, words, expected) => {
  expect(result(name, words)).toBe(expected);
});

test.each<[FormulaName, string, string | undefined]>([
  ['ratio', '~5 2', '~2.5'],
  ['ratio', '4..6 1..2', '2..6'],
  ['ratio', '<=1000 1000', '<=1'],
  ['ratio', '>=1000 100', '>=10'],
  ['ratio', '10 <=5', '>=2'],
  ['percent_less', '2..5 10', '50..80'],
  ['percent_less', '>=2 10', '<=80'],
  ['difference', '10..12 1..3', '7..11'],
  ['difference', '>=10 3', '>=7'],
  ['difference', '>=10 >=3', undefined],
  ['sum', '~1 >=2', '~>=3'],
  ['product', '2..3 5', '10..15'],
  ['largest', '3 >=5', '>=5'],
  ['largest', '<=3 5', '5'],
  ['largest', '<=5 3', '3..5'],
])('%s of %s stays what its inputs are: %s', (name, words, expected) => {
  expect(result(name, words)).toBe(expected);
});

test('nothing is divided by zero', () => {
  for (const name of ['percent_more', 'percent_less', 'share', 'ratio'] as const) {
    expect(result(name, '5 0')).toBeUndefined();
    expect(result(name, '0 5')).toBeDefined();
  }
});

test('a formula with too few or too many inputs has no result: none is taken as zero', () => {
  for (const name of FORMULA_NAMES) {
    expect(compute(name, [])).toBeUndefined();
    expect(compute(name, [exactly(1)])).toBeUndefined();
  }
  expect(result('difference', '5 2 1')).toBeUndefined();
  expect(result('ratio', '5 2 1')).toBeUndefined();
});

test('the arithmetic is written in the order of the inputs', () => {
  const written = FORMULA_NAMES.map((name) => ARITHMETIC[name].write(['a', 'b']));
  expect(written).toEqual([
    '(a − b) ÷ b',
    '(b − a) ÷ b',
    'a ÷ b',
    'a ÷ b',
    'a − b',
    'a + b',
    'a × b',
    '(a + b) ÷ 2',
    'largest of a and b',
  ]);
});

const ends = fc.tuple(fc.nat(1000), fc.nat(1000), fc.boolean());
const range = ends.map(([low, extra, isEstimate]) => ({ low, high: low + extra, isEstimate }));
const at = ({ low, high }: { low: number; high: number }, share: number) =>
  low + (high - low) * share;

test('whatever the inputs are within their ranges, the result is within its own', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...FORMULA_NAMES),
      range,
      range,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (name, a, b, first, second) => {
        const whole = compute(name, [a, b]);
        const point = compute(name, [exactly(at(a, first)), exactly(at(b, second))]);
        fc.pre(whole !== undefined && point !== undefined);
        const slack = 1e-6 * (1 + Math.abs(point.low ?? 0));
        expect(point.low ?? 0).toBeGreaterThanOrEqual((whole.low ?? -Infinity) - slack);
        expect(point.high ?? 0).toBeLessThanOrEqual((whole.high ?? Infinity) + slack);
        expect(whole.isEstimate).toBe(a.isEstimate || b.isEstimate);
      },
    ),
  );
});

test('percent more, percent less and share tell one ratio', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 1, max: 1e6 }), (a, b) => {
      const inputs = [exactly(a), exactly(b)];
      const of = (name: FormulaName) => compute(name, inputs)?.low ?? NaN;
      expect(of('percent_more')).toBeCloseTo(-of('percent_less'), 6);
      expect(of('share')).toBeCloseTo(100 * of('ratio'), 6);
      expect(of('percent_more')).toBeCloseTo(of('share') - 100, 6);
    }),
  );
});
