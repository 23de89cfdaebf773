import { createHash } from 'node:crypto';
import type { Cell, Table } from '../views/cell.ts';
import { optionOf, PAGE_ROWS, pageCount, type PagedTable } from '../views/paged-table.ts';
import { packRows, type Look, type RowsFile } from './paged-rows.ts';
import { canFilter } from './table-body.ts';
import { inOrder } from './table-order.ts';

/** A column by whose values rows can be chosen. */
export interface Facet {
  readonly label: string;
  /** Its place in the table. */
  readonly column: number;
  /** By what they say. */
  readonly options: readonly Option[];
}

interface Option {
  /** As `optionOf` names it. */
  readonly name: string;
  readonly text: string;
  /** Rows of all pages that say so. */
  readonly count: number;
}

/** One page of a table, and what it takes to show any other rows in it. */
export interface TablePage {
  /** With the rows of this page. */
  readonly table: Table;
  readonly path: string;
  /** From 1 on. */
  readonly page: number;
  readonly pages: number;
  /** Rows of all pages. */
  readonly count: number;
  /** Undefined: too few rows to choose from. */
  readonly choice?: Choice | undefined;
}

interface Choice {
  readonly facets: readonly Facet[];
  readonly looks: readonly Look[];
  readonly edition: string;
}

/** The pages of a table; at least one. */
export function pagesOf(paged: PagedTable): readonly TablePage[] {
  const { path, rows } = paged;
  const choice = canFilter(paged) ? choiceOf(paged) : undefined;
  const pages = pageCount(rows.length);
  return Array.from({ length: pages }, (_, index) => ({
    table: { ...paged, rows: rows.slice(index * PAGE_ROWS, (index + 1) * PAGE_ROWS) },
    path,
    page: index + 1,
    pages,
    count: rows.length,
    choice,
  }));
}

function choiceOf(paged: PagedTable): Choice {
  const { looks } = packRows(paged);
  return { looks, facets: facetsOf(paged), edition: editionOf(paged, looks) };
}

/** All rows of a table, as its pages read them. */
export function rowsFile(paged: PagedTable): RowsFile {
  const { looks, ...packed } = packRows(paged);
  const edition = editionOf(paged, looks);
  return { edition, looks: looks.map(({ slots }) => slots), ...packed };
}

/** Changes with whatever a page must know of its file. */
function editionOf({ columns }: PagedTable, looks: readonly Look[]): string {
  const known = JSON.stringify([columns, looks]);
  return createHash('sha256').update(known).digest('base64url').slice(0, 12);
}

/** Columns in which rows differ. What has no name cannot be chosen. */
export function facetsOf({ columns, rows, facets }: PagedTable): readonly Facet[] {
  return facets
    .map((label) => ({ label, column: columns.findIndex((column) => column.label === label) }))
    .map(({ label, column }) => {
      const cells = rows.flatMap((row) => row[column] ?? []);
      return { label, column, options: optionsOf(cells) };
    })
    .filter(({ options }) => options.length > 1);
}

function optionsOf(cells: readonly Cell[]): readonly Option[] {
  const options = [...Map.groupBy(cells, optionOf)]
    .filter(([name]) => name !== '')
    .map(([name, alike]) => ({ name, text: alike[0]?.text ?? '', count: alike.length }));
  const texts = Map.groupBy(options, ({ text }) => text);
  const told = options.map(({ name, text, count }) => {
    const isAlone = texts.get(text)?.length === 1;
    return { name, text: isAlone ? text : `${text}, ${name}`, count };
  });
  return inOrder(told, ({ text }) => text, 'asc');
}
