import type { Table } from './cell.ts';
import { slug } from './slug.ts';
import type { Sum } from './sum.ts';

/** Rows in one page of HTML. A row of runs takes about 1.5 kB, and no page may exceed 300 kB. */
export const PAGE_ROWS = 50;

/** A table of any number of rows: read a page at a time, searched and sorted as a whole. */
export interface PagedTable extends Table {
  readonly id: string;
  /** Where its first page stands, such as `/runs/`. */
  readonly path: string;
  /** Labels of the columns by whose values rows can be chosen. */
  readonly facets: readonly string[];
  /** Columns that are added up below the rows. */
  readonly sums?: readonly ColumnSum[] | undefined;
}

export interface ColumnSum extends Sum {
  /** Of the column. */
  readonly label: string;
}

/** How many pages a number of rows takes; at least one. */
export function pageCount(rows: number): number {
  return Math.max(1, Math.ceil(rows / PAGE_ROWS));
}

/** What the address of a page adds to that of the first: `page/2`; undefined: nothing. */
export function pageParam(page: number): string | undefined {
  return page === 1 ? undefined : `page/${page}`;
}

/** `/runs/`, then `/runs/page/2/`. */
export function pagePath(path: string, page: number): string {
  const param = pageParam(page);
  return param === undefined ? path : `${path}${param}/`;
}

/** All rows as data: `/runs.json`. */
export function rowsPath(path: string): string {
  return path.replace(/\/$/, '.json');
}

/**
 * What a choice of rows calls a cell's value: the id of the page it leads to, else its words. Empty: it has no
 * name, such as a dash.
 */
export function optionOf({ text = '', href = '' }: NamedValue): string {
  return PAGE_OF_ONE.exec(href)?.[1] ?? slug(text);
}

interface NamedValue {
  readonly text?: string | undefined;
  readonly href?: string | undefined;
}

/** Not the place of a claim in a page. */
const PAGE_OF_ONE = /\/([^/#?]+)\/$/;

/** The rows with one value in a column: `/runs/?where=runs.agent.claude-code`. */
export function wherePath(
  { path, id }: Pick<PagedTable, 'path' | 'id'>,
  label: string,
  option: string,
): string {
  return `${path}?where=${id}.${slug(label)}.${option}`;
}
