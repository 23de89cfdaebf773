import fc from 'fast-check';
import { expect, test } from 'vitest';
import { asksForLive, readState, writeState } from './url-state.ts';

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z][a-z0-9.-]{0,12}$/), { maxLength: 5 });

test('what is written is read again', () => {
  fc.assert(
    fc.property(ids, ids, (hide, models) => {
      expect(readState(writeState('', { hide, models }))).toEqual({ hide, models });
    }),
  );
});

test('other keys stay as they are', () => {
  const search = '?policy=independent&hide=old&sort=plans.window.desc';
  expect(writeState(search, { hide: [], models: ['gpt-5.4'] })).toBe(
    '?policy=independent&sort=plans.window.desc&models=gpt-5.4',
  );
});

test('nothing wanted leaves no empty question mark', () => {
  expect(writeState('?hide=a', { hide: [], models: [] })).toBe('');
});

test('what is not an id is not read', () => {
  expect(readState('?hide=<b>,ok,,a b&models=%00')).toEqual({ hide: ['ok'], models: [] });
});

test('a chart need not be live for what other parts of the page ask', () => {
  expect(asksForLive('?policy=independent&sort=a.b.asc')).toBe(false);
  expect(asksForLive('?models=gpt-5.4')).toBe(true);
});

test('an island that reads keys of its own is live for any of them', () => {
  expect(asksForLive('?input=5', ['model', 'input'])).toBe(true);
  expect(asksForLive('?policy=independent', ['model', 'input'])).toBe(false);
});
