import { UNKNOWN } from '../format/figure.ts';
import type { Cell, RowGroup, Table } from '../views/cell.ts';

/** Rows that stand together under one heading, or under none. */
export interface Body extends Partial<Omit<RowGroup, 'rows'>> {
  readonly rows: readonly {
    readonly cells: readonly Cell[];
    readonly anchor: string | undefined;
    readonly policies: string | undefined;
  }[];
}

/** The rows of a table by its groups; `anchors` are the rows' ids. */
export function bodiesOf(
  { rows, groups = [], policies = [] }: Table,
  anchors: readonly string[],
): Body[] {
  const anchored = rows.map((cells, index) => ({
    cells,
    anchor: anchors[index],
    policies: policies[index],
  }));
  let from = 0;
  const bodies = [...groups, { rows: rows.length }].map((group) => {
    const members = anchored.slice(from, (from += group.rows));
    return { ...group, rows: members };
  });
  return bodies.filter((body) => body.rows.length > 0);
}

/** Fewer rows are in order at a glance. */
export function canSort({ columns, rows, isOrdered = false }: Table): boolean {
  return !isOrdered && columns.length > 1 && rows.length > 2;
}

/** Fewer rows are searched by eye. */
export function canFilter(table: Table): boolean {
  return canSort(table) && table.rows.length >= 12;
}

/** What the column sorts a cell by, as an attribute; undefined: by its text. */
export function sortText({ text, sort }: Cell): string | undefined {
  if (text === UNKNOWN) return '';
  return typeof sort === 'number' ? String(Number(sort.toPrecision(9))) : sort;
}

/** Headings are told in lower case where they also stand in sentences. */
export function headingText(label: string): string {
  return label.charAt(0).toUpperCase() + label.slice(1);
}
