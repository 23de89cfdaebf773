import type { Problem } from '../../../data/problem.ts';
import { isError } from '../../../data/problem.ts';
import { problemChanges } from '../../../data/problem-changes.ts';
import type { Item } from '../schema.ts';

/** What the data check tells of one state only: what is new, then what is solved. */
export function problemItems(
  before: readonly Problem[],
  after: readonly Problem[],
): Item<'problems'>[] {
  const { fresh, solved } = problemChanges(before, after);
  const itemsOf = (change: 'new' | 'solved', problems: readonly Problem[]) =>
    problems.map((problem) => ({
      change,
      file: problem.file,
      line: problem.line ?? null,
      field: problem.field ?? null,
      message: problem.message,
      is_error: isError(problem),
    }));
  return [...itemsOf('new', fresh), ...itemsOf('solved', solved)];
}
