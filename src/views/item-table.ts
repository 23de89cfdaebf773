import type { Entry } from '../data/csv.ts';
import { UNKNOWN } from '../format/figure.ts';
import { claimsOfEntry } from '../ledger/claim-lookup.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { sourcePath } from './address.ts';
import {
  dayCell,
  figureCell,
  textCell,
  type Cell,
  type Column,
  type Table,
  type TextCell,
} from './cell.ts';
import { measureLabel, publisherName } from './label.ts';

/** A column of a table whose rows are items of one type. */
export interface ItemColumn<T> extends Column {
  readonly cell: (item: T, ledger: Ledger) => Cell;
}

/** A table with one row an item. Columns empty in every row are left out. */
export function itemTable<T>(
  title: string,
  items: readonly T[],
  columns: readonly ItemColumn<T>[],
  ledger: Ledger,
): Table {
  const shown = columns.filter((column) =>
    items.some((item) => isFilled(column.cell(item, ledger))),
  );
  return {
    title,
    columns: shown.map(({ label, isNumber, formula }) => ({ label, isNumber, formula })),
    rows: items.map((item) => shown.map((column) => column.cell(item, ledger))),
  };
}

function isFilled(cell: Cell): boolean {
  return cell.kind === 'figure' || !['', UNKNOWN].includes(cell.text);
}

/** Columns that show a record's claims, one measure each. */
export function figureColumns<T>(...measures: readonly string[]): ItemColumn<Entry<T>>[] {
  return measures.map((measure) => ({
    label: measureLabel(measure),
    isNumber: true,
    cell: (entry, ledger) => figureCell(claimsOfEntry(entry, ledger).get(measure), ledger),
  }));
}

interface Provenance {
  readonly as_of?: string | undefined;
  readonly source: string;
  readonly locator: string;
  readonly note?: string | undefined;
}

export function asOfColumn<T extends Provenance>(): ItemColumn<Entry<T>> {
  return {
    label: 'As of',
    cell: ({ record }, { names }) =>
      dayCell(record.as_of ?? names.sources.get(record.source)?.published_on),
  };
}

/** Where a record was read; the place and what there is to know about it on demand. */
export function sourceColumn<T extends Provenance>(): ItemColumn<Entry<T>> {
  return {
    label: 'Read in',
    cell: ({ record }, { names }) => {
      const name = publisherName(record.source, names);
      const more = [record.locator, record.note].filter(Boolean).join('. ');
      return { ...textCell(name, sourcePath(record.source)), more };
    },
  };
}

/** A source by its publisher, with the place in it. */
export function sourceCell({ source, locator }: Provenance, { names }: Ledger): TextCell {
  return { ...textCell(publisherName(source, names), sourcePath(source)), small: locator };
}
