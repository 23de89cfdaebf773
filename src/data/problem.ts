import { compareText } from './order.ts';

/** One thing wrong in one place in `data/`. Readers and checks return problems; only the edges (CLI, integration) print or throw. */
export interface Problem {
  /** Path from the project root, such as `data/runs/p1-claude-code.json`. */
  readonly file: string;
  /** 1-based; absent when the problem is the file as a whole. */
  readonly line?: number | undefined;
  /** 1-based character in the line; absent when the problem is the row or record as a whole. */
  readonly column?: number | undefined;
  /** Column or key path, spelled as in the file. */
  readonly field?: string | undefined;
  /** A full sentence that quotes the offending value. */
  readonly message: string;
  /** What to do, when one fix is clearly meant. */
  readonly hint?: string | undefined;
  /** A warning is printed but stops nothing; absent means error. */
  readonly severity?: 'warning' | undefined;
}

/** Reading order: file, line, column, then text, so that output never depends on the order of checks. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    compareText(a.message, b.message)
  );
}

export function isError(problem: Problem): boolean {
  return problem.severity !== 'warning';
}
