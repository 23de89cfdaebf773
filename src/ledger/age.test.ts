import { expect, test } from 'vitest';
import { smallLedger } from '../../tests/small-ledger.ts';
import { isOld } from './age.ts';
import type { Ledger } from './ledger.ts';

const measured = (measured_on: string) => smallLedger({ scores: [{ measured_on, score_pct: 70 }] });

function oldIn(ledger: Ledger, kind: string, asOf: string): boolean[] {
  const claims = ledger.claims.filter((claim) => claim.kind === kind);
  return claims.map((claim) => isOld(claim, { ...ledger, asOf }));
}

test.each([
  ['2026-01-01', '2026-05-01', false],
  ['2026-01-01', '2026-05-02', true],
  ['2026-01', '2026-05-31', false],
  ['2026-01', '2026-06-01', true],
])('a score of %s is old on %s: %j', (day, asOf, isSo) => {
  expect(oldIn(measured(day), 'score', asOf)).toContain(isSo);
});

test('facts about models and what has no day are never old', () => {
  const ledger = measured('2026-01-01');
  const undated = ledger.claims.map((claim) => ({ ...claim, asOf: undefined }));
  expect(oldIn(ledger, 'model', '2036-01-01')).not.toContain(true);
  expect(undated.some((claim) => isOld(claim, { ...ledger, asOf: '2036-01-01' }))).toBe(false);
});
