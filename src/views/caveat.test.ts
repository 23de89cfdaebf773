import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import type { Benchmark } from '../data/schema/benchmark.ts';
import { buildLedger, type Ledger } from '../ledger/ledger.ts';
import { caveatOf } from './caveat.ts';
import { figureCell } from './cell.ts';

const ledger = buildLedger(load(ROOT, '2026-11-21').records);
const ID = 'swe-bench-verified';

/** The real ledger with other findings against one benchmark. */
function against(...kinds: readonly Benchmark['findings'][number]['kind'][]): Ledger {
  const benchmark = ledger.names.benchmarks.get(ID);
  if (!benchmark) throw new Error(`The data has a benchmark ${ID}.`);
  const findings = kinds.map((kind) => ({ kind, statement: 'x', source: 'x', locator: 'x' }));
  const benchmarks = new Map([[ID, { ...benchmark, findings }]]);
  return { ...ledger, names: { ...ledger.names, benchmarks } };
}

test('each kind of doubt is named once, with the way to the whole story', () => {
  expect(caveatOf(ID, against('retired', 'contamination', 'scaffold', 'contamination'))).toEqual({
    sign: '†',
    label: 'SWE-bench Verified: contamination, retired',
    kinds: ['contamination', 'retired'],
    href: '/benchmarks/swe-bench-verified/#against',
  });
});

test('findings on how to read scores raise no doubt, nor do unknown benchmarks', () => {
  expect(
    caveatOf(ID, against('scaffold', 'small-sample', 'hidden-agent', 'coverage')),
  ).toBeUndefined();
  expect([caveatOf('none', ledger), caveatOf(undefined, ledger)]).toEqual([undefined, undefined]);
});

test('the doubt stands beside scores, and not beside what they cost', () => {
  const doubted = against('broken-tasks');
  const claims = ledger.claims.filter(({ subject }) => subject.benchmark === ID);
  const signs = (measure: string) =>
    new Set(
      claims
        .filter((claim) => claim.measure === measure)
        .map((claim) => figureCell(claim, doubted))
        .map((cell) => (cell.kind === 'figure' ? cell.caveat?.label : cell.kind)),
    );
  expect([...signs('score_pct')]).toEqual(['SWE-bench Verified: broken tasks']);
  expect([...signs('cost_per_task_usd')]).toEqual([undefined]);
});
