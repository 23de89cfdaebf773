import type { FigureCell } from '../views/cell.ts';

/** Most claims that a cell shows at once. */
const MOST_SHOWN = 3;

/** The claims of a cell: those that are shown, and those that are told on demand. One is not hidden alone. */
export function claimsIn(cell: FigureCell): {
  readonly shown: readonly FigureCell[];
  readonly hidden: readonly FigureCell[];
} {
  const all = [cell, ...(cell.further ?? [])];
  const count = all.length === MOST_SHOWN + 1 ? all.length : MOST_SHOWN;
  return { shown: all.slice(0, count), hidden: all.slice(count) };
}
