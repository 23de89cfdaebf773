import type { ColumnRow, ComparisonColumn } from '../views/comparison-column.ts';
import { cellOf, headingOf, linkTo } from './compare-cells.ts';
import { columnSays } from './compare-words.ts';

const LOADING = 'Loading the third.';
const FAILED = 'The third could not be loaded. Choose it again, or load the page anew.';
const REFUSED =
  'The address asks for a third that shares no row with these two, or that is none. Choose one from the list.';

/**
 * Puts the cells of the third that the address asks for into a last column of every table, or takes them out
 * where it asks for none. An answer that comes after another was asked for is dropped.
 */
export async function showThird(
  root: HTMLElement,
  select: HTMLSelectElement,
  asked: () => string,
): Promise<void> {
  const id = asked();
  const isKnown = [...select.options].some(({ value }) => value === id);
  select.value = isKnown ? id : '';
  clear(root);
  tell(root, isKnown ? (id ? LOADING : '') : REFUSED);
  if (!id || !isKnown) return;
  const column = await fetchColumn(`${root.dataset.compare ?? ''}${id}.json`);
  if (asked() !== id) return;
  clear(root);
  if (!column) tell(root, FAILED);
  else draw(root, column);
}

async function fetchColumn(address: string): Promise<ComparisonColumn | undefined> {
  try {
    const response = await fetch(address);
    const column: unknown = await response.json();
    return isColumn(column) ? column : undefined;
  } catch (fault) {
    console.warn(fault);
    return undefined;
  }
}

/** The build that made the page also made the file and vouches for its cells. */
function isColumn(column: unknown): column is ComparisonColumn {
  return typeof column === 'object' && column !== null && 'name' in column && 'rows' in column;
}

function clear(root: HTMLElement): void {
  for (const cell of root.querySelectorAll('[data-third]')) cell.remove();
  for (const heading of root.querySelectorAll<HTMLTableCellElement>('th[data-span]')) {
    heading.colSpan = Number(heading.dataset.span);
    heading.removeAttribute('data-span');
  }
}

function draw(root: HTMLElement, column: ComparisonColumn): void {
  const rows = new Map(Object.entries(column.rows));
  const shown = new Set<string>();
  for (const table of root.querySelectorAll('table'))
    if (table.querySelector('tbody tr[id]')) addColumn(table, column.name, rows, shown);
  const missing = [...rows].flatMap(([key, { label }]) => (shown.has(key) ? [] : [label]));
  const link = linkTo(column.href, column.name);
  tell(root, columnSays(column.name, shown.size, missing), link);
}

function addColumn(
  table: HTMLTableElement,
  name: string,
  rows: ReadonlyMap<string, ColumnRow>,
  shown: Set<string>,
): void {
  for (const row of table.rows) {
    const { id, parentElement, cells } = row;
    if (parentElement?.tagName === 'THEAD') row.append(headingOf(name));
    else if (row.className === 'group' && cells[0]) widen(cells[0]);
    else {
      const found = rows.get(id);
      if (found) shown.add(id);
      row.append(cellOf(found?.cell));
    }
  }
}

function widen(cell: HTMLTableCellElement): void {
  cell.dataset.span = String(cell.colSpan);
  cell.colSpan += 1;
}

function tell(root: HTMLElement, words: string, ...links: readonly HTMLElement[]): void {
  const status = root.querySelector('[role=status]');
  status?.replaceChildren(words, ...links.flatMap((link) => [' Its own page: ', link, '.']));
}
