import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import type { Cell, TextCell } from '../views/cell.ts';
import { buildKind, listedKinds } from '../views/claims.ts';
import type { PagedTable } from '../views/paged-table.ts';
import { buildRunIndex } from '../views/run-index.ts';
import { rowsFile } from './paged-pages.ts';
import {
  fillHref,
  fillText,
  packRows,
  unpackRows,
  valuesOf,
  type Look,
  type Values,
} from './paged-rows.ts';

const LEDGERS = [
  buildLedger(load(VALID, TODAY).records),
  buildLedger(load(ROOT, '2026-11-21').records),
];
const TABLES: readonly PagedTable[] = LEDGERS.flatMap((ledger) => [
  buildRunIndex(ledger).table,
  ...listedKinds(ledger).map((kind) => buildKind(kind, ledger).table),
]);

/** What a browser makes of a look: a cell with its slots filled. */
function filledLook(look: Look | undefined, values: Values): unknown {
  return JSON.parse(JSON.stringify(look?.cell), (key, value: unknown) => {
    if (typeof value !== 'string') return value;
    return key === 'href' ? fillHref(value, values) : fillText(value, values);
  });
}

/** A cell as far as it is seen. */
function seen(cell: Cell): unknown {
  const { small, more } = valuesOf(cell);
  return JSON.parse(JSON.stringify({ ...cell, small, more, sort: undefined }));
}

test.each(TABLES)('the rows of $id come out of their file as they went in', (table) => {
  const { looks } = packRows(table);
  const rows = unpackRows(
    rowsFile(table),
    looks.map(({ cell }) => cell.text),
  );
  expect(rows).toHaveLength(table.rows.length);
  for (const [index, { cells }] of rows.entries()) {
    const drawn = cells.map(({ look, values }) => filledLook(looks[look], values));
    expect(drawn).toEqual(table.rows[index]?.map(seen));
    const numbers = cells.map(({ look }) => looks[look]?.isNumber);
    expect(numbers).toEqual(table.columns.map(({ isNumber = false }) => isNumber));
  }
});

const cell = (more: Partial<TextCell>): Cell => ({ kind: 'text', text: 'Words', ...more });
const small: PagedTable = {
  id: 'small',
  path: '/small/',
  title: 'Small',
  facets: [],
  columns: [{ label: 'A' }, { label: 'B', isNumber: true }],
  rows: [
    [cell({ href: '/models/a/', small: 'x' }), cell({ text: '7', sort: 7 })],
    [cell({ href: '/models/b/', small: 'y' }), cell({ text: '—' })],
    [cell({ href: '/models/a/', small: 'x' }), cell({ text: '{small} $& /#content' })],
  ],
};

test('a file tells each look and each cell once', () => {
  expect(rowsFile(small)).toMatchObject({
    looks: [['text', 'href', 'small'], ['text', 'sort'], ['text']],
    cells: [
      [0, 'Words', '/models/a/', 'x'],
      [1, '7', 7],
      [0, 'Words', '/models/b/', 'y'],
      [1, '—', ''],
      [2, '{small} $& /#content'],
    ],
    rows: [
      [0, 1],
      [2, 3],
      [0, 4],
    ],
  });
});

test('rows know what they are sorted, chosen and found by', () => {
  const [first, second, third] = unpackRows(rowsFile(small), [
    '{text} {small}',
    'of {text}',
    '{text}',
  ]);
  expect(first?.cells.map(({ sort, option }) => [sort, option])).toEqual([
    ['Words', 'a'],
    [7, '7'],
  ]);
  expect(first?.words).toBe('Words x of 7');
  expect(second?.cells[1]?.sort).toBeUndefined();
  expect(third?.words).toBe('Words x {small} $& /#content');
});

test('what the first cell says is not told again in the addresses of its row', () => {
  const href = '/runs/r1/#run/r1/cost';
  const row = (name: string) => [
    cell({ text: name, href: `/runs/${name}/` }),
    cell({ href: href.replaceAll('r1', name) }),
  ];
  const file = rowsFile({ ...small, rows: [row('r1'), row('r2'), row('')] });
  expect(file.cells).toHaveLength(5);
  const hrefs = unpackRows(file, []).map(({ cells }) => cells.map(({ values }) => values.href));
  expect(hrefs).toEqual([
    ['/runs/r1/', href],
    ['/runs/r2/', '/runs/r2/#run/r2/cost'],
    ['/runs//', '/runs//#run//cost'],
  ]);
  expect(unpackRows(file, [])[1]?.cells[0]?.option).toBe('r2');
});

test('what is filled in is not filled in again, nor taken for a pattern', () => {
  expect(fillText('{text}', { text: '{small} $&', small: 'x' })).toBe('{small} $&');
  expect(fillText('{text} {more}', { text: 'a' })).toBe('a {more}');
  expect(fillHref('/base/#content', { href: '/runs/$&/' })).toBe('/base/runs/$&/');
  expect(fillHref('/benchmarks/b/#against', { href: '/x/' })).toBe('/benchmarks/b/#against');
});

test('the edition changes with looks and columns, and not with what rows say', () => {
  const { edition } = rowsFile(small);
  const rows = small.rows.slice(0, 2);
  expect(rowsFile({ ...small, rows }).edition).not.toBe(edition);
  expect(rowsFile({ ...small, rows: [...small.rows, ...rows] }).edition).toBe(edition);
  expect(rowsFile({ ...small, columns: [{ label: 'A' }, { label: 'C' }] }).edition).not.toBe(
    edition,
  );
});

test('blank small print is none', () => {
  expect(valuesOf(cell({ small: '', more: '' }))).toEqual({ text: 'Words' });
});
