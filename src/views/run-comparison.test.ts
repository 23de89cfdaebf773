import { expect, test } from 'vitest';
import { runLedger } from '../../tests/run-ledger.ts';
import { exactly } from '../data/quantity.ts';
import type { Run } from '../data/schema/run.ts';
import type { Table } from './cell.ts';
import { compareRuns } from './run-comparison.ts';

const texts = ({ rows }: Table) => rows.map((row) => row.map(({ text }) => text));
const compared = (runs: readonly Partial<Run>[]) => {
  const ledger = runLedger(runs);
  return compareRuns('Side by side', ledger.records.runs, ledger);
};
const rowOf = (table: Table, label: string) =>
  texts(table)
    .find(([first]) => first === label)
    ?.slice(1);

test('runs stand side by side, a row a figure that any of them has', () => {
  const ledger = runLedger([
    {
      outcome: 'completed',
      tokens: { total: 71_000, is_estimate: true },
      artifacts: { files: exactly(8) },
      events: [{ kind: 'failure', detail: 'Broke.', recovered: false }],
    },
    {
      agent: 'agent-b',
      outcome: 'blocked',
      tokens: { total: 37_000, is_estimate: false },
      duration_s: exactly(600),
      events: [{ kind: 'observation', detail: 'Looked.' }],
    },
  ]);
  const table = compareRuns('Side by side', ledger.records.runs, ledger);
  expect(table.columns.map(({ label }) => label)).toEqual([
    'Measure',
    'Agent A',
    'Agent B',
    'Most to least',
  ]);
  expect(texts(table)).toEqual([
    ['Run with', 'Alpha 1', 'Alpha 1', ''],
    ['Outcome', 'completed', 'blocked', ''],
    ['Tokens in all', '~71,000 tokens', '37,000 tokens', '~1.9×'],
    ['Cost against tokens × prices', 'not stated', 'not stated', ''],
    ['Duration', '—', '10 min', ''],
    ['Duration counts', '—', 'not stated', ''],
    ['Failures', '1: not recovered', 'none recorded', ''],
    ['Human interventions', 'none recorded', 'none recorded', ''],
    ['Files', '8', '—', ''],
  ]);
});

test('times that count different things have no ratio', () => {
  const [wall, active] = [
    { duration_s: exactly(600), duration_kind: 'wall-clock' as const },
    { agent: 'agent-b', duration_s: exactly(1200), duration_kind: 'active' as const },
  ];
  expect(rowOf(compared([wall, active]), 'Duration')).toEqual(['10 min', '20 min', '']);
  const alike = { ...active, duration_kind: 'wall-clock' as const };
  expect(rowOf(compared([wall, alike]), 'Duration')).toEqual(['10 min', '20 min', '2.0×']);
});

test('checks that not all have are told apart from those that all have', () => {
  const check = (name: string, passed: boolean) => ({ name, passed });
  const table = compared([
    { checks: [check('One', true), check('Two', true)] },
    { agent: 'agent-b', checks: [check('One', true), check('Three', false)] },
  ]);
  expect(rowOf(table, 'Checks passed')).toEqual(['2 of 2', '1 of 2', '']);
  expect(rowOf(table, 'Of the 1 checks that all have')).toEqual(['1 passed', '1 passed', '']);
});

test('failures of which the source does not say whether they were overcome are only counted', () => {
  const failure = (recovered?: boolean) => ({
    kind: 'failure' as const,
    detail: 'Broke.',
    recovered,
  });
  const failures = (...events: ReturnType<typeof failure>[]) =>
    rowOf(compared([{ events }, { agent: 'agent-b' }]), 'Failures')?.[0];
  expect(failures(failure(), failure())).toBe('2');
  expect(failures(failure(true), failure(true))).toBe('2: recovered');
  expect(failures(failure(true), failure(), failure(false))).toBe(
    '3: 1 recovered, 1 not recovered',
  );
});

test('nothing of what happened is counted where nothing was recorded', () => {
  const described = {
    basis: 'described' as const,
    events: [{ kind: 'observation' as const, detail: 'Would look.' }],
  };
  expect(rowOf(compared([described, { agent: 'agent-b' }]), 'Failures')).toBeUndefined();
});
