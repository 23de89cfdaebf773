import type { Matrix } from './matrix.ts';

/** How many cells of a matrix hold what. */
export interface Tally {
  readonly cells: number;
  readonly figures: number;
  /** That only a reader can judge. */
  readonly words: number;
  readonly missing: number;
}

export function tallyOf({ rows }: Pick<Matrix, 'rows'>): Tally {
  const cells = rows.flatMap((row) => row.cells);
  const figures = cells.filter(({ worth }) => worth !== undefined).length;
  const words = cells.filter(({ worth, counted }) => !worth && counted.length > 0).length;
  return { cells: cells.length, figures, words, missing: cells.length - figures - words };
}
