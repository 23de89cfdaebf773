import { compareDays } from '../data/day.ts';
import { formatDay } from '../format/figure.ts';
import type { Finding, FindingKind } from '../ledger/finding.ts';
import { benchmarkPath, claimPath } from './address.ts';

/** The claim of a finding, on its page. */
export const findingPath = ({ claim }: Finding) => claimPath(claim);

/** Where a benchmark's findings are told. */
export const againstPath = (benchmark: string) => `${benchmarkPath(benchmark)}#against`;

/** `broken tasks`. */
export const kindWords = (kind: FindingKind) => kind.replaceAll('-', ' ');

/** What puts scores in doubt, and what tells how to read them, as `findingWords` says it; empty where nothing does. */
export function knownWords(findings: readonly Finding[]) {
  return {
    against: findingWords(findings.filter(({ isGrave }) => isGrave)),
    reading: findingWords(findings.filter(({ isGrave }) => !isGrave)),
  };
}

/**
 * `contamination (found Jul 2025), retired (found Feb 2026)`: each kind once, with the first day it was
 * found. Kinds of one day share it: `contamination, retired (known by 17 Apr 2026)`.
 */
export function findingWords(findings: readonly Finding[]): string {
  const kinds = [...Map.groupBy(findings, ({ kind }) => kind)].map(([kind, same]) => ({
    kind: kindWords(kind),
    day: dayWords(same),
  }));
  const isLastOf = (day: string, index: number) => day !== kinds[index + 1]?.day;
  return kinds
    .map(({ kind, day }, index) => (isLastOf(day, index) ? `${kind} (${day})` : kind))
    .join(', ');
}

/** `found 20 Nov 2026`; `known by` the day a source was published, where that is the first day known. */
export function dayWords(findings: readonly Pick<Finding, 'found_on' | 'knownBy'>[]): string {
  const days = findings.flatMap(({ found_on, knownBy }) => found_on ?? knownBy ?? []);
  const [first] = days.toSorted(compareDays);
  if (first === undefined) return 'no day given';
  const isFound = findings.some(({ found_on }) => found_on === first);
  return `${isFound ? 'found' : 'known by'} ${formatDay(first)}`;
}

/** One thing known of a benchmark, spelled as in the data files. */
export interface FindingRecord {
  readonly benchmark: string;
  readonly kind: string;
  readonly puts_scores_in_doubt: boolean;
  /** Null: its source gives no day. */
  readonly found_on: string | null;
  /** Where it gives none, the day the source was published; null: unknown, or not needed. */
  readonly known_by: string | null;
  /** Ids of the protocols whose scores it concerns; null: every score. */
  readonly protocols: readonly string[] | null;
  readonly statement: string;
  readonly source: string;
  readonly locator: string;
  /** Its claim, on its page. */
  readonly page: string;
}

/** A finding as files for machines spell it. */
export function findingRecord(finding: Finding): FindingRecord {
  const { benchmark, kind, isGrave, found_on, knownBy, statement, source, locator } = finding;
  return {
    benchmark,
    kind,
    puts_scores_in_doubt: isGrave,
    found_on: found_on ?? null,
    known_by: knownBy ?? null,
    protocols: finding.protocols ?? null,
    statement,
    source,
    locator,
    page: findingPath(finding),
  };
}
