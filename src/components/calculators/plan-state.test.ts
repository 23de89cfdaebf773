import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROOT } from '../../../tests/project.ts';
import { load } from '../../data/load.ts';
import { buildLedger } from '../../ledger/ledger.ts';
import { DEFAULT_CHOICE, type PlanChoice } from '../../ledger/plan-comparison.ts';
import { buildPlanBook } from '../../views/plan-book.ts';
import {
  choiceOf,
  errorsIn,
  PLAN_BOUNDS,
  queryOf,
  readPlan,
  textsOf,
  type PlanTexts,
} from './plan-state.ts';
import { writeQuery } from './query.ts';

const book = buildPlanBook(buildLedger(load(ROOT, '2026-11-20').records));
const texts = (changes: Partial<PlanTexts>) => ({ ...textsOf(DEFAULT_CHOICE, book), ...changes });

/** Hundredths within the bounds of a field. */
function within({ min, max }: { min: number; max: number }) {
  return fc.integer({ min: Math.ceil(min * 100), max: max * 100 }).map((cents) => cents / 100);
}

const anyCost = fc
  .tuple(within(PLAN_BOUNDS.least), within(PLAN_BOUNDS.most))
  .map(([a, b]) => ({ low: Math.min(a, b), high: Math.max(a, b), isEstimate: false }));
const anyChoice: fc.Arbitrary<PlanChoice> = fc.record({
  product: fc.constantFrom(undefined, ...book.products.map(({ id }) => id)),
  cost: fc.oneof(fc.constantFrom(undefined, 'success' as const), anyCost),
  runs: within(PLAN_BOUNDS.runs),
  people: fc.integer(PLAN_BOUNDS.seats),
  messages: fc.option(within(PLAN_BOUNDS.messages), { nil: undefined }),
  hours: within(PLAN_BOUNDS.hours),
});

test('what is written into the address is read again', () => {
  fc.assert(
    fc.property(anyChoice, (choice) => {
      expect(readPlan(writeQuery('', queryOf(choice, book)), book)).toEqual(choice);
    }),
  );
});

test('what stands in the fields for a choice has no errors and means it', () => {
  fc.assert(
    fc.property(anyChoice, (choice) => {
      const written = textsOf(choice, book);
      expect(errorsIn(written)).toBeUndefined();
      expect(choiceOf(written, book)).toEqual(choice);
    }),
  );
});

test('whatever the address says is read as a choice that can be shown', () => {
  fc.assert(
    fc.property(fc.webQueryParameters(), fc.string(), (query, text) => {
      const search = `?${query}&cost=${encodeURIComponent(text)}&runs=${encodeURIComponent(text)}`;
      expect(errorsIn(textsOf(readPlan(search, book), book))).toBeUndefined();
    }),
  );
});

test('by default the address says nothing, and other keys stay', () => {
  expect(writeQuery('?hide=openai&runs=3', queryOf(DEFAULT_CHOICE, book))).toBe('?hide=openai');
  const choice = { ...DEFAULT_CHOICE, product: 'codex', runs: 25, people: 5 };
  expect(writeQuery('?hide=openai', queryOf(choice, book))).toBe(
    '?hide=openai&agent=codex&runs=25&seats=5',
  );
});

test.each([
  [
    '?agent=nobody&runs=many&seats=-3&hours=1000&messages=0&cost=free',
    { people: 1, hours: 168, messages: 1 },
  ],
  ['?cost=0.5..2', { cost: { low: 0.5, high: 2, isEstimate: false } }],
  ['?cost=3', { cost: { low: 3, high: 3, isEstimate: false } }],
  ['?cost=2..0.5', {}],
  ['?cost=1..2..3', {}],
  ['?runs=&seats=2.6', { people: 3 }],
  ['?runs=Infinity', { runs: 1000 }],
])('%s is brought within bounds, or is as by default', (search, changes) => {
  expect(readPlan(search, book)).toEqual({ ...DEFAULT_CHOICE, ...changes });
});

test('an own cost begins as what recorded runs cost', () => {
  expect(choiceOf(texts({ cost: 'own' }), book).cost).toMatchObject({ low: 0.92, high: 1.58 });
});

test('what is wrong is told at the field', () => {
  expect(errorsIn(texts({ runs: '' }))).toMatchObject({ runs: 'Enter a number from 0 to 1,000.' });
  expect(errorsIn(texts({ seats: '1.5' }))).toMatchObject({ seats: 'Enter a whole number.' });
  expect(errorsIn(texts({ hours: '169' }))).toMatchObject({
    hours: 'Enter a number from 1 to 168.',
  });
  expect(errorsIn(texts({ messages: '' }))).toBeUndefined();
  expect(errorsIn(texts({ least: '5', most: '2' }))).toBeUndefined();
  expect(errorsIn(texts({ cost: 'own', least: '5', most: '2' }))).toMatchObject({
    most: 'The most cannot be less than the least.',
  });
});
