import type { Cell, Column } from '../views/cell.ts';
import { optionOf, type PagedTable } from '../views/paged-table.ts';
import type { Sum } from '../views/sum.ts';
import { sortText } from './table-body.ts';
import { readValue, type SortValue } from './table-order.ts';

/**
 * All rows of a table as one small file, and back. How a cell looks is told only once, by the page: it holds
 * a cell of each look, in which slots stand where cells of that look differ. The file names looks by number
 * and gives what goes into the slots.
 */

/** What differs between cells of one look. `sort` is seen by nobody. */
const SLOTS = ['text', 'href', 'small', 'more', 'sort'] as const;
type Slot = (typeof SLOTS)[number];

export interface Values extends Readonly<Partial<Record<Exclude<Slot, 'sort'>, string>>> {
  readonly sort?: string | number;
}

/** How a cell is drawn, whatever it says. */
export interface Look {
  readonly isNumber: boolean;
  /** With slots in place of what differs. */
  readonly cell: Cell;
  /** Which of them it has, in the order of the file. */
  readonly slots: readonly Slot[];
}

/** The file of all rows. */
export interface RowsFile {
  /** The same in a page and its file when they were made from one table. */
  readonly edition: string;
  /** The slots of each look. */
  readonly looks: readonly (readonly Slot[])[];
  /** Each different cell once: the number of its look, then what stands in its slots. */
  readonly cells: readonly (readonly [look: number, ...values: (string | number)[]])[];
  /** Numbers of cells. */
  readonly rows: readonly (readonly number[])[];
  readonly sums: readonly PackedSum[];
}

/** What is added up of one column, and how its sum looks. */
export interface PackedSum extends Sum {
  readonly column: number;
  readonly look: number;
}

/** Stands in place of an address, and leads somewhere in every page. */
const HREF_SLOT = '/#content';

/** Stands in addresses for what the first cell of the row says, often an id. No address has one of its own. */
const ROW_NAME = '*';

const TEXT_SLOT = /\{(text|small|more)\}/g;

/** What a cell says, apart from how it looks. */
export function valuesOf(cell: Cell): Values {
  const { small, more } = cell.kind === 'text' ? cell : {};
  const said = { text: cell.text, href: cell.href, small, more, sort: sortOf(cell) };
  return Object.fromEntries(
    Object.entries(said).filter(
      ([slot, value]) =>
        value !== undefined && (value !== '' || slot === 'sort' || slot === 'text'),
    ),
  );
}

function sortOf(cell: Cell): string | number | undefined {
  const text = sortText(cell);
  return typeof cell.sort === 'number' && text ? Number(text) : text;
}

function lookOf(cell: Cell, { isNumber = false }: Column): Look {
  const values = valuesOf(cell);
  const slot = (name: Slot) => (name in values ? `{${name}}` : undefined);
  const slots = SLOTS.filter((name) => name in values);
  const href = cell.href && HREF_SLOT;
  const pattern: Cell =
    cell.kind === 'text'
      ? {
          kind: 'text',
          text: '{text}',
          href,
          small: slot('small'),
          more: slot('more'),
          sign: cell.sign,
        }
      : { ...cell, text: '{text}', href: HREF_SLOT, sort: undefined };
  return { isNumber, cell: pattern, slots };
}

/** A table as looks, which its pages draw, and what goes into its file. */
export function packRows({ columns, rows, total, sums = [] }: PagedTable) {
  const looks = numbered<Look>();
  const cells = numbered<RowsFile['cells'][number]>();
  const lookAt = (cell: Cell, column: number) =>
    looks.at(lookOf(cell, columns[column] ?? { label: '' }));
  const cellAt = (cell: Cell, column: number, name: string) => {
    const { href, ...values } = valuesOf(cell);
    const packed: Values = { ...values, href: name ? href?.replaceAll(name, ROW_NAME) : href };
    const filled = SLOTS.flatMap((slot) => packed[slot] ?? []);
    return cells.at([lookAt(cell, column), ...filled]);
  };
  const packed = rows.map((row) =>
    row.map((cell, column) => cellAt(cell, column, row[0]?.text ?? '')),
  );
  const packedSums = sums.flatMap(({ label, ...sum }): PackedSum[] => {
    const column = columns.findIndex((found) => found.label === label);
    const cell = total?.[column];
    return cell ? [{ ...sum, column, look: lookAt(cell, column) }] : [];
  });
  return { looks: looks.all, cells: cells.all, rows: packed, sums: packedSums };
}

/** Things by number, each different one once. */
function numbered<T>() {
  const all: T[] = [];
  const places = new Map<string, number>();
  return {
    all,
    at(thing: T): number {
      const key = JSON.stringify(thing);
      const known = places.get(key);
      if (known !== undefined) return known;
      places.set(key, all.length);
      return all.push(thing) - 1;
    },
  };
}

/** A cell as the file tells it. */
export interface LooseCell {
  readonly look: number;
  readonly values: Values;
  readonly sort: SortValue;
  /** What a choice of rows calls it. */
  readonly option: string;
}

export interface LooseRow {
  readonly cells: readonly LooseCell[];
  /** Everything it says, for finding it. */
  readonly words: string;
  /** Its place in the table. */
  readonly index: number;
}

/** The rows of a file; `texts` is what the page's cell of each look says. */
export function unpackRows(file: RowsFile, texts: readonly string[]): readonly LooseRow[] {
  const cells = file.cells.map(([look, ...filled]) => {
    const slots = file.looks[look] ?? [];
    const values: Values = Object.fromEntries(slots.map((slot, index) => [slot, filled[index]]));
    const sort = readValue(String(values.sort ?? values.text));
    const words = fillText(texts[look] ?? '', values);
    return { look, values, sort, option: optionOf(values), words };
  });
  return file.rows.map((numbers, index) => {
    const row = numbers.flatMap((number) => cells[number] ?? []);
    const name = row[0]?.values.text ?? '';
    return {
      cells: row.map((cell) => named(cell, name)),
      index,
      words: row.map(({ words }) => words).join(' '),
    };
  });
}

function named(cell: LooseCell, name: string): LooseCell {
  if (!cell.values.href?.includes(ROW_NAME)) return cell;
  const values = { ...cell.values, href: cell.values.href.replaceAll(ROW_NAME, () => name) };
  return { ...cell, values, option: optionOf(values) };
}

/** A text with what goes into its slots. */
export function fillText(text: string, values: Values): string {
  return text.replace(TEXT_SLOT, (slot, name: Exclude<Slot, 'sort'>) => values[name] ?? slot);
}

/** An address with what goes into its slot. */
export function fillHref(address: string, { href }: Values): string {
  return href === undefined ? address : address.replace(HREF_SLOT, () => href);
}
