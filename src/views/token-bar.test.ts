import { expect, test } from 'vitest';
import { tokenBar } from './token-bar.ts';

const barOf = (tokens: object) => tokenBar({ tokens: { is_estimate: false, ...tokens } });

test('classes stand beside each other, to the whole', () => {
  const bar = barOf({ input: 10_000, cache_read: 980_000, cache_write: 0, output: 10_000 });
  expect(bar?.title).toBe('1,000,000 tokens, 1 % of them output');
  expect(bar?.parts).toEqual([
    { kind: 'input', label: 'input', text: '10,000, 1 %', from: 0, share: 1 },
    {
      kind: 'cachedInput',
      label: 'input read from cache',
      text: '980,000, 98 %',
      from: 1,
      share: 98,
    },
    { kind: 'output', label: 'output', text: '10,000, 1 %', from: 99, share: 1 },
  ]);
});

test.each([
  [{ total: 71_000, is_estimate: true }, '~71,000 tokens; no source says of which class'],
  [{ input: 0, cache_read: 0, cache_write: 0, output: 0 }, '0 tokens'],
  [{ input: 10, total: 100 }, '100 tokens, not all of stated class'],
  [{ input: 10, output: 20 }, '30 tokens or more: not all classes are stated'],
  [
    { input: 999, cache_read: 0, cache_write: 0, output: 1 },
    '1,000 tokens, under 1 % of them output',
  ],
])('%j is told as %j', (tokens, title) => {
  expect(barOf(tokens)?.title).toBe(title);
});

test('without tokens there is no bar', () => {
  expect(tokenBar({})).toBeUndefined();
});
