import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { priceBookOf, pricesOf } from '../ledger/price.ts';
import { bandsIn, claimIdOf, tiersIn, TOKEN_CLASSES } from '../ledger/price-book.ts';
import { asQuantity } from '../data/figure.ts';
import { packBook, unpackBook } from './packed-session.ts';
import { sessionBook } from './session-book.ts';
import { costWords, savingWords } from './session-words.ts';
import { choiceOf, modelOf, priceSession, type SessionBook, type SessionState } from './session.ts';

const ledger = buildLedger(load(ROOT, '2026-11-21').records);
const book = bookOf();

function bookOf(): SessionBook {
  const made = sessionBook(ledger);
  if (!made) throw new Error('No model has all prices.');
  return made;
}

const priced = (changes: Partial<SessionState>) => {
  const state = { ...book.start, ...changes };
  return priceSession(state, modelOf(state, book), book);
};

test('the model of the most recorded runs is chosen, of equals the newest', () => {
  expect(book.start.model).toBe('claude-opus-4.7');
});

const DAYS = ['2025-06-01', '2026-02-10', '2026-03-01', '2026-06-13', ledger.asOf];

test('every price of every model, tier, request size and day is the ledger’s own', () => {
  let compared = 0;
  for (const { id } of book.models)
    for (const tier of tiersIn(priceBookOf(id, ledger)))
      for (const above of [undefined, ...bandsIn(priceBookOf(id, ledger), tier)])
        for (const on of DAYS) {
          const state = { ...book.start, model: id, tier, above, on };
          const { prices } = priceSession(state, modelOf(state, book), book);
          const expected = pricesOf(id, ledger, choiceOf(state));
          expect(Object.keys(prices)).toEqual(Object.keys(expected));
          for (const tokenClass of TOKEN_CLASSES) {
            const [own, theirs] = [prices[tokenClass], expected[tokenClass]];
            if (!own || !theirs) continue;
            compared += 1;
            expect(own).toMatchObject({
              usdPerMtok: theirs.usdPerMtok,
              claim: theirs.claim.id,
              asOf: theirs.claim.asOf,
              isSettled: theirs.isSettled,
              source: { title: ledger.names.sources.get(theirs.claim.source)?.title },
            });
            const others = theirs.others.map(({ value }) => asQuantity(value)?.low ?? NaN);
            expect(own.others).toEqual([...new Set(others)].toSorted((a, b) => a - b));
          }
        }
  expect(compared).toBeGreaterThan(500);
});

test('a model whose cached input has no price costs at most what it would without a cache', () => {
  const session = priced({ model: 'gpt-5.5' });
  expect(costWords(session)).toBe('up to $6.50');
  expect(savingWords(session)).toBe(
    'Without the cache the session costs $6.50; no source states the price of cached input, so what the cache saves is not known.',
  );
});

test('what nobody prices is not free', () => {
  const session = priced({ model: 'gpt-5', writtenShare: 10 });
  expect(costWords(session)).toBe('cannot be priced: no source states the price of cache writes');
  expect(savingWords(session)).toBe('Without the cache the session costs $1.75.');
});

test('what the cache saves, and what writing to it adds', () => {
  expect(savingWords(priced({}))).toBe(
    'The cache saves $4.05, 64.8 %; without it the session costs $6.25.',
  );
  expect(savingWords(priced({ cachedShare: 0, writtenShare: 100 }))).toBe(
    'The cache adds $1.25, 20 %; without it the session costs $6.25.',
  );
  expect(savingWords(priced({ cachedShare: 0 }))).toBeUndefined();
});

test('an estimated price makes the cost an estimate', () => {
  const [model] = book.models;
  if (!model) throw new Error('No model.');
  const rows = model.rows.map((row) => ({
    ...row,
    prices: Object.fromEntries(
      Object.entries(row.prices).map(([name, price]) => [name, { ...price, isEstimate: true }]),
    ),
  }));
  const session = priceSession(book.start, { ...model, rows }, book);
  expect(costWords(session)).toMatch(/^~\$/);
});

test('a packed book is the same book, and small', () => {
  const sent = packBook(book);
  expect(JSON.stringify(sent).length).toBeLessThan(15_000);
  expect(unpackBook(structuredClone(sent))).toEqual(book);
});

const day = fc.constantFrom('2026', '2026-02', '2026-02-05');
const price = fc.record({
  usd: fc.double({ min: 0, max: 1e3, noNaN: true }).map((usd) => usd + 0),
  isPreferred: fc.boolean(),
  isEstimate: fc.boolean(),
});
const row = fc.record({
  model: fc.constant('a'),
  tier: fc.constantFrom('standard' as const, 'batch' as const),
  above: fc.option(fc.nat(), { nil: undefined }),
  upTo: fc.option(fc.nat(), { nil: undefined }),
  validFrom: fc.option(day, { nil: undefined }),
  validTo: fc.option(day, { nil: undefined }),
  asOf: fc.option(day, { nil: undefined }),
  origin: fc.constantFrom('one.2026', 'two~2'),
  prices: fc.dictionary(fc.constantFrom(...TOKEN_CLASSES), price, { noNullPrototype: true }),
});

test('rows of every kind are packed and unpacked alike', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), (rows) => {
      const [first] = rows;
      const ids = TOKEN_CLASSES.flatMap((one) =>
        first?.prices[one] ? [[claimIdOf(first, one), [0, 12]] as const] : [],
      );
      const model = { id: 'a', name: 'A', maker: 'm', isShown: true, rows, disputes: {} };
      const one = {
        ...book,
        models: [{ ...model, disputes: Object.fromEntries(ids.slice(0, 1)) }],
      };
      const [back] = unpackBook(packBook(one)).models;
      expect(back?.rows).toEqual(rows);
      expect(back?.disputes).toEqual(one.models[0]?.disputes);
    }),
  );
});
