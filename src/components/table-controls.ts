import type { FigureEvent } from '../charts/live/events.ts';
import { hasWords, inOrder, readValue, type Order } from './table-order.ts';
import {
  distinctSlugs,
  isSameState,
  nextSort,
  readState,
  writeStates,
  type TableState,
} from './table-state.ts';

/**
 * Sorts and filters the tables of a page. Runs once a page. Headings become buttons only here, so that a page
 * without scripts has none that do nothing.
 */

/** One table of the page. */
interface Sheet {
  readonly name: string;
  readonly root: HTMLElement;
  readonly headings: readonly HTMLTableCellElement[];
  readonly columns: readonly string[];
  readonly groups: readonly Group[];
  readonly input: HTMLInputElement | null;
  readonly count: HTMLElement | null;
  state: TableState;
}

/** Rows that are sorted among themselves. */
interface Group {
  readonly body: HTMLTableSectionElement;
  /** In the order of the page as it came. */
  readonly rows: readonly HTMLTableRowElement[];
}

const FIGURE: FigureEvent = 'chart:figure';

let sheets = findSheets();
showAddress();
document.addEventListener(FIGURE, () => {
  sheets = findSheets();
  showAddress();
});
addEventListener('popstate', showAddress);
addEventListener('hashchange', showTarget);
document.addEventListener('click', ({ target }) => {
  const heading = target instanceof Element && target.closest('.sort')?.closest('th');
  const sheet = sheetOf(target);
  if (heading && sheet) sortBy(heading, sheet);
});
document.addEventListener('input', ({ target }) => {
  const sheet = sheetOf(target);
  if (sheet && target instanceof HTMLInputElement) filterBy(target.value, sheet);
});

function findSheets(): readonly Sheet[] {
  const roots = [...document.querySelectorAll<HTMLElement>('[data-table]')];
  const names = distinctSlugs(roots.map(({ dataset }) => dataset.table ?? ''));
  return roots.map((root, index) => {
    const headings = [...root.querySelectorAll<HTMLTableCellElement>('thead th')];
    const columns = distinctSlugs(headings.map(({ textContent }) => textContent));
    headings.forEach(addButton);
    return {
      name: names[index] ?? '',
      root,
      headings,
      columns,
      groups: [...root.querySelectorAll('tbody')].map((body) => ({
        body,
        rows: [...body.rows].filter(({ className }) => className !== 'group'),
      })),
      input: root.querySelector('input'),
      count: root.querySelector('output'),
      state: { filter: '' },
    };
  });
}

function addButton(heading: HTMLTableCellElement): void {
  if (heading.querySelector('.sort')) return;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'sort';
  button.append(...heading.childNodes);
  heading.append(button);
}

function sheetOf(target: EventTarget | null): Sheet | undefined {
  return sheets.find(({ root }) => target instanceof Node && root.contains(target));
}

function sortBy(heading: HTMLTableCellElement, sheet: Sheet): void {
  const first: Order = heading.className === 'number' ? 'desc' : 'asc';
  const column = sheet.columns[heading.cellIndex] ?? '';
  sheet.state = { ...sheet.state, sort: nextSort(sheet.state.sort, column, first) };
  showSort(sheet);
  writeAddress();
}

function filterBy(filter: string, sheet: Sheet): void {
  sheet.state = { ...sheet.state, filter };
  showFilter(sheet);
  writeAddress();
}

function showSort({ headings, columns, groups, state: { sort } }: Sheet): void {
  const index = sort ? columns.indexOf(sort.column) : -1;
  headings.forEach((heading, column) => {
    if (column !== index) heading.removeAttribute('aria-sort');
    else heading.ariaSort = sort?.order === 'asc' ? 'ascending' : 'descending';
  });
  for (const { body, rows } of groups)
    body.append(...(sort ? inOrder(rows, (row) => valueIn(row.cells[index]), sort.order) : rows));
}

function valueIn(cell: HTMLTableCellElement | undefined) {
  return cell && readValue(cell.dataset.sort ?? (cell.querySelector('a') ?? cell).textContent);
}

/** The row that the address leads to is never hidden. */
function showFilter({ groups, count, state: { filter } }: Sheet): void {
  const rows = groups.flatMap((group) => group.rows);
  for (const row of rows) row.hidden = !hasWords(wordsIn(row), filter) && !row.matches(':target');
  for (const group of groups) group.body.hidden = group.rows.every(({ hidden }) => hidden);
  const shown = rows.filter(({ hidden }) => !hidden).length;
  if (count) count.textContent = `${filter ? `${shown} of ` : ''}${rows.length} rows`;
}

function wordsIn({ cells }: HTMLTableRowElement): string {
  return [...cells].map(({ textContent }) => textContent).join(' ');
}

function showAddress(): void {
  for (const sheet of sheets) {
    const { name, columns, input } = sheet;
    const asked = readState(location.search, name, { columns, canFilter: Boolean(input) });
    if (isSameState(asked, sheet.state)) continue;
    sheet.state = asked;
    if (input) input.value = sheet.state.filter;
    showSort(sheet);
    showFilter(sheet);
  }
}

function showTarget(): void {
  sheets.forEach(showFilter);
  document.querySelector(':target')?.scrollIntoView();
}

function writeAddress(): void {
  const states = sheets.map(({ name, state }) => [name, state] as const);
  const query = writeStates(location.search, states);
  const address = `${location.pathname}${query && '?'}${query}${location.hash}`;
  history.replaceState(history.state, '', address);
}
