import type { Day } from '../day.ts';
import type { Records } from '../load.ts';
import type { Problem } from '../problem.ts';

/** A rule across records. Rules within one cell or key belong to its field type. */
export interface Check {
  /** The file's name. */
  readonly id: string;
  /** What it makes sure of, in one sentence. */
  readonly about: string;
  /** Every breach in `records`. `today` is the day it is judged on. */
  readonly find: (records: Records, today: Day) => readonly Problem[];
}
