import type { Day } from '../day.ts';
import type { Records } from '../load.ts';
import type { Problem } from '../problem.ts';

/** A rule across records. Rules within one cell or key belong to its field type. */
export interface Check {
  /** The file's name. */
  readonly id: string;
  /** What it makes sure of, in one sentence. */
  readonly about: string;
  /** Every breach in `records`. */
  readonly find: (records: Records, context: CheckContext) => readonly Problem[];
}

export interface CheckContext {
  /** The day that ages and future days are judged on. */
  readonly today: Day;
  /**
   * Collections of which some records could not be read. What is missing in them is not the fault of
   * the records that name it, so rules about missing things leave these collections out.
   */
  readonly incomplete: ReadonlySet<string>;
}
