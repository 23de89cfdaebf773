import { markSort, type Headings } from './table-headings.ts';
import { hasWords, inOrder, readValue } from './table-order.ts';
import type { Sort, TableState } from './table-state.ts';

/**
 * Shows the rows that a state asks for; settles when they stand there. `queryOf` gives the query that asks for
 * another page of them.
 */
export type Show = (state: TableState, queryOf: (page: number) => string) => Promise<void>;

/** Rows that are sorted among themselves. */
interface Group {
  readonly body: HTMLTableSectionElement;
  /** In the order of the page as it came. */
  readonly rows: readonly HTMLTableRowElement[];
}

/** Sorts and filters rows that all stand in the page. */
export function rowsInPage(root: HTMLElement, headings: Headings): Show {
  const count = root.querySelector('output');
  const groups = [...root.querySelectorAll('tbody')].map((body) => ({
    body,
    rows: [...body.rows].filter(({ className }) => className !== 'group'),
  }));
  let last: Sort | undefined;
  return ({ sort, filter }) => {
    if (sort !== last) showSort(groups, headings, sort);
    last = sort;
    const shown = showFilter(groups, filter);
    const all = groups.flatMap(({ rows }) => rows).length;
    if (count) count.textContent = `${shown < all || filter ? `${shown} of ` : ''}${all} rows`;
    return Promise.resolve();
  };
}

function showSort(groups: readonly Group[], headings: Headings, sort: Sort | undefined): void {
  markSort(headings, sort);
  const index = sort ? headings.columns.indexOf(sort.column) : -1;
  for (const { body, rows } of groups)
    body.append(...(sort ? inOrder(rows, (row) => valueIn(row.cells[index]), sort.order) : rows));
}

function valueIn(cell: HTMLTableCellElement | undefined) {
  return cell && readValue(cell.dataset.sort ?? (cell.querySelector('a') ?? cell).textContent);
}

/** The row that the address leads to is never hidden. Says how many rows are shown; styles may leave out others. */
function showFilter(groups: readonly Group[], filter: string): number {
  const rows = groups.flatMap((group) => group.rows);
  for (const row of rows) row.hidden = !hasWords(wordsIn(row), filter) && !row.matches(':target');
  for (const group of groups) group.body.hidden = group.rows.every(({ hidden }) => hidden);
  return rows.filter((row) => row.checkVisibility()).length;
}

function wordsIn({ cells }: HTMLTableRowElement): string {
  return [...cells].map(({ textContent }) => textContent).join(' ');
}
