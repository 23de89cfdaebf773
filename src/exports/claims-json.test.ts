import { expect, test } from 'vitest';
import { z } from 'zod';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger, type Ledger } from '../ledger/ledger.ts';
import { claimsJson } from './claims-json.ts';
import { jsonStream } from './list-json.ts';

const ledger = buildLedger(load(ROOT, '2026-11-21').records);

const textOf = (some: Ledger) => [...claimsJson(some)].join('');

test('the pieces are one JSON text with every claim in order', async () => {
  expect(JSON.parse(textOf(ledger))).toMatchObject({
    schema_version: 1,
    as_of: ledger.asOf,
    claims: ledger.claims.map(({ id, measure, unit, source }) => ({ id, measure, unit, source })),
  });
  const file = jsonStream(claimsJson(ledger));
  expect(file.headers.get('Content-Type')).toBe('application/json');
  expect(await file.text()).toBe(textOf(ledger));
});

test('every claim says its age, whether that is old, and what replaced it', () => {
  const Ages = z.object({
    claims: z.array(
      z.looseObject({
        id: z.string(),
        as_of: z.string().nullable(),
        age_days: z.number().nullable(),
        old_after_days: z.number().nullable(),
        replaced_by: z.string().nullable(),
        is_old: z.boolean(),
      }),
    ),
  });
  const { claims } = Ages.parse(JSON.parse(textOf(ledger)));
  const ids = new Set(claims.map(({ id }) => id));
  for (const { as_of, age_days, old_after_days, replaced_by, is_old } of claims) {
    expect(age_days === null).toBe(as_of === null);
    const isPast = (age_days ?? 0) > (old_after_days ?? Infinity);
    expect(is_old).toBe(isPast && replaced_by === null);
    expect(replaced_by === null || replaced_by === 'ended' || ids.has(replaced_by)).toBe(true);
  }
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
