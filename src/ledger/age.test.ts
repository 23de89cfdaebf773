import { expect, test } from 'vitest';
import { smallLedger } from '../../tests/small-ledger.ts';
import type { TokenPrice } from '../data/schema/token-price.ts';
import { MAX_AGE_DAYS } from '../data/max-age.ts';
import { dayAfter } from '../data/day.ts';
import { ageOf, isOld } from './age.ts';
import { buildLedger, type Ledger } from './ledger.ts';

const measured = (measured_on: string) => smallLedger({ scores: [{ measured_on, score_pct: 70 }] });

function oldIn(ledger: Ledger, kind: string, asOf: string): boolean[] {
  const on = { ...ledger, asOf };
  return ledger.claims.filter((claim) => claim.kind === kind).map((claim) => isOld(claim, on));
}

test.each([
  ['2026-01-01', '2026-05-01', false],
  ['2026-01-01', '2026-05-02', true],
  ['2026-01', '2026-05-31', false],
  ['2026-01', '2026-06-01', true],
])('a score of %s is old on %s: %j', (day, asOf, isSo) => {
  expect(oldIn(measured(day), 'score', asOf)).toContain(isSo);
});

test('facts about models and what has no day are never old', () => {
  const ledger = measured('2026-01-01');
  const on = { ...ledger, asOf: '2036-01-01' };
  const undated = ledger.claims.map((claim) => ({ ...claim, asOf: undefined }));
  expect(oldIn(ledger, 'model', '2036-01-01')).not.toContain(true);
  expect(undated.some((claim) => isOld(claim, on))).toBe(false);
  expect(undated.flatMap((claim) => ageOf(claim, on).days ?? [])).toEqual([]);
});

const PRICE: TokenPrice = {
  model: 'alpha-1',
  tier: 'standard',
  input_usd_per_mtok: { low: 5, high: 5, isEstimate: false },
  measured_by: 'maker',
  as_of: '2026-03-01',
  source: 'report',
  locator: 'Table 2',
};

/** The valid data with these token prices and no others; the clock is an argument. */
function priced(rows: readonly Partial<TokenPrice>[], asOf: string): Ledger {
  const { records } = smallLedger({ scores: [] });
  const tokenPrices = rows.map((row, index) => ({
    place: { file: 'data/prices/tokens.csv', line: index + 2 },
    record: { ...PRICE, ...row },
  }));
  return buildLedger({ ...records, tokenPrices }, asOf);
}

const oldPrices = (rows: readonly Partial<TokenPrice>[], asOf: string) =>
  oldIn(priced(rows, asOf), 'price', asOf);

test('a kind is old from the day after its limit, by the ledger’s day alone', () => {
  const { warning } = MAX_AGE_DAYS.tokenPrices;
  const limit = dayAfter('2026-03-01', warning);
  expect(oldPrices([{}], limit)).toEqual([false]);
  expect(oldPrices([{}], dayAfter(limit))).toEqual([true]);
});

test('a price that a newer one has replaced is history, not old', () => {
  expect(oldPrices([{}, { as_of: '2026-04-01' }], '2026-12-01')).toEqual([false, true]);
});

test('a price for larger requests, of another tier or of another class replaces none', () => {
  const other = { as_of: '2026-11-30' };
  const large = { ...other, context_from_tokens: 200_000 };
  const output = {
    ...other,
    input_usd_per_mtok: undefined,
    output_usd_per_mtok: PRICE.input_usd_per_mtok,
  };
  for (const row of [large, { ...other, tier: 'batch' } as const, output])
    expect(oldPrices([{}, row], '2026-12-01')).toEqual([true, false]);
});

test('a price that is announced replaces the one that still holds on its first day only', () => {
  const rows = [{ valid_to: '2026-12-31' }, { as_of: '2026-11-20', valid_from: '2027-01-01' }];
  expect(oldPrices(rows, '2026-12-31')).toEqual([true, true]);
  expect(oldPrices(rows, '2027-01-01')).toEqual([false, true]);
});

test('a price whose validity ended is history from the next day on', () => {
  const ended = [{ valid_to: '2026-06-30' }];
  expect(oldPrices(ended, '2026-06-30')).toEqual([true]);
  expect(oldPrices(ended, '2026-07-01')).toEqual([false]);
});

test('it is told what replaced a claim', () => {
  const ledger = priced([{}, { as_of: '2026-04-01' }], '2026-12-01');
  const [first, second] = ledger.claims.filter(({ kind }) => kind === 'price');
  if (!first || !second) throw new Error('two prices were given');
  expect(ageOf(first, ledger).replaced?.by).toBe(second);
  expect(ageOf(second, ledger)).toMatchObject({ days: 244, replaced: undefined });
});
