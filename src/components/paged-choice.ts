import { PAGE_ROWS, pageCount } from '../views/paged-table.ts';
import type { LooseRow } from './paged-rows.ts';
import { hasWords, inOrder } from './table-order.ts';
import type { TableState } from './table-state.ts';

/** The rows of all pages that a state asks for, in its order. `columns` are their names. */
export function chooseRows(
  rows: readonly LooseRow[],
  { sort, filter, where = [] }: TableState,
  columns: readonly string[],
): readonly LooseRow[] {
  const chosen = rows.filter(
    ({ cells, words }) =>
      where.every(({ column, option }) => cells[columns.indexOf(column)]?.option === option) &&
      hasWords(words, filter),
  );
  if (!sort) return chosen;
  const index = columns.indexOf(sort.column);
  return inOrder(chosen, ({ cells }) => cells[index]?.sort, sort.order);
}

/** The page of some rows that is asked for; the last one, where there are fewer. */
export function pageOf<T>(rows: readonly T[], { page: asked = 1 }: TableState) {
  const pages = pageCount(rows.length);
  const page = Math.min(asked, pages);
  return { page, pages, rows: rows.slice((page - 1) * PAGE_ROWS, page * PAGE_ROWS) };
}
