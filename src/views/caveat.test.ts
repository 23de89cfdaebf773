import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import type { Benchmark } from '../data/schema/benchmark.ts';
import { findingsOf } from '../ledger/finding.ts';
import { buildLedger, type Ledger } from '../ledger/ledger.ts';
import { caveatOf } from './caveat.ts';
import { claimCell } from './cell.ts';
import { findingWords } from './finding.ts';

const ledger = buildLedger(load(ROOT, '2026-11-21').records);
const ID = 'swe-bench-verified';

type Found = readonly [kind: Benchmark['findings'][number]['kind'], found_on?: string];

/** The real ledger with other findings against one benchmark. */
function against(...findings: readonly Found[]): Ledger {
  const told = findings.map(([kind, found_on]) => {
    return { kind, found_on, statement: 'x', source: 'x', locator: 'x' };
  });
  const benchmarks = ledger.records.benchmarks.map(({ place, record }) =>
    record.id === ID ? { place, record: { ...record, findings: told } } : { place, record },
  );
  return buildLedger({ ...ledger.records, benchmarks }, ledger.asOf);
}

const caveat = (...findings: readonly Found[]) => {
  const doubted = against(...findings);
  return caveatOf(findingsOf(ID, doubted), doubted);
};

test('each kind of doubt is named once, with its first day and the way to the whole story', () => {
  expect(
    caveat(
      ['retired', '2026-02'],
      ['contamination', '2025-08-03'],
      ['scaffold', '2025-01'],
      ['contamination', '2025-07'],
    ),
  ).toEqual({
    sign: '†',
    label: 'SWE-bench Verified: contamination (found Jul 2025), retired (found Feb 2026)',
    kinds: ['contamination', 'retired'],
    href: '/benchmarks/swe-bench-verified/#against',
  });
});

test('kinds of one day share it, and where no day is given that is said', () => {
  const label = (...findings: readonly Found[]) => caveat(...findings)?.label.split(': ')[1];
  expect(label(['contamination', '2025-07'], ['retired', '2025-07'])).toBe(
    'contamination, retired (found Jul 2025)',
  );
  expect(label(['contamination'], ['broken-tasks'])).toBe(
    'contamination, broken tasks (no day given)',
  );
  expect(label(['contamination'], ['retired', '2025'])).toBe(
    'contamination (no day given), retired (found 2025)',
  );
});

test('of several days of a kind the first is told, whether found or published by then', () => {
  const pro = findingsOf('swe-bench-pro', ledger).filter(({ kind }) => kind === 'scaffold');
  expect(new Set(pro.map(({ found_on }) => found_on)).size).toBe(2);
  expect(findingWords(pro)).toBe('scaffold (known by 17 Apr 2026)');
});

test('where only its source has a day, the benchmark’s faults were known by then', () => {
  expect(caveatOf(findingsOf(ID, ledger), ledger)?.label).toBe(
    'SWE-bench Verified: contamination, retired (known by 17 Apr 2026)',
  );
});

test('findings on how to read scores raise no doubt, nor do unknown benchmarks', () => {
  expect(caveat(['scaffold'], ['small-sample'], ['hidden-agent'], ['coverage'])).toBeUndefined();
  expect(findingsOf('none', ledger)).toEqual([]);
  expect(caveatOf([], ledger)).toBeUndefined();
});

test('the doubt stands beside scores, and not beside what they cost', () => {
  const doubted = against(['broken-tasks']);
  const claims = ledger.claims.filter(({ subject }) => subject.benchmark === ID);
  const signs = (measure: string) =>
    new Set(
      claims
        .filter((claim) => claim.measure === measure)
        .map((claim) => claimCell(claim, doubted).caveat?.label),
    );
  expect([...signs('score_pct')]).toEqual(['SWE-bench Verified: broken tasks (no day given)']);
  expect([...signs('cost_per_task_usd')]).toEqual([undefined]);
});
