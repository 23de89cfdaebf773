import fc from 'fast-check';
import { expect, test } from 'vitest';
import { agreementOf, positionsOf } from './agreement.ts';

/** `one:a` is source one for product a. */
function agreed(...words: readonly string[]) {
  const said = words.map((word) => {
    const [source = '', family = ''] = word.split(':');
    return { source, family };
  });
  return agreementOf(positionsOf(said));
}

test('articles agree on one product, or contradict each other', () => {
  expect(agreed('one:a', 'two:a', 'one:a')).toBe('agree');
  expect(agreed('one:a', 'two:b')).toBe('contradict');
});

test('one article alone neither agrees nor contradicts, whatever it recommends', () => {
  expect(agreed('one:a', 'one:a')).toBe('one-source');
  expect(agreed('one:a', 'one:b')).toBe('depends');
  expect(agreed()).toBeUndefined();
});

test('an article that recommends both takes no side', () => {
  expect(agreed('one:a', 'two:a', 'two:b')).toBe('depends');
  expect(agreed('one:a', 'two:b', 'three:a', 'three:b')).toBe('contradict');
});

test('neither the order of words nor which product is which matters', () => {
  const word = fc.tuple(fc.constantFrom('one', 'two', 'three'), fc.constantFrom('a', 'b'));
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const swap = { a: 'b', b: 'a' };
      const given = agreed(...words.map(([source, family]) => `${source}:${family}`));
      const swapped = words.map(([source, family]) => `${source}:${swap[family]}`);
      expect(agreed(...swapped.toReversed())).toBe(given);
    }),
  );
});
