import { formatCount } from '../format/figure.ts';
import { sumCell } from '../views/sum.ts';
import { chooseRows, pageOf } from './paged-choice.ts';
import { LINK_KINDS, pageLinks, type PageLink } from './paged-links.ts';
import {
  fillHref,
  fillText,
  unpackRows,
  valuesOf,
  type LooseRow,
  type PackedSum,
  type RowsFile,
  type Values,
} from './paged-rows.ts';
import { markSort, type Headings } from './table-headings.ts';
import type { Show } from './table-rows.ts';
import { AS_IT_CAME, isNarrowed, isSameState } from './table-state.ts';

/** A table whose rows of all pages are there. */
export interface Paged {
  readonly draw: (...asked: Parameters<Show>) => void;
}

/** Where rows and what goes with them stand. */
interface Places {
  readonly body: Element | null;
  readonly foot: HTMLTableRowElement | null;
  readonly links: HTMLElement | null;
  readonly count: Element | null;
}

/** What the page's template holds one of each. */
interface Patterns {
  readonly row: Element;
  /** By look. */
  readonly cells: readonly Element[];
  /** By kind. */
  readonly links: readonly Element[];
}

/** Fetches all rows of a table. Throws when there are none, or none that fit the page. */
export async function openPaged(root: HTMLElement, headings: Headings): Promise<Paged> {
  const { rows: address = '', edition } = root.dataset;
  const file = await fetchRows(address, edition);
  const patterns = patternsIn(root);
  const rows = unpackRows(
    file,
    patterns.cells.map(({ textContent }) => textContent),
  );
  const places = placesIn(root);
  const restore = restorerOf(places);
  const draw: Paged['draw'] = (state, queryOf) => {
    const chosen = chooseRows(rows, state, headings.columns);
    const { page, pages, rows: shown } = pageOf(chosen, state);
    markSort(headings, state.sort);
    const found = isNarrowed(state) ? `${formatCount(chosen.length)} of ` : '';
    places.count?.replaceChildren(`${found}${formatCount(rows.length)} rows`);
    if (isSameState(state, AS_IT_CAME)) {
      restore();
      return;
    }
    places.body?.replaceChildren(...shown.map((row) => drawnRow(row, patterns)));
    for (const sum of file.sums) drawSum(sum, chosen, places, patterns);
    drawLinks(pageLinks(page, pages), places, patterns, queryOf);
  };
  return { draw };
}

async function fetchRows(address: string, edition: string | undefined): Promise<RowsFile> {
  const response = await fetch(address);
  const file: unknown = await response.json();
  if (!isRowsFile(file, edition))
    throw new Error(`Expected ${address} to hold edition ${edition} of the rows of this page.`);
  return file;
}

/** The edition vouches for the rest. */
function isRowsFile(file: unknown, edition: string | undefined): file is RowsFile {
  return typeof file === 'object' && file !== null && 'edition' in file && file.edition === edition;
}

function placesIn(root: HTMLElement): Places {
  return {
    body: root.querySelector('tbody'),
    foot: root.querySelector<HTMLTableRowElement>('tfoot tr'),
    links: root.querySelector<HTMLElement>('.pages'),
    count: root.querySelector('output'),
  };
}

/** Puts back what the page came with. */
function restorerOf({ body, foot, links }: Places): () => void {
  const places = [body, foot, links].filter((place) => place !== null);
  const before = places.map((place) => [place, [...place.children]] as const);
  return () => {
    for (const [place, children] of before) place.replaceChildren(...children);
    links?.removeAttribute('hidden');
  };
}

function patternsIn(root: HTMLElement): Patterns {
  const content = root.querySelector('template')?.content;
  const row = content?.querySelector('tr');
  const links = content?.querySelector('p');
  if (!row || !links) throw new Error('Expected the table to hold a template of its rows.');
  return { row, cells: [...row.children], links: [...links.children] };
}

function drawnRow({ cells }: LooseRow, { row, cells: patterns }: Patterns): Node {
  const drawn = document.importNode(row);
  drawn.append(...cells.flatMap(({ look, values }) => filled(patterns[look], values)));
  return drawn;
}

/** A copy with what goes into its slots; none of no pattern. */
function filled(pattern: Element | undefined, values: Values): Element[] {
  if (!pattern) return [];
  const copy = document.importNode(pattern, true);
  const walker = document.createTreeWalker(copy, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  for (let node: Node | null = copy; node; node = walker.nextNode()) {
    if (node instanceof Text) node.data = fillText(node.data, values);
    if (node instanceof HTMLAnchorElement)
      node.setAttribute('href', fillHref(node.getAttribute('href') ?? '', values));
  }
  return [copy];
}

/** Over all rows that were chosen, of whichever page. */
function drawSum(
  { column, look, ...sum }: PackedSum,
  chosen: readonly LooseRow[],
  { foot }: Places,
  { cells }: Patterns,
): void {
  const quantities = chosen.map(({ index }) => sum.quantities[index] ?? null);
  const cell = sumCell({ ...sum, quantities });
  foot?.cells[column]?.replaceWith(...filled(cells[look], valuesOf(cell)));
}

function drawLinks(
  drawn: readonly PageLink[],
  { links }: Places,
  patterns: Patterns,
  queryOf: (page: number) => string,
): void {
  if (!links) return;
  links.hidden = drawn.length === 0;
  links.replaceChildren(
    ...drawn.flatMap(({ kind, page }) => {
      const link = filled(patterns.links[LINK_KINDS.indexOf(kind)], { text: String(page) });
      for (const element of link)
        if (element instanceof HTMLAnchorElement) element.href = `?${queryOf(page)}`;
      return link;
    }),
  );
}
