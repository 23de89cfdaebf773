import { inNotation } from '../../data/figure.ts';
import type { ExplainedDisagreement } from '../conflict.ts';
import { isSame, pairs, type LedgerStates, type Pair } from './pair.ts';

/** Disagreements that are new, gone, of other values or otherwise explained. */
export function conflictChanges({
  before,
  after,
}: LedgerStates): readonly Pair<ExplainedDisagreement>[] {
  return pairs(
    before.disagreements,
    after.disagreements,
    ({ kind, key }) => `${kind} ${key}`,
  ).filter((pair) => !isSame(told(pair.before), told(pair.after)));
}

function told(found: ExplainedDisagreement | undefined): unknown {
  return (
    found && {
      values: valuesIn(found).toSorted(),
      reason: found.resolution?.reason_code,
      preferred: found.resolution?.preferred,
    }
  );
}

/** What is stated, each value once, as the data files write it. */
export function valuesIn({ claims }: ExplainedDisagreement): string[] {
  return [...new Set(claims.map(({ value }) => inNotation(value)))];
}
