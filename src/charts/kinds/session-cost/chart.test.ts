import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../../../tests/project.ts';
import { load } from '../../../data/load.ts';
import { exactly } from '../../../data/quantity.ts';
import { buildLedger } from '../../../ledger/ledger.ts';
import { sessionCost } from './chart.ts';
import { sessionCost as costOf, sessionField } from './field.ts';
import { sessionFinding } from './words.ts';

const { records } = load(VALID, TODAY);
const small = buildLedger(records);
const real = buildLedger(load(ROOT, '2026-11-21').records);

/** The small ledger where alpha-1 has these prices. */
function withAlpha(prices: object) {
  return buildLedger({
    ...records,
    tokenPrices: records.tokenPrices.map(({ place, record }) => ({
      place,
      record: record.model === 'alpha-1' ? { ...record, ...prices } : record,
    })),
  });
}

test('the example session of a small ledger', () => {
  const [view] = sessionCost.views(small);
  expect(view?.title).toBe(
    'Reading 90 % of the input from cache cuts an example session’s cost by 62 to 65 %',
  );
  expect(view?.data.rows.map(({ values }) => values.slice(0, 3))).toEqual([
    ['alpha-1', 6.25, 2.2],
    ['beta-2.5', 3.25, 1.23],
  ]);
  expect(view?.caption.notes).toContain(
    'Writing to the cache is not included; it costs 1.25 times input for Alpha 1',
  );
  const [model] = sessionField(small).models;
  expect(model && [0, 50, 100].map((share) => costOf(model, share))).toEqual([6.25, 4, 1.75]);
});

test('the session’s title is neutral where the cache saves nothing for some model', () => {
  const ledger = withAlpha({ cached_input_usd_per_mtok: exactly(5) });
  expect(sessionFinding(sessionField(ledger))).toBe(
    'Cost of an example session with and without the cache, for 2 models',
  );
});

test('without prices there is no chart', () => {
  expect(sessionCost.views(buildLedger({ ...records, tokenPrices: [] }))).toEqual([]);
});

test('every model of the ledger is drawn or counted', () => {
  const { models, leftOut, unpriced } = sessionField(real);
  expect(models.length + leftOut + unpriced).toBe(real.records.models.length);
});
