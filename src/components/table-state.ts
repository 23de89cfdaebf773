import type { Order } from './table-order.ts';

/**
 * The state of a page's tables as it stands in the address:
 * `?sort=models.released.desc&filter=models.claude`, each key once for every table that has such a state.
 * Other keys of the address are left as they are.
 */

export interface Sort {
  /** As `slug` names it. */
  readonly column: string;
  readonly order: Order;
}

export interface TableState {
  readonly sort?: Sort | undefined;
  /** Words that the rows shown have; empty: all rows. */
  readonly filter: string;
}

/** Whether two states show the same rows in the same order. */
export function isSameState(a: TableState, b: TableState): boolean {
  return (
    a.filter === b.filter && a.sort?.column === b.sort?.column && a.sort?.order === b.sort?.order
  );
}

/** What states a table can have. */
export interface TableAbilities {
  readonly columns: readonly string[];
  readonly canFilter: boolean;
}

/** The longest filter that is taken from an address. */
const MAX_FILTER = 100;

/** A title as a name in addresses: `95 % interval` is `95-interval`. */
export function slug(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Titles as names that are told apart: the second `runs` is `runs-2`. */
export function distinctSlugs(titles: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const title of titles) {
    const name = slug(title) || 'table';
    let free = name;
    for (let count = 2; names.has(free); count++) free = `${name}-${count}`;
    names.add(free);
  }
  return [...names];
}

/** Sorted by a column, first in its first order, then in the other, then not at all. */
export function nextSort(sort: Sort | undefined, column: string, first: Order): Sort | undefined {
  if (sort?.column !== column) return { column, order: first };
  if (sort.order !== first) return undefined;
  return { column, order: first === 'asc' ? 'desc' : 'asc' };
}

/** The state of one table. What the address says of other tables, or wrongly of this one, is left out. */
export function readState(search: string, name: string, able: TableAbilities): TableState {
  const query = new URLSearchParams(search);
  const said = (key: string) =>
    query.getAll(key).flatMap((text) => (text.startsWith(`${name}.`) ? [afterDot(text)] : []));
  return {
    sort: said('sort')
      .map(parseSort)
      .find((sort) => sort && able.columns.includes(sort.column)),
    filter: able.canFilter ? (said('filter')[0] ?? '').slice(0, MAX_FILTER) : '',
  };
}

function afterDot(text: string): string {
  return text.slice(text.indexOf('.') + 1);
}

function parseSort(text: string): Sort | undefined {
  const [column = '', order, ...rest] = text.split('.');
  if (rest.length > 0 || (order !== 'asc' && order !== 'desc')) return undefined;
  return { column, order };
}

/** The query with these states of tables in place of the ones it had. */
export function writeStates(
  search: string,
  states: Iterable<readonly [name: string, state: TableState]>,
): string {
  const query = new URLSearchParams(search);
  query.delete('sort');
  query.delete('filter');
  for (const [name, { sort, filter }] of states) {
    if (sort) query.append('sort', `${name}.${sort.column}.${sort.order}`);
    if (filter) query.append('filter', `${name}.${filter}`);
  }
  return query.toString();
}
