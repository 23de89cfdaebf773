import { changesBetween, type Changes } from './change.ts';
import { correctionGaps, type CorrectionGaps } from './correction.ts';
import type { Day } from './day.ts';
import { FILES, type FileKind } from './files.ts';
import { checked, readRecords, type Loaded } from './load.ts';
import { isError, type Problem } from './problem.ts';
import { releaseFaults, type ReleaseFault } from './release-diff.ts';
import { formatText } from './report.ts';

/** An older state of the data held against the current one. */
export interface DataDiff {
  readonly changes: Changes;
  readonly gaps: CorrectionGaps;
  /** Releases that are not as they were. */
  readonly releases: readonly ReleaseFault[];
  /** What could not be read of the older state, and so is not compared. */
  readonly unread: readonly Problem[];
  /** Both states as they were read, with what the data check of the day says of them. */
  readonly before: Loaded;
  readonly after: Loaded;
  /** Whether the older state could be read whole. */
  readonly isWhole: boolean;
}

/**
 * Compares the data below two folders. Rows that tell of a file that could not be read whole are taken at
 * their word. Throws an error with the report when the current data cannot be read
 * whole.
 */
export function diffData(olderRoot: string, root: string, today: Day): DataDiff {
  const after = readRecords(root);
  const faults = after.problems.filter(isError);
  if (faults.length > 0)
    throw new Error(
      `Not all of data/ can be read, so nothing is compared.\n\n${formatText(faults)}`,
    );
  const before = readRecords(olderRoot, { isPast: true });
  const changes = changesBetween(before.records, after.records);
  const { missing, idle } = correctionGaps(changes, before.records, after.records);
  const unread = before.problems.filter(({ file }) => mayHoldFigures(file));
  const isUnread = new Set(unread.map(({ file }) => file));
  const gaps = { missing, idle: idle.filter(({ record }) => !isUnread.has(record.file)) };
  const isWhole = before.problems.length === 0;
  return {
    changes,
    gaps,
    releases: releaseFaults(before.records, after.records),
    unread,
    before: checked(before, today),
    after: checked(after, today),
    isWhole,
  };
}

/** Dimensions say how figures are read; a file of no known kind may have held anything. */
function mayHoldFigures(file: string): boolean {
  const kinds: FileKind[] = Object.values(FILES);
  const kind = kinds.find(({ path }) =>
    path.endsWith('/') ? file.startsWith(path) : file === path,
  );
  return kind === undefined || kind.figures !== undefined || kind === FILES.dimensions;
}
