import { distinctSlugs } from '../views/slug.ts';
import type { Sort } from './table-state.ts';

/** The headings of a table, and what addresses call their columns. */
export interface Headings {
  readonly cells: readonly HTMLTableCellElement[];
  readonly columns: readonly string[];
}

/** Headings become buttons only here, so that a page without scripts has none that do nothing. */
export function findHeadings(root: HTMLElement): Headings {
  const cells = [...root.querySelectorAll<HTMLTableCellElement>('thead th')];
  const columns = distinctSlugs(cells.map(({ textContent }) => textContent));
  cells.forEach(addButton);
  return { cells, columns };
}

function addButton(heading: HTMLTableCellElement): void {
  if (heading.querySelector('.sort')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sort';
  button.append(...heading.childNodes);
  heading.append(button);
}

/** Says by which column the rows stand. */
export function markSort({ cells, columns }: Headings, sort: Sort | undefined): void {
  cells.forEach((heading, index) => {
    if (columns[index] !== sort?.column) heading.removeAttribute('aria-sort');
    else heading.ariaSort = sort?.order === 'asc' ? 'ascending' : 'descending';
  });
}
