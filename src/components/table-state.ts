import type { Order } from './table-order.ts';

/**
 * The state of a page's tables as it stands in the address:
 * `?sort=runs.cost.desc&filter=runs.claude&where=runs.outcome.failed&page=runs.3`. Each value begins with the
 * name of its table, and each key stands once for every table that has such a state; `where` once for every
 * column whose value is chosen, by the id it leads to or its words. Other keys of the address are left as they are.
 */

export interface Sort {
  /** As `slug` names it. */
  readonly column: string;
  readonly order: Order;
}

/** The value that all rows shown have in a column. */
export interface Where {
  /** As `slug` names it. */
  readonly column: string;
  /** As `optionOf` names it. */
  readonly option: string;
}

export interface TableState {
  readonly sort?: Sort | undefined;
  /** Words that the rows shown have; empty: all rows. */
  readonly filter: string;
  /** At most one for each column, in their order; undefined: rows with any values. */
  readonly where?: readonly Where[] | undefined;
  /** From 2 on; undefined: the first. */
  readonly page?: number | undefined;
}

/** All rows, as they came. */
export const AS_IT_CAME: TableState = { filter: '' };

/** Whether two states show the same rows in the same order. */
export function isSameState(a: TableState, b: TableState): boolean {
  return writeStates('', [['', a]]) === writeStates('', [['', b]]);
}

/** Whether a state leaves rows out. */
export function isNarrowed({ filter, where }: TableState): boolean {
  return filter !== '' || where !== undefined;
}

/** What states a table can have. */
export interface TableAbilities {
  readonly columns: readonly string[];
  readonly canFilter: boolean;
  /** Columns by whose values rows can be chosen, with the names of these values; undefined: none. */
  readonly options?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Undefined: all rows stand on one page. */
  readonly hasPages?: boolean | undefined;
}

/** The longest filter that is taken from an address. */
const MAX_FILTER = 100;

/** From 2 on, without leading zeros. */
const PAGE = /^(?:[2-9]|[1-9]\d{1,5})$/;

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
  const page = able.hasPages ? said('page').find((text) => PAGE.test(text)) : undefined;
  return {
    sort: said('sort')
      .map(parseSort)
      .find((sort) => sort && able.columns.includes(sort.column)),
    filter: able.canFilter ? (said('filter')[0] ?? '').slice(0, MAX_FILTER) : '',
    where: whereAmong(said('where'), able),
    page: page === undefined ? undefined : Number(page),
  };
}

/** One known option for each column that one is asked of. */
function whereAmong(
  said: readonly string[],
  { options = new Map<string, readonly string[]>() }: TableAbilities,
): TableState['where'] {
  const where = [...options].flatMap(([column, names]) => {
    const option = names.find((name) => said.includes(`${column}.${name}`));
    return option === undefined ? [] : [{ column, option }];
  });
  return where.length > 0 ? where : undefined;
}

function afterDot(text: string): string {
  return text.slice(text.indexOf('.') + 1);
}

function parseSort(text: string): Sort | undefined {
  const [column = '', order, ...rest] = text.split('.');
  if (rest.length > 0 || (order !== 'asc' && order !== 'desc')) return undefined;
  return { column, order };
}

const KEYS = ['sort', 'filter', 'where', 'page'];

/** The query with these states of tables in place of the ones it had. */
export function writeStates(
  search: string,
  states: Iterable<readonly [name: string, state: TableState]>,
): string {
  const query = new URLSearchParams(search);
  for (const key of KEYS) query.delete(key);
  for (const [name, { sort, filter, where = [], page }] of states) {
    if (sort) query.append('sort', `${name}.${sort.column}.${sort.order}`);
    if (filter) query.append('filter', `${name}.${filter}`);
    for (const { column, option } of where) query.append('where', `${name}.${column}.${option}`);
    if (page) query.append('page', `${name}.${page}`);
  }
  return query.toString();
}
