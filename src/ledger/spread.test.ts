import { describe, expect, test } from 'vitest';
import { exactly, parseQuantity } from '../data/quantity.ts';
import type { FigureValue } from '../data/figure.ts';
import { smallLedger } from '../../tests/small-ledger.ts';
import type { TokenPrice } from '../data/schema/token-price.ts';
import { isContradicted } from './contradiction.ts';
import { buildLedger } from './ledger.ts';
import { spreadOf, spreadOfClaims } from './spread.ts';

const usd = (...texts: string[]) => texts.flatMap((text) => parseQuantity(text) ?? []);
const exact = (value: number) => ({ low: value, high: value, isEstimate: false });

/** All orders of up to five values. */
function orders<T>(values: readonly T[]): T[][] {
  if (values.length < 2) return [[...values]];
  return values.flatMap((value, index) =>
    orders(values.toSpliced(index, 1)).map((rest) => [value, ...rest]),
  );
}

const CASES: readonly (readonly [unit: string, values: readonly FigureValue[]])[] = [
  ['%', [78.72, 75.62, 77]],
  ['USD', usd('6', '1.75', '1.75')],
  ['USD', usd('~15', '5', '10')],
  ['USD', usd('100..200', '30..50', '<=50', '40..80')],
  ['USD', usd('15', '~15', '5')],
  ['count', [0, 3]],
  ['day', ['2025-11-24', '2025-11-01', '2025-11']],
  ['yes or no', [true, false, true]],
  ['text', ['a', 'c', 'b']],
];

test.each(CASES)('the spread in %s of %j is the same in any order', (unit, values) => {
  const spread = spreadOf(values, unit);
  for (const order of orders(values)) expect(spreadOf(order, unit)).toEqual(spread);
});

test.each(CASES)('in %s each of %j alone or twice has no spread', (unit, values) => {
  for (const value of values) {
    expect(spreadOf([value], unit)).toEqual({ kind: 'none' });
    expect(spreadOf([value, value], unit)).toEqual({ kind: 'none' });
  }
});

describe('numbers', () => {
  test('scores lie points apart, without a ratio', () => {
    expect(spreadOf([56, 41], '%')).toMatchObject({
      kind: 'points',
      difference: exact(15),
      ratio: undefined,
    });
  });

  test('prices have a difference and a ratio', () => {
    expect(spreadOf(usd('6', '1.5'), 'USD')).toEqual({
      kind: 'amounts',
      least: exact(1.5),
      most: exact(6),
      difference: exact(4.5),
      ratio: exact(4),
    });
  });

  test('a number and the same as a quantity are one statement', () => {
    expect(spreadOf([5, exactly(5)], 'USD')).toEqual({ kind: 'none' });
  });

  test('an estimate at an end makes an estimate; one between the ends does not', () => {
    expect(spreadOf(usd('~15', '5'), 'USD')).toMatchObject({ ratio: { low: 3, isEstimate: true } });
    expect(spreadOf(usd('~10', '5', '15'), 'USD')).toMatchObject({ ratio: exact(3) });
    expect(spreadOf(usd('15', '~15', '5'), 'USD')).toMatchObject({ ratio: exact(3) });
  });

  test('ranges count with both ends, and an open end makes a spread that may be larger', () => {
    expect(spreadOf(usd('100..200', '30..50'), 'USD')).toMatchObject({ difference: exact(170) });
    expect(spreadOf(usd('200', '<=50'), 'USD')).toMatchObject({
      least: exact(50),
      difference: { low: 150, high: undefined },
      ratio: { low: 4, high: undefined },
    });
  });

  test('nothing is divided by zero', () => {
    expect(spreadOf([0, 3], 'count')).toMatchObject({ difference: exact(3), ratio: undefined });
  });
});

describe('days', () => {
  test('days are counted from the first to the last', () => {
    expect(spreadOf(['2025-11-24', '2025-11-01', '2025-11-10'], 'day')).toMatchObject({
      first: '2025-11-01',
      last: '2025-11-24',
      days: exact(23),
    });
  });

  test('a month may be any of its days', () => {
    expect(spreadOf(['2026-02', '2026-03-10'], 'day')).toMatchObject({
      days: { low: 10, high: 37 },
    });
  });
});

describe('prices of several sizes of requests', () => {
  const priced = (input: number, source: string, from?: number): TokenPrice => ({
    model: 'alpha-1',
    tier: 'standard',
    measured_by: 'maker',
    as_of: '2026-03-01',
    source,
    locator: 'Table 2',
    input_usd_per_mtok: exactly(input),
    context_from_tokens: from,
  });

  test('lie apart as far as those of one size that contradict each other', () => {
    const rows = [priced(5, 'report'), priced(6, 'board'), priced(10, 'report', 200_000)];
    const tokenPrices = rows.map((record, index) => ({
      place: { file: 'data/prices/tokens.csv', line: index + 2 },
      record,
    }));
    const { records } = smallLedger({ scores: [] });
    const { disagreements, claims } = buildLedger({ ...records, tokenPrices });
    const [found] = disagreements;
    const shown = claims.filter(({ kind }) => kind === 'price');
    expect(found && spreadOfClaims(found)).toMatchObject({ least: exact(5), most: exact(6) });
    expect(shown.map((claim) => found && isContradicted(claim, found))).toEqual([
      true,
      true,
      false,
    ]);
  });
});
