import { expect, test } from 'vitest';
import { runLedger } from '../../../tests/run-ledger.ts';
import type { Quantity } from '../../data/quantity.ts';
import type { Criterion } from '../../data/schema/decision.ts';
import { evidenceOf } from '../../ledger/decision/evidence.ts';
import type { Option } from '../../ledger/decision/option.ts';
import { figuresOf } from './evidence-figure.ts';

const COST: Criterion = {
  id: 'cost',
  label: 'Cost',
  why: 'It matters.',
  value: { from: 'success-cost' },
  better: 'lower',
  scale: { from: 20, to: 0.2, is: 'log' },
  weight: 10,
};
const OPTION: Option = {
  id: 'agent-a/alpha-1',
  family: 'agent-a',
  agents: ['agent-a'],
  model: 'alpha-1',
};

test.each<[Quantity, string]>([
  [{ low: 1, high: 3, isEstimate: false }, '$1.00 to $3.00'],
  [{ low: 2, high: 2, isEstimate: true }, '~$2.00'],
])('a sum of %j is told as the matrix tells it: %s', (cost_usd, text) => {
  const ledger = runLedger([{ outcome: 'completed', cost_usd }]);
  const [figure, ...more] = figuresOf(
    [evidenceOf(COST, OPTION, { yardstick: undefined }, ledger)],
    ledger,
  );
  expect(more).toEqual([]);
  expect(figure).toMatchObject({ cell: { text, href: '#evidence-cost' }, interval: undefined });
});
