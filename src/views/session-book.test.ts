import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { priceBookOf, pricesOf } from '../ledger/price.ts';
import {
  bandsIn,
  byClass,
  PRICE_CLASSES,
  PRICE_COLUMNS,
  tiersIn,
  TOKEN_CLASSES,
} from '../ledger/price-book.ts';
import { asQuantity } from '../data/figure.ts';
import { packBook, unpackBook } from './packed-session.ts';
import { sessionBook } from './session-book.ts';
import { costWords, pricingWords, savingWords } from './session-words.ts';
import {
  choiceOf,
  modelOf,
  priceSession,
  type PricedSession,
  type SessionBook,
  type SessionState,
} from '../ledger/session.ts';

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
          const classes = Object.keys(byClass(TOKEN_CLASSES, (one) => expected[one]));
          expect(Object.keys(prices)).toEqual(classes);
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

test('a cent that rounding puts beside the sum is told', () => {
  expect(savingWords(priced({ inputTokens: 1_010_000 }))).toMatch(/ costs \$\d\.\d\d\.$/);
  expect(savingWords(priced({ writtenShare: 10 }))).toBe(
    'The cache saves $3.93, 62.8 %; without it the session costs $6.25; each rounded to the cent.',
  );
});

test('prices that were stated only after the day, or for none, are said to be', () => {
  const wordsOf = ({ state, prices }: PricedSession) => pricingWords(state, Object.values(prices));
  expect(wordsOf(priced({}))).toBe(
    'standard tier, smallest requests, prices last stated by 21 Nov 2026',
  );
  const early = priced({ on: '2025-06-01' });
  expect(wordsOf(early)).toMatch(
    /stated by 1 Jun 2025 or, where there was none, first stated after it$/,
  );
  expect(Object.values(early.prices).every(({ isLater }) => isLater)).toBe(true);
  const undated = Object.values(early.prices).map((price) => ({ ...price, asOf: undefined }));
  expect(pricingWords(early.state, undated.slice(0, 1))).toMatch(/or stated for no day$/);
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

const day = fc.option(fc.constantFrom('2026', '2026-02', '2026-02-05'), { nil: undefined });
const bound = fc.option(fc.nat(), { nil: undefined });

/** Claims of a row end alike or not, and may be called otherwise altogether. */
const claimId = (start: string) =>
  fc.oneof(
    fc.constantFrom('@one.2026', '@one.2026~2', '@two').map((ending) => start + ending),
    fc.string().map((text) => `=${text}`),
    fc.string(),
  );
const price = (start: string) =>
  fc.record({
    usdPerMtok: fc.double({ min: 0, max: 1e3, noNaN: true }).map((usd) => usd + 0),
    isPreferred: fc.boolean(),
    isEstimate: fc.boolean(),
    claimId: claimId(start),
  });
const row = fc.constantFrom('standard' as const, 'batch' as const).chain((tier) =>
  fc.record({
    model: fc.constant('a'),
    tier: fc.constant(tier),
    above: bound,
    upTo: bound,
    validFrom: day,
    validTo: day,
    asOf: day,
    source: fc.constantFrom('one', 'one-more'),
    prices: fc.record(
      byClass(PRICE_CLASSES, (one) => price(`price/a/${tier}/${PRICE_COLUMNS[one]}`)),
      { requiredKeys: [], noNullPrototype: true },
    ),
  }),
);

test('rows of every kind are unpacked as they were packed', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), fc.array(fc.nat(99)), (rows, disputes) => {
      const [id] = rows.flatMap(({ prices }) => Object.values(prices).map((one) => one.claimId));
      const disputed = id === undefined || disputes.length === 0 ? {} : { [id]: disputes };
      const model = { id: 'a', name: 'A', maker: 'm', isShown: true, rows, disputes: disputed };
      const one: SessionBook = { ...book, models: [model, ...book.models] };
      expect(unpackBook(packBook(one))).toEqual(one);
    }),
  );
});
