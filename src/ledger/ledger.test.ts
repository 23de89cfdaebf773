import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../tests/project.ts';
import { figuresOf } from '../data/figures.ts';
import { load } from '../data/load.ts';
import { Resolution } from '../data/schema/bookkeeping.ts';
import { buildLedger } from './ledger.ts';

const valid = load(VALID, TODAY).records;
const real = buildLedger(load(ROOT, '2026-11-21').records);

test.each([
  ['valid', buildLedger(valid)],
  ['real', real],
])(
  'every claim of the %s data has a known source, a place in it, a file and a line',
  (_, ledger) => {
    expect(ledger.claims.length).toBeGreaterThan(0);
    for (const claim of ledger.claims) {
      expect(ledger.names.sources.has(claim.source)).toBe(true);
      expect(claim.locator).not.toBe('');
      expect(claim.file).toMatch(/^data\//);
      expect(claim.line).toBeGreaterThan(0);
      expect(ledger.names.organizations.has(claim.measuredBy ?? '')).toBe(true);
    }
  },
);

test('every figure becomes one claim, found by its id and its key', () => {
  const ledger = buildLedger(valid);
  expect(ledger.claims.map(({ id }) => id)).toEqual(figuresOf(valid).map(({ id }) => id));
  for (const claim of ledger.claims) {
    expect(ledger.claimById.get(claim.id)).toBe(claim);
    expect(ledger.claimsByKey.get(claim.key)).toContain(claim);
  }
});

test('the ledger speaks of the newest day a source was read, unless told otherwise', () => {
  expect(buildLedger(valid).asOf).toBe('2026-05-03');
  expect(buildLedger({ ...valid, sources: valid.sources.toReversed() }).asOf).toBe('2026-05-03');
  expect(buildLedger(valid, '2026-06-01').asOf).toBe('2026-06-01');
});

test('the same records give the same ledger', () => {
  expect(buildLedger(load(VALID, TODAY).records)).toEqual(buildLedger(valid));
});

test('every disagreement in the real data is explained, or merely one figure on two benchmarks', () => {
  expect(real.disagreements.length).toBeGreaterThan(0);
  for (const { kind, resolution, claims } of real.disagreements) {
    expect(resolution !== undefined || kind === 'same-figure').toBe(true);
    expect(claims.length).toBeGreaterThan(1);
  }
});

test('a disagreement is found by each of its claims, with its explanation', () => {
  const other = valid.capabilities.map(({ place, record }) => ({
    place,
    record: { ...record, source: 'board', value: record.value === 'true' ? 'false' : record.value },
  }));
  const key = 'capability/agent-a/-/internet-access/value';
  const resolution = Resolution.parse({
    key,
    values: 'true false',
    reason_code: 'different-date',
    preferred: undefined,
    explanation: 'It changed.',
    decided_on: '2026-05-03',
  });
  const ledger = buildLedger({
    ...valid,
    capabilities: [...valid.capabilities, ...other],
    resolutions: [{ place: { file: 'data/resolutions.csv', line: 2 }, record: resolution }],
  });
  expect(ledger.disagreements).toMatchObject([{ kind: 'conflict', key, resolution }]);
  for (const origin of ['report.-.true', 'board.-.false'])
    expect(ledger.disagreementsByClaim.get(`${key}@${origin}`)).toEqual(ledger.disagreements);
});
