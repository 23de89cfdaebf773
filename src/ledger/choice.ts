import { daysOff, type Day } from '../data/day.ts';

/** What decides which of several claims of the same stands first. */
export interface Choosable {
  /** An explained disagreement puts it before the others. */
  readonly isPreferred: boolean;
  readonly isEstimate: boolean;
  /** The day the source speaks of; undefined: it names none. */
  readonly asOf?: Day | undefined;
}

/**
 * Compares claims of the same by which stands first: one that an explained disagreement prefers, else an
 * exact one before an estimate, else the last stated by the day, else the first stated after it, else one
 * without a day; equal ones stay in their order.
 */
export function byChoice(on: Day): (a: Choosable, b: Choosable) => number {
  return (a, b) => weightOf(b) - weightOf(a) || daysOff(a.asOf, on) - daysOff(b.asOf, on);
}

function weightOf({ isPreferred, isEstimate }: Choosable): number {
  return (isPreferred ? 2 : 0) + (isEstimate ? 0 : 1);
}
