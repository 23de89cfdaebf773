import type { Claim } from './claim.ts';
import type { Ledger } from './ledger.ts';

/** Whether the scores of a protocol were all made in one set-up, so that they can be compared. */
export function isUniform(
  { benchmark, protocol }: Pick<Claim['subject'], 'benchmark' | 'protocol'>,
  { names }: Pick<Ledger, 'names'>,
): boolean {
  const protocols = names.benchmarks.get(benchmark ?? '')?.protocols;
  return protocols?.find(({ id }) => id === protocol)?.uniform ?? false;
}
