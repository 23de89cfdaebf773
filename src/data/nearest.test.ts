import fc from 'fast-check';
import { expect, test } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

const MODELS = ['claude-opus-4.6', 'claude-opus-4.5', 'claude-sonnet-4.6', 'gpt-5.4'];

test.each([
  ['claude-opus-4-6', 'claude-opus-4.6'],
  ['Claude-Opus-4.6', 'claude-opus-4.6'],
  ['claude-opus4.6', 'claude-opus-4.6'],
  ['gpt-5.4', 'gpt-5.4'],
  ['gtp-5.4', 'gpt-5.4'],
  ['gpt-54', 'gpt-5.4'],
])('%s was probably meant as %s', (word, meant) => {
  expect(nearest(word, MODELS)).toBe(meant);
});

test.each(['gemini', 'llama-3', 'x', 'nosuchid'])('nothing is near %s', (word) => {
  expect(nearest(word, MODELS)).toBeUndefined();
  expect(didYouMean(word, MODELS)).toBeUndefined();
});

test('of equally near candidates the first is taken', () => {
  expect(nearest('claude-opus-4.7', MODELS)).toBe('claude-opus-4.6');
  expect(nearest('claude-opus-4.7', MODELS.toReversed())).toBe('claude-opus-4.5');
});

test('of three letters one may be wrong, of six two', () => {
  expect(nearest('cat', ['cot'])).toBe('cot');
  expect(nearest('cat', ['dog'])).toBeUndefined();
  expect(nearest('planet', ['plnet'])).toBe('plnet');
  expect(nearest('planet', ['plant-x'])).toBeUndefined();
});

test('the hint quotes the candidate as it is spelled', () => {
  expect(didYouMean('SCORE', ['score_pct', 'Scores'])).toBe('did you mean "Scores"?');
});

test('nothing is near when there are no candidates', () => {
  expect(nearest('anything', [])).toBeUndefined();
});

test('a word that is a candidate is its own nearest', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z.-]{1,20}$/), { minLength: 1 }), (words) => {
      for (const word of words) expect(nearest(word, words)).toBe(word);
    }),
  );
});

test('one dropped letter of a longer word is always forgiven', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{4,20}$/), fc.nat(), (word, at) => {
      const cut = at % word.length;
      expect(nearest(word.slice(0, cut) + word.slice(cut + 1), [word])).toBe(word);
    }),
  );
});
