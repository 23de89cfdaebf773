import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageLinks } from './paged-links.ts';

const SIGNS = { previous: '<', page: '', current: '*', gap: '…', next: '>' } as const;
const told = (page: number, pages: number) =>
  pageLinks(page, pages)
    .map((link) => (link.kind === 'gap' ? '…' : `${SIGNS[link.kind]}${link.page}`))
    .join(' ');

test.each([
  [1, 1, ''],
  [1, 2, '*1 2 >2'],
  [2, 2, '<1 1 *2'],
  [1, 12, '*1 2 … 12 >2'],
  [3, 12, '<2 1 2 *3 4 … 12 >4'],
  [4, 12, '<3 1 2 3 *4 5 … 12 >5'],
  [5, 12, '<4 1 … 4 *5 6 … 12 >6'],
  [12, 12, '<11 1 … 11 *12'],
])('page %i of %i has the links %j', (page, pages, links) => {
  expect(told(page, pages)).toBe(links);
});

test('links are few, in order, and lead to pages that there are', () => {
  const place = fc
    .integer({ min: 2, max: 400 })
    .chain((pages) => fc.tuple(fc.integer({ min: 1, max: pages }), fc.constant(pages)));
  fc.assert(
    fc.property(place, ([page, pages]) => {
      const links = pageLinks(page, pages);
      expect(links.length).toBeLessThanOrEqual(9);
      const numbers = links.filter(({ kind }) => kind === 'page' || kind === 'current');
      const order = numbers.map((link) => link.page);
      expect(order).toEqual([...new Set(order)].toSorted((a, b) => a - b));
      expect([order[0], order.at(-1)]).toEqual([1, pages]);
      expect(numbers.filter(({ kind }) => kind === 'current').map((link) => link.page)).toEqual([
        page,
      ]);
    }),
  );
});
