import { expect, test } from 'vitest';
import { PAGE_ROWS } from '../views/paged-table.ts';
import { chooseRows, pageOf } from './paged-choice.ts';
import type { LooseRow } from './paged-rows.ts';
import { AS_IT_CAME, type TableState } from './table-state.ts';

const COLUMNS = ['agent', 'cost'];
const ROWS: readonly LooseRow[] = [
  ['Codex', 3],
  ['Claude Code', undefined],
  ['Codex', 1],
  ['Claude Code', 20],
].map(([agent, cost], index) => ({
  index,
  words: `${agent} ${cost ?? '—'}`,
  cells: [
    { look: 0, values: {}, sort: agent, option: String(agent).toLowerCase() },
    { look: 1, values: {}, sort: cost, option: '' },
  ],
}));
const chosen = (state: Partial<TableState>) =>
  chooseRows(ROWS, { ...AS_IT_CAME, ...state }, COLUMNS).map(({ index }) => index);

test('all rows are chosen, as they came, where nothing is asked', () => {
  expect(chosen({})).toEqual([0, 1, 2, 3]);
});

test('rows are sorted either way, with unknown ones last', () => {
  expect(chosen({ sort: { column: 'cost', order: 'asc' } })).toEqual([2, 0, 3, 1]);
  expect(chosen({ sort: { column: 'cost', order: 'desc' } })).toEqual([3, 0, 2, 1]);
});

test('rows have the words and the values that are asked for', () => {
  expect(chosen({ filter: 'CODE 20' })).toEqual([3]);
  expect(chosen({ where: [{ column: 'agent', option: 'codex' }] })).toEqual([0, 2]);
  expect(chosen({ where: [{ column: 'agent', option: 'codex' }], filter: '20' })).toEqual([]);
  expect(chosen({ where: [{ column: 'task', option: 'codex' }] })).toEqual([]);
});

test('a page past the last is the last', () => {
  const rows = Array.from({ length: PAGE_ROWS * 2 + 1 }, (_, index) => index);
  expect(pageOf(rows, AS_IT_CAME)).toEqual({ page: 1, pages: 3, rows: rows.slice(0, PAGE_ROWS) });
  expect(pageOf(rows, { filter: '', page: 99 })).toEqual({
    page: 3,
    pages: 3,
    rows: rows.slice(-1),
  });
  expect(pageOf([], { filter: '', page: 2 })).toEqual({ page: 1, pages: 1, rows: [] });
});
