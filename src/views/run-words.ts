import type { Run } from '../data/schema/run.ts';
import { formatCount, UNKNOWN } from '../format/figure.ts';

/** How runs end, in words. */
const OUTCOMES: Readonly<Record<NonNullable<Run['outcome']>, string>> = {
  completed: 'completed',
  'completed-with-fixes': 'completed after fixes',
  blocked: 'blocked',
  failed: 'failed',
};

/** How a run ended; of one that is only described no end is recorded. */
export function outcomeText({ outcome, basis }: Run): string {
  if (basis === 'described') return 'described, no run recorded';
  return outcome ? OUTCOMES[outcome] : 'outcome not stated';
}

/** `8 of 9`; unknown where nothing was checked. */
export function checksText({ checks }: Run): string {
  const passed = checks.filter((check) => check.passed).length;
  return checks.length > 0 ? `${formatCount(passed)} of ${formatCount(checks.length)}` : UNKNOWN;
}

/** What its source gives: one execution, or how such a run goes. */
export function basisText({ basis }: Run): string {
  return basis === 'recorded' ? 'one recorded execution' : 'described, not recorded';
}

/** What a duration counts, in words. */
export const DURATION_KINDS: Readonly<Record<NonNullable<Run['duration_kind']>, string>> = {
  'wall-clock': 'wall clock',
  active: 'active time',
};
