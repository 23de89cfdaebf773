import { expect, test } from 'vitest';
import { TODAY, VALID } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { exactly } from '../data/quantity.ts';
import type { Run } from '../data/schema/run.ts';
import { buildLedger } from './ledger.ts';
import { productRuns } from './plan-runs.ts';

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

test('a product costs from its cheapest to its dearest recorded run', () => {
  const [product, ...rest] = productsOf([
    { cost_usd: exactly(2) },
    { cost_usd: { low: 0.5, high: 0.5, isEstimate: true }, outcome: 'blocked' },
    { cost_usd: undefined },
    { cost_usd: exactly(9), basis: 'described' },
  ]);
  expect(rest).toEqual([]);
  expect(product).toMatchObject({
    family: 'agent-a',
    unpriced: 1,
    usdPerRun: { low: 0.5, high: 2, isEstimate: true },
    usdPerSuccess: { low: 2.5, high: 2.5, isEstimate: true },
  });
  expect(product?.priced.map(({ run }) => run.id)).toEqual(['r1', 'r0']);
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
