import type { FigureEvent } from '../charts/live/events.ts';
import { distinctSlugs } from '../views/slug.ts';
import { pagedRows } from './paged-sheet.ts';
import { findHeadings, type Headings } from './table-headings.ts';
import type { Order } from './table-order.ts';
import { rowsInPage, type Show } from './table-rows.ts';
import {
  isNarrowed,
  isSameState,
  nextSort,
  readState,
  writeStates,
  type TableAbilities,
  type TableState,
} from './table-state.ts';

/** Sorts, filters and turns the pages of the tables of a page. Runs once a page. */

/** One table of the page. */
interface Sheet {
  readonly name: string;
  readonly root: HTMLElement;
  readonly headings: Headings;
  readonly input: HTMLInputElement | null;
  readonly facets: readonly Facet[];
  readonly reset: HTMLElement | null;
  readonly hasPages: boolean;
  readonly show: Show;
  state: TableState;
}

/** A choice of rows by their value in one column. */
interface Facet {
  readonly column: string;
  readonly select: HTMLSelectElement;
  /** Names of the values that can be chosen. */
  readonly options: readonly string[];
}

const FIGURE: FigureEvent = 'chart:figure';

/** Links that lead to another state of a table, without leaving the page. */
const STATE_LINK = '.pages a[href^="?"], a.reset';

/** A choice beside a table that leaves out rows by styles alone, so that the others are counted anew. */
const POLICY = 'input[name="policy"]';

let sheets = findSheets();
void showAddress();
document.addEventListener(FIGURE, () => {
  sheets = findSheets();
  void showAddress();
});
addEventListener('popstate', () => void showAddress());
addEventListener('hashchange', showTarget);
document.addEventListener('click', (event) => {
  const { target } = event;
  const sheet = sheetOf(target);
  if (!sheet || !(target instanceof Element)) return;
  const heading = target.closest('.sort')?.closest('th');
  if (heading) sortBy(heading, sheet);
  const link = target.closest<HTMLAnchorElement>(STATE_LINK);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void follow(link, sheet);
});
document.addEventListener('input', ({ target }) => {
  const sheet = sheetOf(target);
  if (!sheet) return;
  if (target === sheet.input) change(sheet, { filter: sheet.input?.value ?? '' });
  else if (target instanceof HTMLSelectElement) change(sheet, { where: chosenIn(sheet) });
});

document.addEventListener('change', ({ target }) => {
  if (target instanceof Element && target.matches(POLICY)) showAll();
});
if (document.querySelector(`${POLICY}:checked:not([value="all"])`)) showAll();

function findSheets(): readonly Sheet[] {
  const roots = [...document.querySelectorAll<HTMLElement>('[data-table]')];
  const names = distinctSlugs(roots.map(({ dataset }) => dataset.table ?? ''));
  return roots.map((root, index) => {
    const headings = findHeadings(root);
    const facets = findFacets(root, headings);
    const hasPages = root.dataset.rows !== undefined;
    return {
      name: names[index] ?? '',
      root,
      headings,
      input: root.querySelector('input'),
      facets,
      reset: root.querySelector<HTMLElement>('.reset'),
      hasPages,
      show: hasPages ? pagedRows(root, headings) : rowsInPage(root, headings),
      state: { filter: '' },
    };
  });
}

function findFacets(root: HTMLElement, { columns }: Headings): readonly Facet[] {
  return [...root.querySelectorAll('select')].map((select) => ({
    column: columns[Number(select.dataset.column)] ?? '',
    select,
    options: [...select.options].map(({ value }) => value).filter(Boolean),
  }));
}

function sheetOf(target: EventTarget | null): Sheet | undefined {
  return sheets.find(({ root }) => target instanceof Node && root.contains(target));
}

function sortBy(heading: HTMLTableCellElement, sheet: Sheet): void {
  const first: Order = heading.className === 'number' ? 'desc' : 'asc';
  const column = sheet.headings.columns[heading.cellIndex] ?? '';
  change(sheet, { sort: nextSort(sheet.state.sort, column, first) });
}

function chosenIn({ facets }: Sheet): TableState['where'] {
  const where = facets
    .map(({ column, select }) => ({ column, option: select.value }))
    .filter(({ option }) => option !== '');
  return where.length > 0 ? where : undefined;
}

/** Other rows than before are shown from their first page on. */
function change(sheet: Sheet, changed: Partial<TableState>): void {
  sheet.state = { ...sheet.state, ...changed, page: undefined };
  void show(sheet);
  const query = queryWith(sheet, sheet.state);
  const address = `${location.pathname}${query && '?'}${query}${location.hash}`;
  history.replaceState(history.state, '', address);
}

/** The query of the page, with one of its tables in another state. */
function queryWith(sheet: Sheet, state: TableState): string {
  const states = sheets.map((each) => [each.name, each === sheet ? state : each.state] as const);
  return writeStates(location.search, states);
}

function show(sheet: Sheet): Promise<void> {
  const { state, reset } = sheet;
  if (reset) reset.hidden = !isNarrowed(state);
  return sheet.show(state, (page) =>
    queryWith(sheet, { ...state, page: page === 1 ? undefined : page }),
  );
}

/** Controls say what is shown. */
function setControls({ input, facets, state: { filter, where } }: Sheet): void {
  if (input) input.value = filter;
  for (const { column, select } of facets)
    select.value = where?.find((chosen) => chosen.column === column)?.option ?? '';
}

/** Settles when every table shows what the address asks for. */
async function showAddress(): Promise<void> {
  const changed = sheets.filter((sheet) => {
    const asked = readState(location.search, sheet.name, abilitiesOf(sheet));
    if (isSameState(asked, sheet.state)) return false;
    sheet.state = asked;
    return true;
  });
  changed.forEach(setControls);
  await Promise.all(changed.map(show));
}

function abilitiesOf({ headings, input, facets, hasPages }: Sheet): TableAbilities {
  const options = new Map(facets.map((facet) => [facet.column, facet.options]));
  return { columns: headings.columns, canFilter: Boolean(input), options, hasPages };
}

/** Goes on where the rows begin; after a reset, where others can be asked for. */
async function follow(link: HTMLAnchorElement, sheet: Sheet): Promise<void> {
  history.pushState(null, '', link.href);
  await showAddress();
  const next = link === sheet.reset ? sheet.input : sheet.root.querySelector('section');
  next?.focus({ preventScroll: true });
  next?.scrollIntoView({ block: link === sheet.reset ? 'nearest' : 'start' });
}

function showAll(): void {
  for (const sheet of sheets) void show(sheet);
}

function showTarget(): void {
  showAll();
  document.querySelector(':target')?.scrollIntoView();
}
