import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bandsIn,
  choosePrices,
  claimIdOf,
  priceSteps,
  tiersIn,
  type PriceRow,
  type TokenClass,
} from './price-book.ts';

const row = (usd: number, more: Partial<PriceRow> = {}): PriceRow => ({
  model: 'm',
  tier: 'standard',
  origin: 'board',
  prices: { output: { usd, isEstimate: false, isPreferred: false } },
  ...more,
});
const outputOf = (
  rows: readonly PriceRow[],
  choice: Partial<Parameters<typeof choosePrices>[1]> = {},
) => choosePrices(rows, { on: '2026-06-01', ...choice }).output?.usd;

describe('of several statements', () => {
  const rows = [
    row(1, { asOf: '2026-03-01' }),
    row(2, { asOf: '2026-05' }),
    row(3, { asOf: '2026-08-01' }),
    row(4),
  ];

  test.each([
    ['2026-06-01', 2],
    ['2026-05-01', 2],
    ['2026-04-30', 1],
    ['2026-12-31', 3],
    ['2026-02-01', 1],
  ])('on %s the last by then stands, else the first after', (on, usd) => {
    expect(outputOf(rows, { on })).toBe(usd);
  });

  test('one without a day stands last', () => {
    expect(outputOf([rows[3] ?? row(0), row(5, { asOf: '2027-01-01' })])).toBe(5);
    expect(outputOf(rows.slice(3))).toBe(4);
  });
});

describe('request sizes', () => {
  const banded = [
    row(1, { upTo: 200_000 }),
    row(2, { above: 200_000 }),
    row(9, { asOf: '2026-05-01' }),
    row(7, { tier: 'fast' }),
  ];

  test.each([
    [undefined, 9],
    [1, 9],
    [2, 1],
    [200_000, 1],
    [200_001, 2],
    [1e9, 2],
  ])('requests of %s tokens cost %s', (contextTokens, usd) => {
    expect(outputOf(banded, { contextTokens })).toBe(usd);
  });

  test('a price without a band is of all sizes where nobody names one', () => {
    expect(outputOf(banded, { tier: 'fast', contextTokens: 1e6 })).toBe(7);
    expect(outputOf([row(4)], { contextTokens: 1e6 })).toBe(4);
  });

  test('bands and tiers are listed', () => {
    expect(bandsIn(banded, 'standard')).toEqual([200_000]);
    expect(bandsIn(banded, 'fast')).toEqual([]);
    expect(tiersIn(banded)).toEqual(['standard', 'fast']);
  });
});

describe('steps', () => {
  const stepsOf = (rows: readonly PriceRow[], on = '2026-12-01') =>
    priceSteps(rows, { on }).map(({ from, prices }) => [from, prices.output?.usd]);

  test('stand where a price changes, and nowhere else', () => {
    const rows = [
      row(10, { asOf: '2026-01-01' }),
      row(10, { asOf: '2026-02-01' }),
      row(2, { asOf: '2026-06-10' }),
    ];
    expect(stepsOf(rows)).toEqual([
      [undefined, 10],
      ['2026-06-10', 2],
    ]);
    expect(stepsOf(rows, '2026-05-01')).toEqual([[undefined, 10]]);
  });

  test('follow days of validity, to the day after the last', () => {
    const rows = [row(10, { validTo: '2026-05-31' }), row(2, { validFrom: '2026-06-01' })];
    expect(stepsOf(rows)).toEqual([
      [undefined, 10],
      ['2026-06-01', 2],
    ]);
    expect(stepsOf(rows.slice(1))).toEqual([['2026-06-01', 2]]);
    expect(stepsOf([])).toEqual([]);
  });

  test('never repeat a price, whatever is stated', () => {
    const months = fc.integer({ min: 1, max: 9 }).map((month) => `2026-0${month}-01`);
    const rows = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 3 }), fc.option(months, { nil: undefined })),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(rows, (stated) => {
        const steps = stepsOf(stated.map(([usd, asOf]) => row(usd, { asOf })));
        expect(
          steps.filter(([, usd], index) => index > 0 && usd === steps[index - 1]?.[1]),
        ).toEqual([]);
      }),
    );
  });
});

test('the id of a claim is made from its row', () => {
  const tokenClass: TokenClass = 'cachedInput';
  expect(claimIdOf(row(1, { origin: 'board.2026-01' }), tokenClass)).toBe(
    'price/m/standard/cached_input_usd_per_mtok@board.2026-01',
  );
});
