import { expect, test } from 'vitest';
import { smallLedger } from '../../tests/small-ledger.ts';
import type { Benchmark } from '../data/schema/benchmark.ts';
import { doubtsOn, findingsOf, findingsOn } from './finding.ts';
import { buildLedger } from './ledger.ts';

type Found = Partial<Benchmark['findings'][number]>;

const BENCH = 'bench-1.0';

/** A ledger of 1 March 2026, unless another day is given, with these findings against its benchmark. */
function found(findings: readonly Found[], asOf = '2026-03-01') {
  const { records } = smallLedger({
    scores: [
      { protocol: 'open', score_pct: 50, cost_per_task_usd: 2 },
      { protocol: 'vendor', resolved: 300 },
    ],
  });
  const full = findings.map((finding) => ({
    kind: 'contamination' as const,
    statement: 'Some answers were public.',
    source: 'report',
    locator: 'Section 2',
    ...finding,
  }));
  const benchmarks = records.benchmarks.map(({ place, record }) => ({
    place,
    record: { ...record, findings: full },
  }));
  return buildLedger({ ...records, benchmarks }, asOf);
}

const daysKnown = (findings: readonly Found[], asOf?: string) =>
  findingsOf(BENCH, found(findings, asOf)).map(({ found_on }) => found_on);

test('a finding counts from the day it was found, a month from its first day', () => {
  const days = ['2026-02-28', '2026-03-01', '2026-03-02', '2026-03', '2026-04', '2025'];
  expect(daysKnown(days.map((found_on) => ({ found_on })))).toEqual([
    '2026-02-28',
    '2026-03-01',
    '2026-03',
    '2025',
  ]);
});

test('one without a day counts from the day its source was published, and else always', () => {
  const published = found([]).names.sources.get('report')?.published_on;
  if (!published) throw new Error('The source has a day.');
  expect(daysKnown([{}], '2019-01-01')).toEqual([]);
  expect(findingsOf(BENCH, found([{}], published))).toMatchObject([{ knownBy: published }]);
  expect(daysKnown([{ source: 'unknown' }], '2019-01-01')).toHaveLength(1);
});

test('the ledger’s own day is not before what it found', () => {
  const { records } = found([{ found_on: '2030-01-05' }, { found_on: '2031' }]);
  expect(buildLedger(records).asOf).toBe('2030-01-05');
});

test('what puts scores in doubt stands first, the gravest before the others', () => {
  const kinds = ['coverage', 'retired', 'scaffold', 'contamination'] as const;
  const ledger = found(kinds.map((kind) => ({ kind, found_on: '2026-01' })));
  expect(findingsOf(BENCH, ledger).map(({ kind, claim }) => `${kind} ${claim.key}`)).toEqual([
    'contamination benchmark/bench-1.0/finding-4',
    'retired benchmark/bench-1.0/finding-2',
    'coverage benchmark/bench-1.0/finding-1',
    'scaffold benchmark/bench-1.0/finding-3',
  ]);
});

test('findings travel with every figure of a score, doubts with its rate alone', () => {
  const ledger = found([{ found_on: '2026-01' }, { found_on: '2026-01', kind: 'scaffold' }]);
  const scores = ledger.claims.filter(({ kind }) => kind === 'score');
  const told = scores.map((claim) => [
    claim.measure,
    findingsOn(claim, ledger).length,
    doubtsOn(claim, ledger).length,
  ]);
  expect(told).toEqual([
    ['score_pct', 2, 1],
    ['cost_per_task_usd', 2, 0],
    ['resolved', 2, 1],
  ]);
  const others = ledger.claims.filter(({ kind }) => kind !== 'score');
  expect(others.flatMap((claim) => findingsOn(claim, ledger))).toEqual([]);
});

test('a finding on one protocol leaves the scores of others alone', () => {
  const ledger = found([{ found_on: '2026-01', protocols: ['vendor'] }]);
  const doubted = ledger.claims.filter((claim) => doubtsOn(claim, ledger).length > 0);
  expect(doubted.map(({ subject }) => subject.protocol)).toEqual(['vendor']);
});
