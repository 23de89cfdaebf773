import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROOT } from '../../../tests/project.ts';
import { load } from '../../data/load.ts';
import { buildLedger } from '../../ledger/ledger.ts';
import { bandsIn, tiersIn } from '../../ledger/price-book.ts';
import { sessionHref } from '../../views/address.ts';
import { sessionBook } from '../../views/session-book.ts';
import type { SessionBook, SessionState } from '../../ledger/session.ts';
import { writeQuery } from './query.ts';
import { errorsIn, MOST_TOKENS, queryOf, readSession, settled, textsOf } from './session-state.ts';

const book = bookOf();
const { start } = book;

function bookOf(): SessionBook {
  const made = sessionBook(buildLedger(load(ROOT, '2026-11-21').records));
  if (!made) throw new Error('No model has all prices.');
  return made;
}

const share = (most: number) =>
  fc.double({ min: 0, max: most, noNaN: true }).map((value) => Number(value.toFixed(6)));

const state: fc.Arbitrary<SessionState> = fc.constantFrom(...book.models).chain(({ id, rows }) =>
  fc.constantFrom(...tiersIn(rows)).chain((tier) =>
    fc
      .tuple(fc.constantFrom(undefined, ...bandsIn(rows, tier)), share(100))
      .chain(([above, cachedShare]) =>
        fc.record({
          model: fc.constant(id),
          tier: fc.constant(tier),
          above: fc.constant(above),
          cachedShare: fc.constant(cachedShare),
          writtenShare: share(100 - cachedShare),
          inputTokens: fc.integer({ min: 1, max: MOST_TOKENS }),
          outputTokens: fc.integer({ min: 0, max: MOST_TOKENS }),
          on: fc.constantFrom('2025-06-30', '2026-02-28', start.on),
        }),
      ),
  ),
);

test('what is written is read again, and nothing is wrong with it', () => {
  fc.assert(
    fc.property(state, (one) => {
      expect(readSession(writeQuery('', queryOf(one, book)), book)).toEqual(one);
      expect(errorsIn(textsOf(one), book)).toBeUndefined();
      expect(settled(textsOf(one), book)).toEqual(textsOf(one));
    }),
  );
});

test('whatever stands in the address, a session is read that can be entered', () => {
  const text = fc.oneof(fc.string(), fc.double().map(String), fc.constantFrom('1e999', '-1', '0'));
  const query = fc.dictionary(
    fc.constantFrom('model', 'tier', 'input', 'cached', 'written', 'output', 'context', 'on'),
    text,
  );
  fc.assert(
    fc.property(query, (texts) => {
      const read = readSession(`?${new URLSearchParams(texts).toString()}`, book);
      expect(errorsIn(textsOf(read), book)).toBeUndefined();
    }),
  );
});

test('the start leaves the address as it is, other keys included', () => {
  expect(writeQuery('?policy=independent', queryOf(start, book))).toBe('?policy=independent');
  expect(writeQuery('?input=5&sort=a.b.asc', queryOf(start, book))).toBe('?sort=a.b.asc');
});

test('unknown words are ignored, and numbers brought within bounds', () => {
  const read = readSession(
    '?model=best&tier=free&context=7&input=9e99&cached=300&written=50&output=-4&on=2026-02',
    book,
  );
  expect(read).toEqual({
    ...start,
    inputTokens: MOST_TOKENS,
    cachedShare: 100,
    writtenShare: 0,
    outputTokens: 0,
  });
  expect(readSession('?on=2031-01-01&input=0&output=0', book)).toEqual(start);
});

test('a tier and a request size that the model does not have give way', () => {
  const texts = { ...textsOf(start), tier: 'fast', context: '200000' };
  expect(settled(texts, book)).toMatchObject({ tier: 'fast', context: '' });
  expect(settled({ ...texts, model: 'gpt-5.4' }, book)).toMatchObject({
    tier: 'standard',
    context: '200000',
  });
});

test('what is wrong is said at the field', () => {
  const errors = (changes: object) => errorsIn({ ...textsOf(start), ...changes }, book);
  expect(errors({ input: '' })?.input).toBe('Enter a number of tokens.');
  expect(errors({ input: '-1' })?.input).toBe('Tokens cannot be fewer than 0.');
  expect(errors({ output: '1.5' })?.output).toBe('Enter whole tokens.');
  expect(errors({ output: '1e12' })?.output).toBe('Enter at most 1,000,000,000 tokens.');
  expect(errors({ cached: '101' })?.cached).toBe('Enter a share from 0 to 100 %.');
  expect(errors({ written: '' })?.written).toBe('Enter a share from 0 to 100 %.');
  expect(errors({ written: '20' })?.written).toBe(
    'Read and written are 110 % together; they can be 100 % at most.',
  );
  expect(errors({ input: '0', output: '0' })?.input).toBe(
    'Enter input or output tokens: a session has some.',
  );
  expect(errors({ on: '2026-13-01' })?.on).toMatch(/^Enter a day up to \d+ \w+ 2026/);
});

test('two things that are wrong are both said', () => {
  const errors = errorsIn({ ...textsOf(start), input: '', written: '20' }, book);
  expect(Object.values(errors ?? {}).filter(Boolean)).toHaveLength(2);
});

test('the link of a run gives its tokens again', () => {
  const [cached, all] = [1_234_567, 1_500_001];
  const href = sessionHref({
    model: 'claude-opus-4.6',
    input: all,
    cached: (100 * cached) / all,
    written: 0,
    output: 12_345,
  });
  const read = readSession(new URL(href, 'https://a.test').search, book);
  expect(read).toMatchObject({ model: 'claude-opus-4.6', inputTokens: all, outputTokens: 12_345 });
  expect(Math.round((read.inputTokens * read.cachedShare) / 100)).toBe(cached);
});
