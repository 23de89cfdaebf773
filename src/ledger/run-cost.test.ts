import { describe, expect, test } from 'vitest';
import { ALPHA, runLedger } from '../../tests/run-ledger.ts';
import { exactly } from '../data/quantity.ts';
import type { Run } from '../data/schema/run.ts';
import type { TokenPrice } from '../data/schema/token-price.ts';
import { runCost } from './run-cost.ts';

function costOf(run: Partial<Run>, prices: readonly Partial<TokenPrice>[] = [ALPHA]) {
  const ledger = runLedger([run], prices);
  const [entry] = ledger.records.runs;
  if (!entry) throw new Error('has a run');
  return runCost(entry, ledger);
}
/** By class: 0.2 + 0.005 + 0.5 dollars. */
const split = { input: 40_000, cache_read: 10_000, cache_write: 0, output: 20_000, total: 70_000 };
const tokens = { ...split, is_estimate: false };
const total = { total: 71_000, is_estimate: true };

describe('the verdict', () => {
  test.each([
    [0.7, 'match'],
    [0.71, 'match'],
    [0.75, 'explained'],
    [0.9, 'unexplained'],
  ] as const)('on a stated cost of %s where the tokens cost 0.705 is %s', (usd, verdict) => {
    expect(costOf({ tokens, cost_usd: exactly(usd) }).verdict).toBe(verdict);
  });

  test('names the reading that explains', () => {
    expect(costOf({ tokens, cost_usd: exactly(0.75) }).reading).toEqual({ kind: 'uncached' });
    const fast = { ...ALPHA, tier: 'fast' as const, output_usd_per_mtok: exactly(150) };
    const cost = costOf({ tokens, cost_usd: exactly(3.205) }, [ALPHA, fast]);
    expect(cost).toMatchObject({ verdict: 'explained', reading: { kind: 'tier', tier: 'fast' } });
  });

  test.each([
    [0.92, 'possible'],
    [0.03, 'possible'],
    [0.02, 'unexplained'],
    [2.5, 'unexplained'],
  ] as const)('on %s where the tokens cost from 0.0355 to 1.775 is %s', (usd, verdict) => {
    expect(costOf({ tokens: total, cost_usd: exactly(usd) }).verdict).toBe(verdict);
  });

  test('is not explained by a tier of which a price is unknown', () => {
    const open = { ...ALPHA, tier: 'fast' as const, cached_input_usd_per_mtok: undefined };
    const cost = costOf({ tokens, cost_usd: exactly(0.1) }, [ALPHA, open]);
    expect(cost.verdict).toBe('unexplained');
  });

  test('is none where no cost is stated, and the cost is worked out', () => {
    const cost = costOf({ tokens });
    expect(cost.verdict).toBe('not-stated');
    expect(cost.derived?.usd?.low).toBeCloseTo(0.705, 12);
    expect(cost.derived?.uncachedUsd?.low).toBeCloseTo(0.75, 12);
  });

  test.each([
    ['tokens', {}],
    ['model', { tokens, model: undefined }],
    ['prices', { tokens, model: 'beta-2.5' }],
  ] as const)('says that %s are lacking, and gives no cost', (lack, run) => {
    const cost = costOf({ ...run, cost_usd: exactly(1) });
    expect(cost).toMatchObject({ verdict: 'cannot-be-priced', lack });
    expect(cost.derived?.usd).toBeUndefined();
  });

  test('a run that cost nothing because its price is zero is priced', () => {
    const free = { ...ALPHA, input_usd_per_mtok: exactly(0), output_usd_per_mtok: exactly(0) };
    const cost = costOf({ tokens: { input: 5, output: 5, total: 10, is_estimate: false } }, [free]);
    expect(cost.derived?.usd).toEqual({ low: 0, high: 0, isEstimate: false });
  });
});

describe('of a total alone', () => {
  const cost = costOf({ tokens: total, cost_usd: { low: 0.92, high: 0.92, isEstimate: true } });

  test('the cost is a band, and an estimate as the tokens are', () => {
    expect(cost.derived?.usd).toEqual({ low: 0.0355, high: 1.775, isEstimate: true });
    expect(cost.derived?.uncachedUsd).toEqual({ low: 0.355, high: 1.775, isEstimate: true });
  });

  test('the stated cost implies a share of output', () => {
    expect(cost.impliedOutput?.uncached).toBeCloseTo(39.79, 2);
    expect(cost.impliedOutput?.cached).toBeCloseTo(50.85, 2);
  });

  test.each([0.02, 4])('no share of output makes it cost %s', (usd) => {
    const { impliedOutput } = costOf({ tokens: total, cost_usd: exactly(usd) });
    expect(impliedOutput?.uncached).toBeUndefined();
  });

  test('without a price of cached input the band has no lower end', () => {
    const uncached = costOf({ tokens: total, cost_usd: exactly(0.92) }, [
      { ...ALPHA, cached_input_usd_per_mtok: undefined },
    ]);
    expect(uncached.derived?.usd?.low).toBeUndefined();
    expect(uncached.impliedOutput?.cached).toBeUndefined();
  });
});

test('without a total, tokens of unstated classes leave the upper end open', () => {
  const cost = costOf({ tokens: { input: 40_000, output: 20_000, is_estimate: false } });
  expect(cost.derived?.usd).toEqual({ low: 0.7, high: undefined, isEstimate: false });
});

describe('the price day', () => {
  const dear = { ...ALPHA, output_usd_per_mtok: exactly(75), valid_to: '2026-03-31' };
  const cheap = { ...ALPHA, valid_from: '2026-04-01' };

  test('is the run’s own, and its prices count', () => {
    const cost = costOf({ tokens, started_on: '2026-03-10' }, [dear, cheap]);
    expect(cost.priceDay).toEqual({ day: '2026-03-10', of: 'run' });
    expect(cost.derived?.usd?.low).toBeCloseTo(1.705, 12);
    expect(cost.steps.map((step) => step.usd?.low?.toFixed(3))).toEqual(['0.705']);
  });

  test('is that of its source, else that of the ledger', () => {
    expect(costOf({ tokens }).priceDay.of).toBe('source');
    expect(costOf({ tokens, source: 'board' }).priceDay.of).toBe('ledger');
  });
});
