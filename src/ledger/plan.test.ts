import { describe, expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../tests/project.ts';
import { load, type Records } from '../data/load.ts';
import { exactly } from '../data/quantity.ts';
import type { Resolution } from '../data/schema/bookkeeping.ts';
import type { PlanPrice } from '../data/schema/plan.ts';
import { buildLedger } from './ledger.ts';
import { planTerms } from './plan.ts';

const valid = load(VALID, TODAY).records;
const KEY = 'plan/plan-a/price_usd_month';

function recordsWith(prices: readonly Partial<PlanPrice>[], resolutions: Resolution[]): Records {
  return {
    ...valid,
    planPrices: prices.map((price, index) => ({
      place: { file: 'data/prices/plans.csv', line: index + 2 },
      record: {
        plan: 'plan-a',
        per_seat: false,
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

function termsOf(
  prices: readonly Partial<PlanPrice>[],
  { on, resolutions = [] }: { on?: string; resolutions?: Resolution[] } = {},
) {
  return planTerms(buildLedger(recordsWith(prices, resolutions)), on)[0];
}

const at = (usd: number, more: Partial<PlanPrice> = {}): Partial<PlanPrice> => ({
  price_usd_month: exactly(usd),
  ...more,
});

function explained(more: Partial<Resolution>): Resolution {
  return {
    key: KEY,
    values: ['20', '30'],
    reason_code: 'wrong-figure',
    explanation: 'One is wrong.',
    decided_on: '2026-05-01',
    ...more,
  };
}

describe('the price that stands', () => {
  test('is the newest, before any without a day', () => {
    const price = termsOf([
      at(20, { as_of: '2026-03-02' }),
      at(30, { as_of: '2026-04' }),
      at(40, { source: 'board' }),
    ])?.price;
    expect(price?.quantity).toEqual(exactly(30));
    expect(price?.others.map(({ line }) => line)).toEqual([2, 4]);
    expect(price?.isSettled).toBe(false);
  });

  test('is exact before a newer estimate', () => {
    const about = { low: 19, high: 19, isEstimate: true };
    const price = termsOf([
      at(20, { as_of: '2026-03-01' }),
      { price_usd_month: about, as_of: '2026-04-01' },
    ])?.price;
    expect(price?.quantity).toEqual(exactly(20));
  });

  test('is of the day, and the last stated by it', () => {
    const prices = [
      at(20, { valid_to: '2026-02', as_of: '2026-01-01' }),
      at(30, { valid_from: '2026-03-01', as_of: '2026-03-01' }),
      at(40, { as_of: '2026-06-01' }),
    ];
    expect(termsOf(prices, { on: '2026-02-27' })?.price?.quantity).toEqual(exactly(20));
    expect(termsOf(prices, { on: '2026-05-01' })?.price?.quantity).toEqual(exactly(30));
    expect(termsOf(prices, { on: '2026-07-01' })?.price?.quantity).toEqual(exactly(40));
  });

  test('is the one that an explanation prefers, and settled by its reason', () => {
    const prices = [at(20, { as_of: '2026-03-01' }), at(30, { as_of: '2026-04-01' })];
    const preferred = `${KEY}@report.2026-03-01`;
    const settled = termsOf(prices, { resolutions: [explained({ preferred })] })?.price;
    expect(settled?.quantity).toEqual(exactly(20));
    expect(settled?.isSettled).toBe(true);
    const open = explained({ preferred, reason_code: 'unresolved-range' });
    expect(termsOf(prices, { resolutions: [open] })?.price?.isSettled).toBe(false);
    const both = explained({ reason_code: 'different-date' });
    expect(termsOf(prices, { resolutions: [both] })?.price?.isSettled).toBe(true);
  });

  test('may be none, which is not zero', () => {
    const terms = termsOf([{ by_agreement: true }]);
    expect(terms?.price).toBeUndefined();
    expect(terms?.isByAgreement).toBe(true);
    expect(termsOf([{ note: 'No price is given.' }])?.isByAgreement).toBe(false);
    expect(termsOf([])).toMatchObject({ price: undefined, limits: {}, limitWords: [] });
  });

  test.each([
    [true, 'seat'],
    [false, 'person'],
    [undefined, 'unclear'],
  ] as const)('with per_seat %s is counted by %s', (per_seat, basis) => {
    expect(termsOf([at(20, { per_seat })])?.price?.basis).toBe(basis);
  });
});

describe('limits', () => {
  const tasks = { cloud_tasks: { low: 10, high: 60, isEstimate: false } };

  test('stand with the window of their own row', () => {
    const terms = termsOf([
      { ...tasks, limits_window_h: 5, as_of: '2026-03-01' },
      at(20, { limits_window_h: 8, as_of: '2026-04-01' }),
    ]);
    expect(terms?.limits.cloud_tasks).toMatchObject({ quantity: tasks.cloud_tasks, windowH: 5 });
    expect(terms?.limits.cloud_tasks?.claim.line).toBe(2);
    expect(terms?.limits.local_messages).toBeUndefined();
  });

  test('without a window are none', () => {
    expect(termsOf([tasks])?.limits).toEqual({});
  });

  test('in words are those that hold, the newest first, then those of other days', () => {
    const terms = termsOf([
      { limits: 'old', as_of: '2026-01' },
      { limits: 'new', as_of: '2026-04' },
      { limits: 'over', as_of: '2026-04-20', valid_to: '2026-04-30' },
    ]);
    expect(terms?.limitWords.map(({ claim, isOfDay }) => [claim.value, isOfDay])).toEqual([
      ['new', true],
      ['old', true],
      ['over', false],
    ]);
    expect(terms?.limitWords[2]?.validTo).toBe('2026-04-30');
  });
});

describe('the plans of the data', () => {
  const ledger = buildLedger(load(ROOT, '2026-11-20').records);
  const terms = planTerms(ledger);
  const named = (wanted: (one: (typeof terms)[number]) => boolean) =>
    terms.filter(wanted).map(({ plan }) => plan.id);

  test('one price is of unclear basis, by the note on it', () => {
    expect(named(({ price }) => price?.basis === 'unclear')).toEqual(['claude-max-team']);
  });

  test('plans without a price are by agreement only where a source says so', () => {
    expect(named(({ price }) => !price)).toEqual([
      'chatgpt-enterprise',
      'claude-team',
      'claude-enterprise',
    ]);
    expect(named(({ isByAgreement }) => isByAgreement)).toEqual(['chatgpt-enterprise']);
  });

  test('limits in figures are stated of two plans', () => {
    expect(named(({ limits }) => Object.keys(limits).length > 0)).toEqual([
      'chatgpt-plus',
      'chatgpt-pro',
    ]);
  });
});
