import { expect, test } from 'vitest';
import { runLedger } from '../../tests/run-ledger.ts';
import { exactly } from '../data/quantity.ts';
import type { Run } from '../data/schema/run.ts';
import { buildPlanBook } from './plan-book.ts';

const OUTCOMES = ['completed', 'completed-with-fixes', 'blocked', 'failed', undefined] as const;

/** Runs that cost a dollar, two dollars and so on, and end in every way in turn. */
function runs(count: number): Partial<Run>[] {
  return Array.from({ length: count }, (_, index) => ({
    cost_usd: exactly(index + 1),
    outcome: OUTCOMES[index % OUTCOMES.length],
  }));
}

const bookOf = (count: number) => buildPlanBook(runLedger(runs(count)));

test('many runs take hardly more words than few', () => {
  const [few, many] = [10, 500].map((count) => JSON.stringify(bookOf(count)).length);
  expect(many).toBeLessThan((few ?? 0) + 100);
});

test('of many runs the cheapest and the dearest are told, the rest is counted', () => {
  const [product] = bookOf(500).products;
  expect(product).toMatchObject({
    usdPerRun: { low: 1, high: 500, isEstimate: false },
    counted: { count: 300, estimates: 0, tasks: 1 },
    cutShort: { blocked: 100, failed: 100 },
    success: { runs: 400, completed: 100, fixed: 100 },
    ended: { count: 400 },
  });
  expect(product?.counted.ends.map(({ id }) => id)).toEqual(['run-1', 'run-500']);
  expect(product?.ended.ends.map(({ id }) => id)).toEqual(['run-1', 'run-499']);
  expect(product?.counted.agents).toMatchObject([{ href: '/runs/?where=runs.agent.agent-a' }]);
});

test('a figure names its claim, and the page that it stands on', () => {
  const [product] = bookOf(1).products;
  const cited = product?.counted.ends[0]?.cited;
  expect(cited?.href).toBe(`/runs/run-1/#${cited?.claim}`);
});

test('of one run it is told once', () => {
  expect(bookOf(1).products[0]?.counted.ends).toHaveLength(1);
});
