import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { priceLedger, type Stated } from '../../tests/small-prices.ts';
import { load } from '../data/load.ts';
import type { Resolution } from '../data/schema/bookkeeping.ts';
import { buildLedger, recordsOf } from '../ledger/ledger.ts';
import { priceSpan, priceStepTable } from './price-steps.ts';

const ledgerOf = (prices: readonly Stated[], resolutions: readonly Resolution[] = []) =>
  priceLedger([{ id: 'm', prices }], resolutions);

const spanOf = (...prices: readonly Stated[]) => priceSpan('m', ledgerOf(prices));

const FIRST = { on: '2026-03-13', input: 5, cached: 0.5, output: 25 };

test('without a change there is a sentence and no row', () => {
  const ledger = ledgerOf([FIRST, { ...FIRST, on: '2026-04-17' }]);
  expect(priceStepTable('m', ledger).rows).toEqual([]);
  expect(priceSpan('m', ledger)).toBe(
    'Standard tier, smallest requests: no source states another price than $5.00 for input and $25 for output between 13 Mar and 17 Apr 2026.',
  );
});

test('each change of a price is a row, with what the example session costs', () => {
  const ledger = ledgerOf([FIRST, { ...FIRST, on: '2026-04-17', output: 15 }]);
  const { rows, note } = priceStepTable('m', ledger);
  expect(rows.map((cells) => cells.map(({ text }) => text))).toEqual([
    ['13 Mar 2026', '$5.00', '$0.50', '$25', '$2.20'],
    ['17 Apr 2026', '$5.00', '$0.50', '$15', '$1.70'],
  ]);
  expect(rows[0]?.[0]).toMatchObject({ small: 'first stated' });
  expect(note).toMatch(/The example session has 1,000,000 input and 50,000 output tokens, 90 % /);
  expect(priceSpan('m', ledger)).toBeUndefined();
});

test('a price that is only rounded is no step', () => {
  const rounded = { ...FIRST, on: '2026-04-17', cached: 0.51 };
  const rounding: Resolution = {
    key: 'price/m/standard/cached_input_usd_per_mtok',
    values: [],
    reason_code: 'rounding',
    explanation: 'Rounded.',
    decided_on: '2026-06-01',
  };
  expect(priceStepTable('m', ledgerOf([FIRST, rounded])).rows).toHaveLength(2);
  expect(priceStepTable('m', ledgerOf([FIRST, rounded], [rounding])).rows).toEqual([]);
});

test('what a source without a day says otherwise is told', () => {
  const about = (usd: number) => ({ low: usd, high: usd, isEstimate: true });
  const undated = {
    source: 'board',
    input_usd_per_mtok: about(15),
    output_usd_per_mtok: about(75),
  };
  expect(spanOf(FIRST, undated)).toMatch(
    /; .* \(no day\) says ~\$15 for input and ~\$75 for output\.$/,
  );
});

test('a statement that does not stand is told', () => {
  expect(spanOf(FIRST, { ...FIRST, on: '2027-05-17', output: 30 })).toBe(
    'Standard tier, smallest requests: $5.00 for input and $25 for output stand on 13 Mar 2026; A report (17 May 2027) says $5.00 for input and $30 for output.',
  );
});

test('one day is told as one, and without a price there is nothing to say', () => {
  expect(spanOf(FIRST)).toMatch(/: \$5\.00 for input .*, stated for one day only, 13 Mar 2026\.$/);
  expect(spanOf({ on: '2026-03-13', cached: 1 })).toBeUndefined();
  expect(spanOf()).toBeUndefined();
});

test('every model with a standard price has either steps or a sentence', () => {
  const real = buildLedger(load(ROOT, '2026-11-21').records);
  const priced = recordsOf(real.records.tokenPrices).filter(({ tier }) => tier === 'standard');
  for (const model of new Set(priced.map((price) => price.model))) {
    const hasSteps = priceStepTable(model, real).rows.length > 0;
    expect([model, hasSteps]).toEqual([model, priceSpan(model, real) === undefined]);
  }
});
