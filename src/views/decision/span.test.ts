import { expect, test } from 'vitest';
import { spanned } from './span.ts';

const OPTIONS = ['a/1', 'a/2', 'a/3', 'b/1'].map((id) => ({
  id,
  agent: id,
  model: id,
  name: id,
  family: id.slice(0, 1),
}));

const spans = (cells: readonly string[], mayShare?: (cell: string) => boolean) =>
  spanned(OPTIONS, (place) => cells[place] ?? '', mayShare).map(
    ({ options, cell }) => `${cell}: ${options.join(' ')}`,
  );

test('cells beside each other that say the same stand as one', () => {
  expect(spans(['x', 'x', 'y', 'z'])).toEqual(['x: a/1 a/2', 'y: a/3', 'z: b/1']);
});

test('cells apart, and cells of two products, stay apart', () => {
  expect(spans(['x', 'y', 'x', 'x'])).toEqual(['x: a/1', 'y: a/2', 'x: a/3', 'x: b/1']);
});

test('cells that may not be shared stay apart', () => {
  expect(spans(['x', 'x', 'x', 'x'], () => false)).toHaveLength(4);
});
