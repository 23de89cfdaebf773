import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../../../tests/project.ts';
import { load } from '../../../data/load.ts';
import { exactly } from '../../../data/quantity.ts';
import { buildLedger } from '../../../ledger/ledger.ts';
import { daysNote, shortNames } from '../../words.ts';
import { priceFinding } from './words.ts';
import { pricedModels } from './models.ts';
import { tokenPrices } from './chart.ts';

const { records } = load(VALID, TODAY);
const small = buildLedger(records);
const real = buildLedger(load(ROOT, '2026-11-21').records);

test('token prices of a small ledger', () => {
  const [view] = tokenPrices.views(small);
  expect(view?.title).toBe(
    'An output token costs 5 to 6 times as much as an input token, over 2 models',
  );
  expect(view?.alt).toBe(
    'Dot plot of the token prices of 2 models, input and output per million tokens; of each maker the cheapest, a middle and the dearest output. Other Maker, 1 model: Beta 2.5 $2.50 and $15. Maker, 1 model: Alpha 1 $5.00 and $25.',
  );
  expect(view?.data.rows).toHaveLength(6);
  expect(view?.caption.notes).toEqual([]);
});

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

test('a model without a price or a cached price is counted, and a price of 0 is not drawn', () => {
  const [unpriced] = tokenPrices.views(withAlpha({ output_usd_per_mtok: undefined }));
  expect(unpriced?.caption.notes).toEqual([
    '1 model without a price of input and output not shown',
  ]);
  const [uncached] = tokenPrices.views(withAlpha({ cached_input_usd_per_mtok: undefined }));
  expect(uncached?.caption.notes).toEqual(['1 model without a price of cached input']);
  const [free] = tokenPrices.views(withAlpha({ cached_input_usd_per_mtok: exactly(0) }));
  expect(free?.caption.notes).toEqual(['1 price of $0 only in the table']);
});

test('the title is neutral where output is no dearer than input', () => {
  const ledger = withAlpha({ output_usd_per_mtok: exactly(5) });
  expect(priceFinding(pricedModels(ledger))).toBe('Token prices of 2 models');
});

test('prices that are not settled are named, whichever is shown', () => {
  const [view] = tokenPrices.views(real);
  const unsettled = pricedModels(real).filter(
    ({ input, output }) => !input.isSettled || !output.isSettled,
  );
  expect(unsettled.map(({ id }) => id)).toContain('o3');
  for (const { name } of unsettled)
    expect(view?.caption.notes.join()).toContain(`Not settled for ${name}: `);
});

test('days are told as a span, and only where they differ', () => {
  expect(daysNote(['2026-08-17', undefined, '2026-02-28'])).toBe(
    'Prices as of 28 Feb to 17 Aug 2026',
  );
  expect(daysNote(['2026-01', '2025-12-31'])).toBe('Prices as of 31 Dec 2025 to Jan 2026');
  expect(daysNote(['2026-01', '2026-01'])).toBeUndefined();
});

test.each([
  [
    ['Claude Opus 4.6', 'Claude Opus 4.7'],
    ['Claude Opus 4.6', '4.7'],
  ],
  [
    ['GPT-5', 'GPT-5.1'],
    ['GPT-5', 'GPT-5.1'],
  ],
  [
    ['A b', 'A b c'],
    ['A b', 'b c'],
  ],
  [['A b'], ['A b']],
])('%j are %j together', (names, short) => {
  expect(shortNames(names)).toEqual(short);
});

test('without prices there is no chart', () => {
  const none = buildLedger({ ...records, tokenPrices: [] });
  expect(tokenPrices.views(none)).toEqual([]);
});

test('every priced model of the ledger has a row', () => {
  const models = pricedModels(real);
  const [view] = tokenPrices.views(real);
  const rows = view?.plot.form === 'intervals' ? view.plot.groups.flatMap((g) => g.rows) : [];
  expect(rows).toHaveLength(models.length);
});
