import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger, type Ledger } from '../ledger/ledger.ts';
import { claimsFile, claimsJson } from './claims-json.ts';

const ledger = buildLedger(load(ROOT, '2026-11-21').records);

const textOf = (some: Ledger) => [...claimsJson(some)].join('');

test('the pieces are one JSON text with every claim in order', async () => {
  expect(JSON.parse(textOf(ledger))).toMatchObject({
    schema_version: 1,
    as_of: ledger.asOf,
    claims: ledger.claims.map(({ id, measure, unit, source }) => ({ id, measure, unit, source })),
  });
  const file = claimsFile(ledger);
  expect(file.headers.get('Content-Type')).toBe('application/json');
  expect(await file.text()).toBe(textOf(ledger));
});

test('no claims are an empty list', () => {
  expect(JSON.parse(textOf({ ...ledger, claims: [] }))).toMatchObject({ claims: [] });
});

test('what is unknown is null, and only inexact figures are objects', () => {
  const [claim] = ledger.claims;
  if (!claim) throw new Error('the data holds claims');
  const range = { low: 3, high: 8, isEstimate: false };
  const some = [
    { ...claim, note: undefined, value: range },
    { ...claim, value: { low: 5, high: 5, isEstimate: false } },
  ];
  expect(JSON.parse(textOf({ ...ledger, claims: some }))).toMatchObject({
    claims: [{ note: null, value: { low: 3, high: 8, is_estimate: false } }, { value: 5 }],
  });
});
