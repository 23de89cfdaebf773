import { expect, test } from 'vitest';
import { TODAY, VALID } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { exactly } from '../data/quantity.ts';
import type { Run } from '../data/schema/run.ts';
import { buildLedger } from './ledger.ts';
import { productRuns } from './product-runs.ts';

const valid = load(VALID, TODAY).records;
const [sample] = valid.runs;

function productsOf(runs: readonly Partial<Run>[]) {
  if (!sample) throw new Error('The valid data has no run.');
  const entries = runs.map((run, index) => ({
    place: { file: `data/runs/r${index}.json`, line: 1 },
    record: { ...sample.record, id: `r${index}`, ...run },
  }));
  return productRuns(buildLedger({ ...valid, runs: entries }));
}

test('a product costs from its cheapest to its dearest recorded run that was not cut short', () => {
  const [product, ...rest] = productsOf([
    { cost_usd: exactly(2) },
    { cost_usd: { low: 0.5, high: 0.5, isEstimate: true }, outcome: 'blocked' },
    { cost_usd: undefined },
    { cost_usd: exactly(9), basis: 'described' },
    { cost_usd: exactly(3), outcome: undefined },
  ]);
  expect(rest).toEqual([]);
  expect(product).toMatchObject({
    family: 'agent-a',
    unpriced: 1,
    usdPerRun: { low: 2, high: 3, isEstimate: false },
    success: { runs: 2, completed: 1, perSuccessUsd: { low: 2.5, high: 2.5, isEstimate: true } },
  });
  expect(product?.priced.map(({ run }) => run.id)).toEqual(['r1', 'r0', 'r4']);
  expect(product?.counted.map(({ run }) => run.id)).toEqual(['r0', 'r4']);
});

test('agents of one family are one product', () => {
  const family = valid.agents.map(({ record }) => record.family);
  const products = productsOf(
    valid.agents.map(({ record }) => ({ agent: record.id, cost_usd: exactly(1) })),
  );
  expect(products.map((product) => product.family)).toEqual([...new Set(family)]);
});

test('without stated costs there is no product', () => {
  expect(productsOf([{ cost_usd: undefined }])).toEqual([]);
});

test('runs that were all cut short say nothing of what a run costs', () => {
  const [product] = productsOf([
    { cost_usd: exactly(1), outcome: 'blocked' },
    { cost_usd: exactly(2), outcome: 'failed' },
  ]);
  expect(product).toMatchObject({ usdPerRun: undefined, success: { perSuccessUsd: undefined } });
  expect(product?.priced).toHaveLength(2);
});

test('what failed with one model is paid by what succeeded with another', () => {
  const [product] = productsOf([
    { cost_usd: exactly(1), outcome: 'completed' },
    { cost_usd: exactly(100), outcome: 'failed', model: 'beta-2.5' },
  ]);
  expect(product?.success.perSuccessUsd).toEqual(exactly(101));
});
