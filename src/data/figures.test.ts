import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../tests/project.ts';
import { figuresOf } from './figures.ts';
import { load } from './load.ts';

const { records } = load(ROOT, '2026-11-21');
const figures = figuresOf(records);

test('no two figures share an id', () => {
  const ids = figures.map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(1000);
  expect(ids.filter((id, index) => ids.indexOf(id) < index)).toEqual([]);
});

test('ids are safe in addresses, and begin with the key of what they claim', () => {
  for (const { id, key, kind } of figures) {
    expect(id).toMatch(/^[A-Za-z0-9._/@~-]+$/);
    expect(id.startsWith(`${key}@`)).toBe(true);
    expect(key.startsWith(`${kind}/`)).toBe(true);
  }
});

test('every figure has a record in a data file', () => {
  for (const { place } of figures) {
    expect(place.file).toMatch(/^data\/.+\.(csv|json)$/);
    expect(place.line).toBeGreaterThan(0);
  }
});

test('two figures of one source that share an id are told apart by a number', () => {
  const valid = load(VALID, TODAY).records;
  const [first] = valid.events;
  if (!first) throw new Error('the valid data has an event');
  const ids = figuresOf({ ...valid, events: [first, first, first] })
    .filter(({ kind }) => kind === 'event')
    .map(({ id }) => id);
  expect(ids).toEqual([
    'event/alpha-1-released/date@report',
    'event/alpha-1-released/date@report~2',
    'event/alpha-1-released/date@report~3',
  ]);
});

test('figures are found once for the same records', () => {
  expect(figuresOf(records)).toBe(figures);
});
