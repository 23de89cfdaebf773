import { expect, test } from 'vitest';
import { chosen, EVEN, type Choosable } from './choice.ts';

const figure = (id: string, ...options: string[]) => ({
  id,
  criterion: 'words',
  options,
  worth: undefined,
});
const BOOK: Choosable = {
  options: [
    { id: 'a/1', family: 'a' },
    { id: 'a/2', family: 'a' },
    { id: 'b/1', family: 'b' },
  ],
  figures: [figure('words/a', 'a/1', 'a/2'), figure('words/b', 'b/1')],
  gates: [
    {
      id: 'gate',
      verdicts: { 'a/1': 'fails', 'a/2': 'part-meets', 'b/1': 'disputed' },
    },
    { id: 'silent', verdicts: {} },
  ],
};
const choose = (gates: readonly string[], isStrict = false, judged = {}) =>
  chosen(BOOK, { gates, isStrict, judged });

test('an option that fails is left out, with its figures, and the rest stays marked', () => {
  const { problem, excluded, unsure } = choose(['gate']);
  expect(problem.options).toEqual(['a/2', 'b/1']);
  expect(problem.figures.map(({ options }) => options)).toEqual([['a/2'], ['b/1']]);
  expect(excluded).toEqual([{ option: 'a/1', gate: 'gate', verdict: 'fails' }]);
  expect(unsure.map(({ option, verdict }) => [option, verdict])).toEqual([
    ['a/2', 'part-meets'],
    ['b/1', 'disputed'],
  ]);
});

test('strictly, only what is known to meet it stays, if by a part of the product', () => {
  const { problem, unsure } = choose(['gate'], true);
  expect(problem.options).toEqual(['a/2']);
  expect(problem.figures.map(({ id }) => id)).toEqual(['words/a']);
  expect(unsure.map(({ option }) => option)).toEqual(['a/2']);
  expect(choose(['silent'], true).problem.options).toEqual([]);
});

test('figures that nothing changes stay the very same, so that they are drawn once', () => {
  expect(choose([]).problem.figures[0]).toBe(BOOK.figures[0]);
  expect(choose(['gate']).problem.figures[1]).toBe(BOOK.figures[1]);
});

test('the product judged ahead earns all, the others nothing, and even ones half', () => {
  const worths = (ahead: string) =>
    choose([], false, { words: ahead }).problem.figures.map(({ worth }) => worth?.low);
  expect(worths('a')).toEqual([1, 0]);
  expect(worths('b')).toEqual([0, 1]);
  expect(worths(EVEN)).toEqual([0.5, 0.5]);
});
