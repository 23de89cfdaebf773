import type { Benchmark } from '../data/schema/benchmark.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { benchmarkPath } from './address.ts';

/** A warning beside every score of a benchmark. */
export interface Caveat {
  readonly sign: '†';
  /** `SWE-bench Verified: contamination, retired`. */
  readonly label: string;
  /** What is known, in words: `contamination`. */
  readonly kinds: readonly string[];
  /** Where it is told in full. */
  readonly href: string;
}

type FindingKind = Benchmark['findings'][number]['kind'];

/** Findings that put the scores themselves in doubt; others tell how to read them. */
export const GRAVE: readonly FindingKind[] = [
  'contamination',
  'broken-tasks',
  'verifier-error',
  'retired',
  'saturated',
];

/** What is known against the scores of a benchmark; undefined when nothing is. */
export function caveatOf(id: string | undefined, { names }: Ledger): Caveat | undefined {
  const benchmark = names.benchmarks.get(id ?? '');
  const kinds = new Set(benchmark?.findings.map(({ kind }) => kind));
  const grave = GRAVE.filter((kind) => kinds.has(kind)).map((kind) => kind.replaceAll('-', ' '));
  if (!benchmark || grave.length === 0) return undefined;
  const label = `${benchmark.name}: ${grave.join(', ')}`;
  return { sign: '†', label, kinds: grave, href: `${benchmarkPath(benchmark.id)}#against` };
}
