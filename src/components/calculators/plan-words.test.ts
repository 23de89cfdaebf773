import { describe, expect, test } from 'vitest';
import { ROOT } from '../../../tests/project.ts';
import { load } from '../../data/load.ts';
import { exactly, type Quantity } from '../../data/quantity.ts';
import { buildLedger } from '../../ledger/ledger.ts';
import { DEFAULT_CHOICE } from '../../ledger/plan-comparison.ts';
import { buildPlanBook } from '../../views/plan-book.ts';
import { planGroups } from './plan-rows.ts';

const book = buildPlanBook(buildLedger(load(ROOT, '2026-11-20').records));

describe('without a break-even', () => {
  const sentences = (usd: Quantity, perRun: Quantity) => {
    const plans = book.plans.map((plan) => ({
      ...plan,
      limits: [],
      price: plan.price && { ...plan.price, usd },
    }));
    const products = book.products.map((product) => ({ ...product, usdPerRun: perRun }));
    return planGroups({ ...book, plans, products }, DEFAULT_CHOICE)[0]?.rows[0]?.verdict;
  };
  const open = (ends: Partial<Quantity>) => ({ isEstimate: false, ...ends });

  test('a run costs nothing', () => {
    expect(sentences(exactly(20), exactly(0))).toEqual([
      'A run costs nothing, so the API is never dearer.',
    ]);
  });

  test('the plan costs nothing, whatever is known of a run', () => {
    for (const perRun of [exactly(1), open({})])
      expect(sentences(exactly(0), perRun)).toEqual([
        'The plan costs nothing, so it is never dearer, as far as its limits reach.',
      ]);
  });

  test('too little is known of both', () => {
    expect(sentences(open({ high: 20 }), open({ high: 5 }))?.[0]).toMatch(
      /^Cannot be compared: .* known only in part/,
    );
  });
});
