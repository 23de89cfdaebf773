import { expect, test } from 'vitest';
import { CHART } from '../../../tests/embeddable.ts';
import { chosenOf, readChoice, writeChoice } from './choice.ts';

const claimed = { ...CHART, policy: 'as-claimed', page: '/claimed/' };
const ALL = [CHART, { ...CHART, version: '2026.11.2', page: '/pinned/' }, claimed];

test('a choice stands in the address and is read from it', () => {
  const choice = { theme: 'dark', size: 'narrow', policy: 'as-claimed', version: '1' } as const;
  const search = writeChoice('?models=a', choice);
  expect(search).toBe('?models=a&theme=dark&size=narrow&policy=as-claimed&version=1');
  expect(readChoice(search)).toEqual(choice);
});

test('what is chosen anyway is left out, and what is unknown counts as that', () => {
  const usual = readChoice('?theme=pink&size=');
  expect(usual).toEqual({ theme: 'auto', size: 'text' });
  expect(writeChoice('?theme=dark&version=1', usual)).toBe('');
});

test.each([
  ['', CHART.page],
  ['?version=2026.11.2', '/pinned/'],
  ['?policy=as-claimed', '/claimed/'],
  ['?policy=as-claimed&version=2026.11.2', '/claimed/'],
  ['?policy=nobody&version=9', CHART.page],
])('%s chooses a chart that there is', (search, page) => {
  expect(chosenOf(ALL, readChoice(search))?.page).toBe(page);
});

test('of no charts none is chosen', () => {
  expect(chosenOf([], readChoice(''))).toBeUndefined();
});
