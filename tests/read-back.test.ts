import { expect, test } from 'vitest';
import { load } from '../src/data/load.ts';
import { API_FILES } from '../src/exports/api-files.ts';
import { buildLedger, type Ledger } from '../src/ledger/ledger.ts';
import { ROOT, TODAY, VALID } from './project.ts';
import { servedRecords } from './read-back/served-records.ts';

const publish = (ledger: Ledger) => (name: string) =>
  [...(API_FILES.find((file) => file.name === name)?.pieces(ledger) ?? [])].join('');

test.each([
  ['the data', ROOT, '2026-11-21'],
  ['the small data of tests', VALID, TODAY],
])('%s, published and read back, give the same ledger', (_, root, today) => {
  const { records } = load(root, today);
  const ledger = buildLedger(records);
  const { frozenCharts } = records;
  const back = { ...servedRecords(publish(ledger)), frozenCharts };
  expect(back).toEqual(records);
  const again = buildLedger(back);
  expect(again.claims).toEqual(ledger.claims);
  expect(again.disagreements).toEqual(ledger.disagreements);
  expect(again.asOf).toBe(ledger.asOf);
});

test('a published figure that is not that of the data is told', () => {
  const ledger = buildLedger(load(VALID, TODAY).records);
  const text = publish(ledger);
  const changed = (name: string) => text(name).replace(/"score_pct":[\d.]+/, '"score_pct":1');
  const back = buildLedger(servedRecords(changed));
  expect(back.claims).not.toEqual(ledger.claims);
  expect(() => servedRecords((name) => text(name).replace('"organization":', '"org":'))).toThrow();
});
