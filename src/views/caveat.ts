import type { Claim } from '../ledger/claim.ts';
import { doubtsOn, type Finding } from '../ledger/finding.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { againstPath, findingWords, kindWords } from './finding.ts';

/** A warning beside every score of a benchmark. */
export interface Caveat {
  readonly sign: '†';
  /** `SWE-bench Verified: contamination (found Jul 2025), retired (found Feb 2026)`. */
  readonly label: string;
  /** What is known, in words: `contamination`. */
  readonly kinds: readonly string[];
  /** Where it is told in full. */
  readonly href: string;
}

/** What puts the value of a claim in doubt; undefined when nothing does. */
export function caveatOn(claim: Claim, ledger: Ledger): Caveat | undefined {
  return caveatOf(doubtsOn(claim, ledger), ledger);
}

/** The warning that findings make, by benchmark; undefined when none puts scores in doubt. */
export function caveatOf(findings: readonly Finding[], { names }: Ledger): Caveat | undefined {
  const doubts = findings.filter(({ isGrave }) => isGrave);
  const groups = [...Map.groupBy(doubts, ({ benchmark }) => benchmark)];
  const [first] = groups;
  if (!first) return undefined;
  const label = groups
    .map(([id, own]) => `${names.benchmarks.get(id)?.name ?? id}: ${findingWords(own)}`)
    .join('; ');
  const kinds = [...new Set(doubts.map(({ kind }) => kindWords(kind)))];
  return { sign: '†', label, kinds, href: againstPath(first[0]) };
}
