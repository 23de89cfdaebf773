import { holdsOn, type Day } from '../data/day.ts';
import type { Benchmark } from '../data/schema/benchmark.ts';
import type { Claim } from './claim.ts';
import type { Ledger } from './ledger.ts';
import { perLedgerAnd } from './per-ledger.ts';

type FindingRecord = Benchmark['findings'][number];
export type FindingKind = FindingRecord['kind'];

/** Kinds that put scores in doubt, the gravest first; the others tell how to read them. */
export const GRAVE: readonly FindingKind[] = [
  'contamination',
  'broken-tasks',
  'verifier-error',
  'retired',
  'saturated',
];

/** Something known against a benchmark version, which travels with its figures. */
export interface Finding extends FindingRecord {
  readonly claim: Claim;
  readonly benchmark: string;
  readonly isGrave: boolean;
  /** Where its source gives no day: the day that was published, by which it was known; undefined: unknown too. */
  readonly knownBy: Day | undefined;
}

/**
 * What is known of a benchmark on the ledger's day, what puts its scores in doubt first. A finding counts
 * from the day it was found, else from the day its source was published, else as long as it is claimed.
 */
export const findingsOf = perLedgerAnd((id: string, ledger: Ledger): readonly Finding[] => {
  const found = ledger.names.benchmarks.get(id)?.findings ?? [];
  return found
    .flatMap((finding, index) => {
      const [claim] = ledger.claimsByKey.get(`benchmark/${id}/finding-${index + 1}`) ?? [];
      return claim ? toldOf(finding, id, claim) : [];
    })
    .filter(({ claim }) => holdsOn(claim.asOf, undefined, ledger.asOf))
    .toSorted((a, b) => rank(a) - rank(b));
});

function toldOf(finding: FindingRecord, benchmark: string, claim: Claim): Finding {
  const isGrave = GRAVE.includes(finding.kind);
  const knownBy = finding.found_on === undefined ? claim.asOf : undefined;
  return { ...finding, claim, benchmark, isGrave, knownBy };
}

function rank({ kind, isGrave }: Finding): number {
  return isGrave ? GRAVE.indexOf(kind) : GRAVE.length;
}

/**
 * Findings that travel with a claim: with every figure of a score, what it cost and how long it took
 * included, as far as they concern its protocol. None with other claims.
 */
export function findingsOn({ kind, subject }: Claim, ledger: Ledger): readonly Finding[] {
  if (kind !== 'score' || subject.benchmark === undefined) return [];
  return findingsOf(subject.benchmark, ledger).filter(
    ({ protocols }) => protocols?.includes(subject.protocol ?? '') ?? true,
  );
}

/** Measures that say how well an agent did. What a task cost or took is not in doubt because its solution was known. */
const RATES = ['score_pct', 'resolved'];

/** Findings that put a claim's own value in doubt. */
export function doubtsOn(claim: Claim, ledger: Ledger): readonly Finding[] {
  return RATES.includes(claim.measure)
    ? findingsOn(claim, ledger).filter(({ isGrave }) => isGrave)
    : [];
}
