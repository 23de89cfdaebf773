import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROOT } from '../../../tests/project.ts';
import { load } from '../../data/load.ts';
import { EVEN } from '../../ledger/decision/choice.ts';
import { MAX_WEIGHT } from '../../ledger/decision/problem.ts';
import { buildLedger } from '../../ledger/ledger.ts';
import { decisionBook } from '../../views/decision/book.ts';
import { writeQuery } from '../calculators/query.ts';
import { isDefault, queryOf, readDecision, type DecisionState } from './decision-state.ts';

const book = decisionBook(buildLedger(load(ROOT, '2026-11-21').records));
const criteria = book.criteria.map(({ id }) => id);
const judgeable = book.criteria.filter(({ isOfWords }) => isOfWords).map(({ id }) => id);

const state: fc.Arbitrary<DecisionState> = fc.record({
  preset: fc.constantFrom(...book.presets.map(({ id }) => id)),
  weights: fc
    .tuple(...criteria.map(() => fc.integer({ min: 0, max: MAX_WEIGHT })))
    .map((all) => Object.fromEntries(criteria.map((id, index) => [id, all[index] ?? 0]))),
  gates: fc.subarray(book.gates.map(({ id }) => id)),
  isStrict: fc.boolean(),
  judged: fc.dictionary(
    fc.constantFrom(...judgeable),
    fc.constantFrom(EVEN, ...book.products.map(({ id }) => id)),
  ),
});

test('an address brings back the state that wrote it', () => {
  fc.assert(
    fc.property(state, (asked) => {
      const read = readDecision(writeQuery('?other=1', queryOf(asked, book)), book);
      expect(read).toMatchObject({
        preset: asked.preset,
        gates: asked.gates,
        isStrict: asked.isStrict,
        judged: { ...asked.judged },
      });
      for (const id of criteria) expect(read.weights[id] ?? 0).toBe(asked.weights[id]);
    }),
  );
});

test('the default state writes nothing, and nothing reads as it', () => {
  const read = readDecision('', book);
  expect(isDefault(read, book)).toBe(true);
  expect(writeQuery('', queryOf(read, book))).toBe('');
});

test.each([
  '?weights=python-bug-fixing:51',
  '?weights=python-bug-fixing:-1',
  '?weights=python-bug-fixing:1e9',
  '?weights=python-bug-fixing:',
  '?weights=:5,__proto__:5,constructor:5',
  '?preset=__proto__&must=&judge=context:codex',
  '?judge=governance:__proto__',
  `?weights=${'x:1,'.repeat(5000)}`,
])('%s asks for nothing that there is', (search) => {
  expect(isDefault(readDecision(search, book), book)).toBe(true);
});

test('an empty list of must-haves takes those of a role away', () => {
  const role = book.presets.find(({ gates }) => gates.length > 0);
  expect(readDecision(`?preset=${role?.id}`, book).gates).toEqual(role?.gates);
  expect(readDecision(`?preset=${role?.id}&must=`, book).gates).toEqual([]);
});
