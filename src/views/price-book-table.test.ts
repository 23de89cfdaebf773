import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { priceLedger, type PricedRow } from '../../tests/small-prices.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import type { Cell } from './cell.ts';
import { priceBookTable } from './price-book-table.ts';

/** The rows in words: model, tier, band, the prices and the sources. */
function bookOf(rows: readonly PricedRow[]) {
  return priceBookTable(priceLedger(rows)).rows.map((cells) =>
    cells.map((cell) => [cell.text, smallOf(cell)].filter(Boolean).join(' ')).join(' | '),
  );
}

function smallOf(cell: Cell): string | undefined {
  return cell.kind === 'text' ? cell.small : undefined;
}

const UP_TO = { context_to_tokens: 200_000 };
const ABOVE = { context_from_tokens: 200_000 };

test('newest models first, tiers and request sizes under each other', () => {
  const old = { id: 'old', released: '2026-01-01', prices: [{ on: '2026-02-01', output: 9 }] };
  const young = {
    id: 'young',
    released: '2026-02-01',
    prices: [
      { on: '2026-03-01', output: 40, tier: 'fast' as const },
      { on: '2026-03-01', output: 20, ...ABOVE },
      { on: '2026-03-01', output: 10, ...UP_TO },
    ],
  };
  expect(bookOf([old, young])).toEqual([
    'Model young | standard up to 200,000 tokens | $10 | 1 Mar 2026 | 1 source',
    'Model young | standard above 200,000 tokens | $20 | 1 Mar 2026 | 1 source',
    'Model young | fast | $40 | 1 Mar 2026 | 1 source',
    'Model old | standard | $9.00 | 1 Feb 2026 | 1 source',
  ]);
});

test('of several statements the newest stands, and their sources are counted', () => {
  const prices = [
    { on: '2026-03-01', output: 10 },
    { on: '2026-04-01', output: 12, source: 'board' },
  ];
  expect(bookOf([{ id: 'm', prices }])).toEqual([
    'Model m | standard | $12 | 1 Apr 2026 | 2 sources',
  ]);
});

test('sizes at the same prices are one row', () => {
  const prices = [
    { on: '2026-03-01', input: 1, ...UP_TO },
    { on: '2026-03-01', input: 1, ...ABOVE },
  ];
  expect(bookOf([{ id: 'm', prices }])).toEqual([
    'Model m | standard | $1.00 | 1 Mar 2026 | 1 source',
  ]);
});

test('a price that has ended is not told, and models without a price are', () => {
  const prices = [{ on: '2026-03-01', output: 10, valid_to: '2026-03-31' }];
  const table = priceBookTable(
    priceLedger([
      { id: 'ended', prices },
      { id: 'none', prices: [] },
      { id: 'm', prices: [{ on: '2026-03-01', output: 1 }] },
    ]),
  );
  expect(table.rows).toHaveLength(1);
  expect(table.note).toMatch(/Left out, .*: 2 models \(Model ended, Model none\)\.$/);
  expect(table.rest).toMatchObject({ count: 1, href: '/claims/price/' });
});

test('the rows of a maker stand together', () => {
  const prices = [{ on: '2026-03-01', output: 10 }];
  const { groups } = priceBookTable(
    priceLedger([
      { id: 'a', prices },
      { id: 'b', organization: 'other-maker', prices },
      { id: 'c', organization: 'other-maker', prices },
    ]),
  );
  expect(groups).toEqual([
    { title: 'Other Maker', note: '2 models', rows: 2 },
    { title: 'Maker', note: '1 model', rows: 1 },
  ]);
});

test('every priced model and tier of the ledger has a row', () => {
  const real = buildLedger(load(ROOT, '2026-11-21').records);
  const table = priceBookTable(real);
  const tiers = new Set(
    real.records.tokenPrices.map(({ record }) => `${record.model} ${record.tier}`),
  );
  const told = new Set(
    table.rows.map(([model, tier]) =>
      [model?.kind === 'text' && model.href?.split('/')[2], tier?.text].join(' '),
    ),
  );
  expect(told).toEqual(tiers);
  expect(table.groups?.reduce((sum, { rows }) => sum + rows, 0)).toBe(table.rows.length);
});
