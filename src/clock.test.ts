import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../tests/project.ts';
import { chartsOf } from './charts/registry.ts';
import { load } from './data/load.ts';
import { buildLedger } from './ledger/ledger.ts';

/**
 * Builds are reproducible since the clock only decides whether data passes its checks: these files alone ask
 * for the day, and hand it to the checks as an argument. What a page says of age is by the ledger's day.
 */
const ASK_THE_CLOCK = ['cli/command.ts', 'integrations/check-data.ts', 'ledger/site.ts'];

const CLOCK = /\bnew Date\(\)|\bDate\.now\b|\bTemporal\.Now\b|\bDate\(\)|\bMath\.random\b/;

test('no other file asks for the time', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|astro)$/.test(file) && !file.endsWith('.test.ts'))
    .filter((file) => CLOCK.test(readFileSync(join(import.meta.dirname, file), 'utf8')));
  expect(files.toSorted()).toEqual(ASK_THE_CLOCK);
});

test('data checked on two days give the same ledger and the same charts', () => {
  const [now, later] = ['2026-11-21', '2027-02-03'].map((day) =>
    buildLedger(load(ROOT, day).records),
  );
  if (!now || !later) throw new Error('two days were given');
  expect(later.asOf).toBe(now.asOf);
  expect(later.claims).toEqual(now.claims);
  expect(chartsOf(later).map(({ caption }) => caption)).toEqual(
    chartsOf(now).map(({ caption }) => caption),
  );
});
