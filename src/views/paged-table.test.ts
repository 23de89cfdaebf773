import { expect, test } from 'vitest';
import { optionOf, pageCount, pagePath, PAGE_ROWS, rowsPath, wherePath } from './paged-table.ts';

test('pages are counted and have addresses', () => {
  const counts = [0, 1, PAGE_ROWS, PAGE_ROWS + 1, 10_000].map(pageCount);
  expect(counts).toEqual([1, 1, 1, 2, 10_000 / PAGE_ROWS]);
  expect([1, 2, 200].map((page) => pagePath('/runs/', page))).toEqual([
    '/runs/',
    '/runs/page/2/',
    '/runs/page/200/',
  ]);
  expect(rowsPath('/claims/score/')).toBe('/claims/score.json');
});

test.each([
  [{ text: 'Claude Opus 4.6', href: '/models/claude-opus-4.6/' }, 'claude-opus-4.6'],
  [{ text: 'Completed after fixes', href: '/runs/a/#run/a/outcome@b' }, 'completed-after-fixes'],
  [{ text: 'not stated' }, 'not-stated'],
  [{ text: '—' }, ''],
  [{}, ''],
])('%j is chosen as %j', (cell, name) => {
  expect(optionOf(cell)).toBe(name);
});

test('a choice is written as it is read', () => {
  expect(wherePath({ path: '/runs/', id: 'runs' }, 'Read in', 'kingy')).toBe(
    '/runs/?where=runs.read-in.kingy',
  );
});
