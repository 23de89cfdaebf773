import { describe, expect, test } from 'vitest';
import { TODAY, VALID } from '../../tests/project.ts';
import { load, type Records } from '../data/load.ts';
import { exactly } from '../data/quantity.ts';
import type { Resolution } from '../data/schema/bookkeeping.ts';
import type { TokenPrice } from '../data/schema/token-price.ts';
import { buildLedger } from './ledger.ts';
import { priceStepsOf, pricesOf } from './price.ts';
import type { PriceChoice } from './price-book.ts';

const valid = load(VALID, TODAY).records;
const KEY = 'price/alpha-1/standard/input_usd_per_mtok';

function recordsWith(prices: readonly Partial<TokenPrice>[], resolutions: Resolution[]): Records {
  return {
    ...valid,
    tokenPrices: prices.map((price, index) => ({
      place: { file: 'data/prices/tokens.csv', line: index + 2 },
      record: {
        model: 'alpha-1',
        tier: 'standard',
        measured_by: 'reporter',
        source: 'report',
        locator: 'Row',
        ...price,
      },
    })),
    resolutions: resolutions.map((record) => ({
      place: { file: 'data/resolutions.csv', line: 2 },
      record,
    })),
  };
}

function inputOf(
  prices: readonly Partial<TokenPrice>[],
  { choice, resolutions = [] }: { choice?: Partial<PriceChoice>; resolutions?: Resolution[] } = {},
) {
  return pricesOf('alpha-1', buildLedger(recordsWith(prices, resolutions)), choice).input;
}

const at = (usd: number, more: Partial<TokenPrice> = {}): Partial<TokenPrice> => ({
  input_usd_per_mtok: exactly(usd),
  ...more,
});
const about = (usd: number) => ({ low: usd, high: usd, isEstimate: true });

describe('the price that stands', () => {
  test('is the newest, a month counting from its first day', () => {
    const price = inputOf([
      at(1, { as_of: '2026-03-02' }),
      at(2, { as_of: '2026-04-02' }),
      at(3, { as_of: '2026-04' }),
      at(4, { source: 'board' }),
    ]);
    expect(price?.usdPerMtok).toBe(2);
    expect(price?.others.map(({ line }) => line)).toEqual([2, 4, 5]);
  });

  test('is exact before a newer estimate, and no range', () => {
    const prices = [
      at(1, { as_of: '2026-03-01' }),
      { input_usd_per_mtok: about(2), as_of: '2026-04-01' },
      { input_usd_per_mtok: { low: 1, high: 9, isEstimate: false }, as_of: '2026-04-02' },
    ];
    expect(inputOf(prices)?.usdPerMtok).toBe(1);
    expect(inputOf(prices.slice(1))?.usdPerMtok).toBe(2);
    expect(inputOf(prices.slice(2))).toBeUndefined();
  });

  test('is of the asked tier, the smallest requests and the day', () => {
    const prices = [
      at(1, { valid_to: '2026-02' }),
      at(2, { valid_from: '2026-03-01' }),
      at(3, { context_from_tokens: 200_000 }),
      at(4, { tier: 'batch' }),
    ];
    expect(inputOf(prices)?.usdPerMtok).toBe(2);
    expect(inputOf(prices, { choice: { on: undefined } })?.usdPerMtok).toBe(2);
    expect(inputOf(prices, { choice: { on: '2026-02-27' } })?.usdPerMtok).toBe(1);
    expect(inputOf(prices, { choice: { tier: 'batch' } })?.usdPerMtok).toBe(4);
    expect(inputOf(prices, { choice: { tier: 'flex' } })).toBeUndefined();
  });
});

describe('of prices that disagree', () => {
  const prices = [at(1, { as_of: '2026-03-01' }), at(2, { as_of: '2026-04-01' })];
  const resolution = (more: Partial<Resolution>): Resolution => ({
    key: KEY,
    values: ['1', '2'],
    reason_code: 'wrong-figure',
    explanation: 'One is wrong.',
    decided_on: '2026-05-01',
    ...more,
  });

  test('the one an explanation prefers stands, and settles it', () => {
    const preferred = `${KEY}@report.2026-03-01`;
    const price = inputOf(prices, { resolutions: [resolution({ preferred })] });
    expect(price).toMatchObject({ usdPerMtok: 1, isSettled: true });
  });

  test('one that is preferred though nobody can tell which is right settles nothing', () => {
    const preferred = `${KEY}@report.2026-03-01`;
    const unresolved = resolution({ preferred, reason_code: 'unresolved-range' });
    const price = inputOf(prices, { resolutions: [unresolved] });
    expect(price).toMatchObject({ usdPerMtok: 1, isSettled: false });
  });

  test('one that only rounds is no other price', () => {
    const found = (reason_code: Resolution['reason_code']) =>
      inputOf(prices, { resolutions: [resolution({ reason_code })] })?.others;
    expect(found('rounding')).toEqual([]);
    expect(found('different-date')).toHaveLength(1);
  });

  test.each([
    ['wrong-figure', false],
    ['rounding', true],
  ] as const)('the newest stands where none is preferred; %s settles it: %s', (code, isSettled) => {
    const price = inputOf(prices, { resolutions: [resolution({ reason_code: code })] });
    expect(price).toMatchObject({ usdPerMtok: 2, isSettled });
  });
});

test('rows of one source that differ only in their last day keep their own claims', () => {
  const prices = [
    at(1, { as_of: '2026-03-01', valid_to: '2026-03-31' }),
    at(2, { as_of: '2026-03-01', output_usd_per_mtok: exactly(9) }),
  ];
  const found = pricesOf('alpha-1', buildLedger(recordsWith(prices, [])), { on: '2026-06-01' });
  expect(found.input?.claim.id).toBe(`${KEY}@report.2026-03-01~2`);
  expect(found.output?.claim.id).toBe(
    'price/alpha-1/standard/output_usd_per_mtok@report.2026-03-01',
  );
});

test('caching for an hour has a price of its own, chosen as the others', () => {
  const prices = [
    { cache_write_1h_usd_per_mtok: exactly(10), as_of: '2026-04-01' },
    { cache_write_1h_usd_per_mtok: about(11), as_of: '2026-05-01' },
  ];
  const found = pricesOf('alpha-1', buildLedger(recordsWith(prices, [])));
  expect(found.cacheWriteHour?.usdPerMtok).toBe(10);
});

test.each([
  ['rounding', [0.125]],
  ['different-date', [0.125, 0.13]],
] as const)('a price stated otherwise later for %s: %j', (reason_code, figures) => {
  const prices = [at(0.125, { as_of: '2026-03-01' }), at(0.13, { as_of: '2026-04-01' })];
  const resolution: Resolution = {
    key: KEY,
    values: [],
    reason_code,
    explanation: 'Why.',
    decided_on: '2026-05-01',
  };
  const steps = priceStepsOf('alpha-1', buildLedger(recordsWith(prices, [resolution])));
  expect(steps.map((step) => step.prices.input?.usdPerMtok)).toEqual(figures);
});
