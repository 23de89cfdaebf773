import { byPlace, type Problem } from './problem.ts';

/** What the data check tells of one of two states only. */
export interface ProblemChanges {
  readonly fresh: readonly Problem[];
  readonly solved: readonly Problem[];
}

/** Problems are the same wherever they stand in their file: rows above may come and go. */
export function problemChanges(
  before: readonly Problem[],
  after: readonly Problem[],
): ProblemChanges {
  return { fresh: without(after, before), solved: without(before, after) };
}

/** One of the others takes away one of the problems that say the same. */
function without(problems: readonly Problem[], others: readonly Problem[]): Problem[] {
  const known = Map.groupBy(others, keyOf);
  return [...Map.groupBy(problems, keyOf)]
    .flatMap(([key, same]) => same.slice(known.get(key)?.length ?? 0))
    .toSorted(byPlace);
}

function keyOf({ file, field, message, severity }: Problem): string {
  return JSON.stringify([file, field, message, severity]);
}
