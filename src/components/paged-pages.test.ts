import { expect, test } from 'vitest';
import type { Cell } from '../views/cell.ts';
import { PAGE_ROWS, type PagedTable } from '../views/paged-table.ts';
import { facetsOf, pagesOf } from './paged-pages.ts';

const text = (words: string, href?: string): Cell => ({ kind: 'text', text: words, href });
const table = (count: number, cells: (index: number) => Cell[]): PagedTable => ({
  id: 'rows',
  path: '/rows/',
  title: 'Rows',
  columns: [{ label: 'Name' }, { label: 'Source' }],
  facets: ['Source', 'Name', 'Model'],
  rows: Array.from({ length: count }, (_, index) => cells(index)),
});
const plain = (count: number) => table(count, (index) => [text(`r${index}`), text('s')]);

test('every row stands on one page, in order', () => {
  const rows = PAGE_ROWS * 2 + 1;
  const pages = pagesOf(plain(rows));
  expect(pages.map(({ page, pages: all, count }) => [page, all, count])).toEqual([
    [1, 3, rows],
    [2, 3, rows],
    [3, 3, rows],
  ]);
  expect(pages.flatMap(({ table: { rows: shown } }) => shown)).toEqual(plain(rows).rows);
  expect(pages.map(({ table: { rows: shown } }) => shown.length)).toEqual([
    PAGE_ROWS,
    PAGE_ROWS,
    1,
  ]);
});

test('no rows are one page, and a few leave nothing to choose', () => {
  expect(pagesOf(plain(0))).toMatchObject([{ page: 1, pages: 1, count: 0, choice: undefined }]);
  expect(pagesOf(plain(11))[0]?.choice).toBeUndefined();
  expect(pagesOf(plain(12))[0]?.choice).toBeDefined();
});

test('options are what rows say, counted over all pages', () => {
  const count = PAGE_ROWS + 10;
  const rows = table(count, (index) => [
    text('—'),
    index < PAGE_ROWS ? text('GPT-5.10', '/models/gpt-5.10/') : text('GPT-5.2', '/models/gpt-5.2/'),
  ]);
  expect(facetsOf(rows)).toEqual([
    {
      label: 'Source',
      column: 1,
      options: [
        { name: 'gpt-5.2', text: 'GPT-5.2', count: 10 },
        { name: 'gpt-5.10', text: 'GPT-5.10', count: PAGE_ROWS },
      ],
    },
  ]);
});

test('two things of one name are told apart by their ids', () => {
  const rows = table(4, (index) => [
    text(`r${index}`),
    index < 3 ? text('models.dev', `/sources/models-dev-${index}/`) : text('not stated'),
  ]);
  expect(facetsOf(rows)[0]?.options.map((option) => option.text)).toEqual([
    'models.dev, models-dev-0',
    'models.dev, models-dev-1',
    'models.dev, models-dev-2',
    'not stated',
  ]);
});
