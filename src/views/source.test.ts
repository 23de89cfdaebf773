import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { buildSource, mostOfEach } from './source.ts';

test.each([
  [[10, 20, 30], 100, 100],
  [[10, 20, 900], 100, 70],
  [[10, 900, 900], 100, 45],
  [[900, 900], 100, 50],
  [[], 100, 100],
])('tables of %j rows have at most %i together with %i each', (lengths, all, most) => {
  expect(mostOfEach(lengths, all)).toBe(most);
});

test('tables never have more rows than all may have, and no fewer than they must', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { maxLength: 12 }), fc.nat(500), (lengths, all) => {
      const most = mostOfEach(lengths, all);
      const shown = lengths.map((length) => Math.min(length, most));
      const sum = shown.reduce((total, length) => total + length, 0);
      expect(sum).toBeLessThanOrEqual(all);
      const isCut = lengths.some((length) => length > most);
      if (isCut) expect(sum).toBeGreaterThan(all - lengths.length);
    }),
  );
});

test('a source says how many claims it leaves out, and where they are', () => {
  const ledger = buildLedger(load(ROOT, '2026-11-21').records);
  const [claim] = ledger.claims.filter(({ kind }) => kind === 'score');
  const source = ledger.names.sources.get(claim?.source ?? '');
  if (!claim || !source) throw new Error('a score was read in a source');
  const many = { ...ledger, claims: Array.from({ length: 1000 }, () => claim) };
  const [table] = buildSource(source, many).tables;
  expect(table?.rows).toHaveLength(350);
  expect(table?.rest).toMatchObject({
    count: 650,
    href: `/claims/score/?where=score.read-in.${source.id}`,
  });
});
