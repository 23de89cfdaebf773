import { expect, test } from 'vitest';
import { FORMULAS, formulaLinks } from './formula.ts';

test('each formula has a place of its own', () => {
  const ids = FORMULAS.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('links stand once each, in the order of the registry, whoever asks', () => {
  const [links] = [formulaLinks(['tier', undefined, 'interval', 'tier'])];
  expect(links).toEqual([
    { name: '95 % interval of a rate', href: '/methodology/#interval' },
    { name: 'Rank and tier', href: '/methodology/#tier' },
  ]);
});
