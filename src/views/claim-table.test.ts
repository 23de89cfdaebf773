import { expect, test } from 'vitest';
import { TODAY, VALID } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { CLAIM_COLUMNS, claimTable } from './claim-table.ts';

const ledger = buildLedger(load(VALID, TODAY).records);
const plans = ledger.claims.filter(({ kind }) => kind === 'plan');

test('a table has the columns named, in their order, and one row a claim', () => {
  const { title, columns, rows } = claimTable(
    'Plans',
    plans,
    ['measure', 'number', 'asOf'],
    ledger,
  );
  expect(title).toBe('Plans');
  expect(columns.map(({ label }) => label)).toEqual(['Measure', 'Value', 'As of']);
  expect(rows.map((row) => row.map(({ text }) => text))).toMatchInlineSnapshot(`
    [
      [
        "price a month",
        "$20",
        "1 May 2026",
      ],
      [
        "local messages a window",
        "~45 to 225 messages",
        "1 May 2026",
      ],
      [
        "window",
        "5 hours",
        "1 May 2026",
      ],
      [
        "includes",
        "Agent A",
        "1 May 2026",
      ],
    ]
  `);
});

test('columns that are empty in every row are left out', () => {
  const { columns } = claimTable('Plans', plans, ['measure', 'dimension', 'note'], ledger);
  expect(columns.map(({ label }) => label)).toEqual(['Measure']);
});

test('a column filled in one row stays in all', () => {
  const [first, ...rest] = plans;
  if (!first) throw new Error('the valid data has plan claims');
  const noted = [{ ...first, note: 'Per seat' }, ...rest];
  const { columns, rows } = claimTable('Plans', noted, ['note'], ledger);
  expect(columns).toHaveLength(1);
  expect(rows.map(([cell]) => cell?.text)).toEqual(['Per seat', ...rest.map(() => '')]);
});

test('a column of nothing but unknown days is left out', () => {
  const undated = plans.map((claim) => ({ ...claim, asOf: undefined }));
  const { columns } = claimTable('Plans', undated, ['measure', 'asOf'], ledger);
  expect(columns.map(({ label }) => label)).toEqual(['Measure']);
});

test('a table without claims has neither columns nor rows', () => {
  expect(claimTable('None', [], ['measure', 'value'], ledger)).toEqual({
    title: 'None',
    columns: [],
    rows: [],
  });
});

test('every row has as many cells as there are columns', () => {
  const names = ['subject', 'dimension', 'measure', 'value', 'asOf', 'measuredBy'] as const;
  const table = claimTable('All', ledger.claims, [...names, 'source', 'locator', 'place'], ledger);
  expect(table.rows).toHaveLength(ledger.claims.length);
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
});

test('each value links to its claim, and tells what stands behind it', () => {
  const [first] = plans;
  if (!first) throw new Error('the valid data has plan claims');
  expect(CLAIM_COLUMNS.value.cell(first, ledger)).toMatchInlineSnapshot(`
    {
      "caveat": undefined,
      "flag": undefined,
      "href": "/claims/plan/plan-a/price_usd_month/#plan/plan-a/price_usd_month@report.2026-05-01",
      "isOld": undefined,
      "kind": "figure",
      "mark": {
        "label": "stated by its maker",
        "sign": "◐",
      },
      "sort": 20,
      "text": "$20",
    }
  `);
});
