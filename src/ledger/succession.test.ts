import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { smallLedger } from '../../tests/small-ledger.ts';
import { load } from '../data/load.ts';
import { buildLedger, type Ledger } from './ledger.ts';
import { successionOf } from './succession.ts';

/** The valid data with these models of one line, released on these days; `asOf` is the ledger's day. */
function line(
  days: Readonly<Record<string, string>>,
  asOf = '2026-05-03',
  family = 'alpha',
): Ledger {
  const ids = Object.keys(days);
  const small = smallLedger({
    scores: ids.map((model) => ({ model })),
    facts: Object.entries(days)
      .filter(([, released_on]) => released_on !== '')
      .map(([model, released_on]) => ({ model, released_on })),
  });
  const models = small.records.models.map(({ place, record }) => ({
    place,
    record: ids.includes(record.id) ? { ...record, family } : { ...record, family: undefined },
  }));
  return buildLedger({ ...small.records, models }, asOf);
}

const told = (model: string, ledger: Ledger) => {
  const found = successionOf(model, ledger);
  return found && [found.next.model.id, found.newest.model.id];
};

test('the next of a line has replaced a model, and the last is the newest', () => {
  const ledger = line({ one: '2026-01-01', three: '2026-03-01', two: '2026-02-01' });
  expect(told('one', ledger)).toEqual(['two', 'three']);
  expect(told('two', ledger)).toEqual(['three', 'three']);
  expect(told('three', ledger)).toBeUndefined();
});

test.each([
  ['on the same day', { one: '2026-01-01', two: '2026-01-01' }],
  ['in the month of its day', { one: '2026-01-01', two: '2026-01' }],
  ['before its month is over', { one: '2026-01', two: '2026-01-31' }],
  ['on no known day', { one: '2026-01-01', two: '' }],
  ['after the ledger’s day', { one: '2026-01-01', two: '2026-05-04' }],
])('a model that came %s has replaced none', (_, days) => {
  expect(told('one', line(days))).toBeUndefined();
});

test('a model whose own day is not known is not replaced, and on the ledger’s day a newer one counts', () => {
  expect(told('one', line({ one: '', two: '2026-02-01' }))).toBeUndefined();
  expect(told('one', line({ one: '2026-01-01', two: '2026-05-03' }))).toEqual(['two', 'two']);
});

test('models without a line replace nothing', () => {
  const ledger = line({ one: '2026-01-01', two: '2026-02-01' });
  const models = ledger.records.models.map(({ place, record }) => ({
    place,
    record: { ...record, family: undefined },
  }));
  expect(told('one', buildLedger({ ...ledger.records, models }))).toBeUndefined();
});

/** As the makers name them; checked against the release days on record. */
test('lines of the real data', () => {
  const real = buildLedger(load(ROOT, '2026-11-21').records, '2026-11-20');
  const found = real.records.models.flatMap(({ record: { id } }) => {
    const next = successionOf(id, real)?.next.model.id;
    return next === undefined ? [] : `${id} → ${next}`;
  });
  expect(found).toEqual([
    'claude-opus-4.6 → claude-opus-4.7',
    'claude-opus-4.5 → claude-opus-4.6',
    'claude-opus-4.1 → claude-opus-4.5',
    'claude-opus-4 → claude-opus-4.1',
    'claude-sonnet-4.5 → claude-sonnet-4.6',
    'claude-sonnet-4 → claude-sonnet-4.5',
    'gpt-5.4 → gpt-5.5',
    'gpt-5.2 → gpt-5.4',
    'gpt-5.2-codex → gpt-5.3-codex',
    'gpt-5.1 → gpt-5.2',
    'gpt-5.1-codex → gpt-5.2-codex',
    'gpt-5 → gpt-5.1',
    'gpt-4o → gpt-5',
    'gemini-3-pro → gemini-3.1-pro',
    'minimax-m2.5 → minimax-m2.7',
  ]);
});
