import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  distinctSlugs,
  isSameState,
  nextSort,
  readState,
  slug,
  writeStates,
} from './table-state.ts';

const ABLE = { columns: ['model', 'released'], canFilter: true };
const read = (search: string) => readState(search, 'models', ABLE);

test.each([
  ['95 % interval', '95-interval'],
  ['mini-SWE-agent (bash only)', 'mini-swe-agent-bash-only'],
  ['Read in', 'read-in'],
  ['—', ''],
])('%j is called %j', (title, name) => {
  expect(slug(title)).toBe(name);
});

test('the same title twice has two names', () => {
  expect(distinctSlugs(['Runs', 'Runs', 'Runs 2', '—'])).toEqual([
    'runs',
    'runs-2',
    'runs-2-2',
    'table',
  ]);
});

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
