import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  AS_IT_CAME,
  isNarrowed,
  isSameState,
  nextSort,
  readState,
  writeStates,
  type TableState,
} from './table-state.ts';

const ABLE = { columns: ['model', 'released'], canFilter: true };
const read = (search: string) => readState(search, 'models', ABLE);

const PAGED = {
  columns: ['run', 'agent'],
  canFilter: true,
  options: new Map([
    ['agent', ['claude-code', 'codex']],
    ['model', ['claude-opus-4.6', 'not-stated']],
  ]),
  hasPages: true,
};
const readPaged = (search: string) => readState(search, 'runs', PAGED);

test('a table takes its own sort and filter from the address', () => {
  const search = '?sort=plans.price.asc&sort=models.released.desc&filter=models.claude+4.6';
  expect(read(search)).toEqual({
    sort: { column: 'released', order: 'desc' },
    filter: 'claude 4.6',
  });
});

test.each([
  '',
  '?sort=models.released',
  '?sort=models.released.up',
  '?sort=models.released.desc.desc',
  '?sort=models.price.asc',
  '?sort=models',
  '?sort=.released.asc',
  '?sort=&filter=&filter=models',
  '?filter=plans.claude',
  '?sort=%FF&filter=%00',
])('%j says nothing of the table', (search) => {
  expect(read(search)).toEqual({ sort: undefined, filter: '' });
});

test('what is wrong does not hide what is right', () => {
  expect(read('?sort=models.x.asc&sort=models.model.asc').sort?.column).toBe('model');
});

test('a table that cannot be filtered is not', () => {
  expect(readState('?filter=models.x', 'models', { ...ABLE, canFilter: false }).filter).toBe('');
});

test('an endless filter is cut', () => {
  expect(read(`?filter=models.${'x'.repeat(1000)}`).filter).toHaveLength(100);
});

test('a table takes what is chosen, in the order of its columns, and its page', () => {
  const search =
    '?page=plans.9&where=runs.model.claude-opus-4.6&where=runs.agent.codex&page=runs.3&where=x.agent.codex';
  expect(readPaged(search)).toEqual({
    filter: '',
    where: [
      { column: 'agent', option: 'codex' },
      { column: 'model', option: 'claude-opus-4.6' },
    ],
    page: 3,
  });
});

test.each([
  '?where=runs.agent.gpt&where=runs.agent.&where=runs.agent&where=runs.task.codex&where=runs.__proto__.x',
  '?where=runs.agent.Codex&where=runs.agent.codex.codex&where=plans.agent.codex&where=&where=%FF',
  '?page=runs.1&page=runs.0&page=runs.-2&page=runs.2.5&page=runs.02&page=runs.1e3&page=runs.99999999',
])('%j says nothing of a table of pages', (search) => {
  expect(readPaged(search)).toEqual(AS_IT_CAME);
});

test('one option is chosen of a column, whatever the address asks for', () => {
  const { where } = readPaged('?where=runs.agent.codex&where=runs.agent.claude-code');
  expect(where).toHaveLength(1);
});

test('a table that stands on one page has no other, and nothing to choose by', () => {
  expect(read('?page=models.2&where=models.model.x')).toEqual(AS_IT_CAME);
});

test('states are written beside the keys of others', () => {
  const states = new Map([
    ['models', { sort: { column: 'released', order: 'desc' as const }, filter: '' }],
    ['plans', { filter: 'per seat' }],
    ['runs', { filter: '' }],
  ]);
  expect(writeStates('?policy=vendor&sort=models.model.asc&theme=dark', states)).toBe(
    'policy=vendor&theme=dark&sort=models.released.desc&filter=plans.per+seat',
  );
  expect(writeStates('?sort=models.model.asc', [])).toBe('');
});

test('what is written is read back', () => {
  const sort = fc.record({
    column: fc.constantFrom(...ABLE.columns),
    order: fc.constantFrom('asc' as const, 'desc' as const),
  });
  const filter = fc.string({ maxLength: 100 });
  fc.assert(
    fc.property(fc.record({ sort: fc.option(sort, { nil: undefined }), filter }), (state) => {
      expect(read(`?${writeStates('?models=all', [['models', state]])}`)).toEqual(state);
    }),
  );
});

test('what is chosen and the page are written and read back', () => {
  const one = (column: string) =>
    fc.constantFrom(...(PAGED.options.get(column) ?? [])).map((option) => ({ column, option }));
  const where = fc
    .constantFrom(['agent'], ['model'], ['agent', 'model'])
    .chain((columns) => fc.tuple(...columns.map(one)));
  const page = fc.integer({ min: 2, max: 999_999 });
  const states = fc.record({
    filter: fc.string({ maxLength: 100 }),
    where: fc.option(where, { nil: undefined }),
    page: fc.option(page, { nil: undefined }),
  });
  fc.assert(
    fc.property(states, (state) => {
      expect(readPaged(`?${writeStates('', [['runs', state]])}`)).toEqual(state);
    }),
  );
});

test('a column is sorted one way, then the other, then not', () => {
  const first = nextSort(undefined, 'released', 'desc');
  expect(first).toEqual({ column: 'released', order: 'desc' });
  const second = nextSort(first, 'released', 'desc');
  expect(second).toEqual({ column: 'released', order: 'asc' });
  expect(nextSort(second, 'released', 'desc')).toBeUndefined();
  expect(nextSort(second, 'model', 'asc')).toEqual({ column: 'model', order: 'asc' });
});

test('states are the same when filter, column and order are', () => {
  const state = { filter: 'gpt', sort: { column: 'score', order: 'asc' } } as const;
  expect(isSameState(state, { ...state, sort: { ...state.sort } })).toBe(true);
  expect(isSameState(state, { ...state, filter: '' })).toBe(false);
  expect(isSameState(state, { filter: 'gpt' })).toBe(false);
  expect(isSameState(state, { ...state, sort: { column: 'score', order: 'desc' } })).toBe(false);
  expect(isSameState(state, { ...state, sort: { column: 'model', order: 'asc' } })).toBe(false);
});

test.each<[TableState, boolean]>([
  [AS_IT_CAME, false],
  [{ filter: '', page: 2, sort: { column: 'agent', order: 'asc' } }, false],
  [{ filter: 'gpt' }, true],
  [{ filter: '', where: [{ column: 'agent', option: 'codex' }] }, true],
])('%j leaves rows out: %j', (state, expected) => {
  expect(isNarrowed(state)).toBe(expected);
  expect(isSameState(state, AS_IT_CAME)).toBe(state === AS_IT_CAME);
});
