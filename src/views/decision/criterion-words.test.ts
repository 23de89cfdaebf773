import { expect, test } from 'vitest';
import { smallLedger } from '../../../tests/small-ledger.ts';
import type { Criterion } from '../../data/schema/decision.ts';
import { marginWords, scaleWords, unitOf, weighedWords } from './criterion-words.ts';

const ledger = smallLedger({ scores: [{ score_pct: 70 }] });
const RATE: Criterion = {
  id: 'rate',
  label: 'Rate',
  why: 'It matters.',
  value: { from: 'score', benchmark: 'bench-1.0', measure: 'score_pct' },
  better: 'higher',
  scale: { from: 50, to: 90, is: 'linear' },
  margin: 5,
  weight: 10,
};
const COST: Criterion = {
  ...RATE,
  value: { from: 'success-cost' },
  better: 'lower',
  scale: { from: 20, to: 0.2, is: 'log' },
  margin: 1.5,
};
const CONTEXT: Criterion = {
  ...RATE,
  value: { from: 'model', measure: 'context_tokens' },
  scale: { from: 100_000, to: 2_000_000, is: 'log' },
  margin: undefined,
};
const dimension = (id: string, better: Criterion['better']): Criterion => ({
  ...RATE,
  value: { from: 'dimension', dimension: id },
  better,
  scale: undefined,
  margin: undefined,
});

test.each([
  [RATE, '50 % earns nothing, 90 % all of the weight.'],
  [COST, '$20 earns nothing, $0.20 all of the weight; each halving earns the same.'],
  [
    CONTEXT,
    '100,000 tokens earns nothing, 2,000,000 tokens all of the weight; each doubling earns the same.',
  ],
  [dimension('internet-access', 'true'), 'Yes earns all of the weight, no earns nothing.'],
  [dimension('strength', 'reader'), 'Stated in words, which only the reader can judge.'],
])('what a value earns is told in its unit', (criterion, words) => {
  expect(scaleWords(criterion, ledger)).toBe(words);
});

test.each([
  [RATE, 'Figures without an interval are taken to be off by at most 5 points.'],
  [COST, 'Figures without an interval are taken to be off by at most a factor of 1.5.'],
  [CONTEXT, ''],
])('how far a figure may be off is told where a margin is set', (criterion, words) => {
  expect(marginWords(criterion, ledger)).toBe(words);
});

test('what is weighed names the benchmark, the measure and the protocol', () => {
  const row = (yardstick?: { protocol: string | undefined; attempts: number }) =>
    weighedWords({ criterion: RATE, yardstick, cells: [] }, ledger);
  const name = ledger.names.benchmarks.get('bench-1.0');
  const told = `${name?.name ?? ''}, ${name?.metric ?? ''}`;
  expect(row({ protocol: 'open', attempts: 1 })).toBe(`${told} (Open)`);
  expect(row({ protocol: undefined, attempts: 2 })).toBe(`${told}, pass@2`);
  expect(row()).toBe(told);
});

test.each([
  [dimension('startup', 'lower'), 'Start-up', 's'],
  [dimension('strength', 'reader'), 'Strength, in words', ''],
  [CONTEXT, 'Stated of the model, in any agent', 'tokens'],
  [COST, 'Recorded runs: dollars spent for each that was completed', 'USD'],
])('what is not a score is told by where it comes from', (criterion, words, unit) => {
  expect(weighedWords({ criterion, yardstick: undefined, cells: [] }, ledger)).toBe(words);
  expect(unitOf(criterion, ledger)).toBe(unit);
});
