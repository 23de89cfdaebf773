import { expect, test } from 'vitest';
import { UNKNOWN } from '../format/figure.ts';
import type { Cell, Table } from '../views/cell.ts';
import { bodiesOf, canFilter, canSort, sortText } from './table-body.ts';

const cell = (text: string, sort?: Cell['sort']): Cell => ({ kind: 'text', text, sort });
const table = (count: number, columns = 2): Table => ({
  title: 'Rows',
  columns: Array.from({ length: columns }, (_, index) => ({ label: `c${index}` })),
  rows: Array.from({ length: count }, (_, index) => [cell(`r${index}`)]),
});
const shape = (grouped: Table) =>
  bodiesOf(grouped, ['x']).map(({ title, rows }) => [
    title,
    ...rows.map(({ cells }) => cells[0]?.text),
  ]);

test('rows without groups stand in one body, each with its id', () => {
  expect(shape(table(2))).toEqual([[undefined, 'r0', 'r1']]);
  expect(bodiesOf(table(2), ['x'])[0]?.rows.map(({ anchor }) => anchor)).toEqual(['x', undefined]);
});

test('groups take rows in turn; rows of no group come last, and none is lost', () => {
  const groups = [
    { title: 'A', rows: 2 },
    { title: 'empty', rows: 0 },
    { title: 'B', rows: 1 },
  ];
  expect(shape({ ...table(4), groups })).toEqual([
    ['A', 'r0', 'r1'],
    ['B', 'r2'],
    [undefined, 'r3'],
  ]);
});

test('only tables with something to sort or to find get controls', () => {
  expect([table(2), table(3), table(12, 1), table(12)].map(canSort)).toEqual([
    false,
    true,
    false,
    true,
  ]);
  expect([table(11), table(12)].map(canFilter)).toEqual([false, true]);
});

test.each([
  [cell('74.4 %', 74.4), '74.4'],
  [cell('33.33 %', 100 / 3), '33.3333333'],
  [cell('5 Feb 2026', '2026-02-05'), '2026-02-05'],
  [cell('not stated', ''), ''],
  [cell(UNKNOWN), ''],
  [cell('Claude'), undefined],
])('%j sorts by %j', (sortable, text) => {
  expect(sortText(sortable)).toBe(text);
});
