import { describe, expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../../../tests/project.ts';
import { priceLedger, type PricedRow } from '../../../../tests/small-prices.ts';
import { load } from '../../../data/load.ts';
import { buildLedger } from '../../../ledger/ledger.ts';
import { buildNames } from '../../../ledger/names.ts';
import { priceHistoryChart } from './chart.ts';
import { priceHistory } from './families.ts';
import { familyLabel } from './label.ts';

const names = buildNames(load(VALID, TODAY).records);

/** A model whose output costs so much by these days. */
function row(id: string, released: string, ...prices: (readonly [string | undefined, number])[]) {
  const family = id.split('-')[0] ?? id;
  return { id, family, released, prices: prices.map(([on, output]) => ({ on, output })) };
}

const viewOf = (rows: readonly PricedRow[]) => priceHistoryChart.views(priceLedger(rows))[0];

const A1 = row('a-1', '2026-01-10', ['2026-01-10', 75]);
const A2 = row('a-2', '2026-03-01', ['2026-04-01', 25]);
const B1 = row('b-1', '2026-01-01', ['2026-02-01', 10]);
const B2 = row('b-2', '2026-02', ['2026-02-20', 10]);

describe('the finding', () => {
  test('counts the families whose newest model costs more, less or the same', () => {
    expect(viewOf([A1, A2, B1, B2])?.title).toBe(
      'From the first to the newest model of 2 model families, output costs less in 1 and the same in 1',
    );
    expect(viewOf([A1, A2, B1, B2])?.sub).toContain(
      'Between the first and the newest, by those first stated prices: Model a from $75 to $25.',
    );
    expect(viewOf([A1, A2])?.title).toMatch(/of 1 model family, output costs less in 1$/);
  });

  test('says so where every price is known for a later day only, and the day of those much later', () => {
    const late = row('b-1', '2025-01-01', ['2026-02-01', 15]);
    const last = row('b-2', '2026-02', ['2026-05-01', 10]);
    const { sub } = viewOf([late, last]) ?? {};
    expect(sub).toContain(
      'at the first price that a source states for it, which for every one was later, by 89 to 396 days, so that all points are hollow.',
    );
    expect(sub).toContain(
      'Model b from $15 (Model b-1, first stated 1 Feb 2026, 396 days after its release) to $10.',
    );
    const prices = last.prices.map(({ output }) => ({ output, source: 'board' }));
    const undated = { ...last, prices };
    expect(viewOf([late, undated])?.sub).toContain('was later, or for no day, so that all');
    expect(viewOf([A1, A2, late, last])?.sub).toContain(
      'hollow where that was later, or for no day.',
    );
  });

  test('is neutral where only the price of a model itself changed', () => {
    const view = viewOf([row('a-1', '2026-01-10', ['2026-01-10', 75], ['2026-03-05', 60])]);
    expect(view?.title).toBe('Output prices over time of 1 model family');
    expect(view?.sub).toContain('1 point at the day a model’s own price changed.');
    expect(view?.data.rows.map(({ values }) => values.slice(1, 4))).toEqual([
      ['a-1', '2026-01-10', 75],
      ['a-1', '2026-03-05', 60],
    ]);
  });
});

test('each model stands at its release, with the first price that is stated for it', () => {
  const later = row('a-2', '2026-03-01', ['2026-06-01', 25], ['2026-04-01', 25]);
  const [family] = priceHistory(priceLedger([later, A1])).families;
  expect(family?.steps.map(({ model, day, since, usd }) => [model, day, since, usd])).toEqual([
    ['a-1', '2026-01-10', '2026-01-10', 75],
    ['a-2', '2026-03-01', '2026-04-01', 25],
  ]);
  expect(family?.end).toBe('2026-06-01');
});

test('a price known only for a later day is hollow and counted', () => {
  const view = viewOf([A1, A2, B1, row('b-2', '2026-02', [undefined, 10])]);
  const points = view?.plot.form === 'xy' ? view.plot.points : [];
  expect(points.map(({ model, look }) => [model, look])).toEqual([
    ['a-2', 'hollow'],
    ['a-1', 'filled'],
    ['b-1', 'hollow'],
    ['b-2', 'hollow'],
  ]);
  expect(view?.caption.notes.slice(0, 2)).toEqual([
    'First stated after the release: 3 of 4 prices, by 31 to 89 days; no source here says what these models cost until then',
    '1 release known by the month shown at its first day',
  ]);
});

test('a price that holds only from a day after the release on is one step', () => {
  const prices = A1.prices.map((price) => ({ ...price, valid_from: '2026-02-01' }));
  const ledger = priceLedger([{ ...A1, prices }, A2]);
  const [family] = priceHistory(ledger).families;
  expect(family?.steps.map(({ day, since, usd }) => [day, since, usd])).toEqual([
    ['2026-01-10', '2026-02-01', 75],
    ['2026-03-01', '2026-04-01', 25],
  ]);
});

test('a change of price counts until the next model comes', () => {
  const changing = row(
    'a-1',
    '2026-01-10',
    ['2026-01-10', 75],
    ['2026-02-01', 70],
    ['2026-05-01', 60],
  );
  const [family] = priceHistory(priceLedger([changing, A2])).families;
  expect(family?.steps.map((step) => [step.day, step.usd])).toEqual([
    ['2026-01-10', 75],
    ['2026-02-01', 70],
    ['2026-03-01', 25],
  ]);
});

test('what is left out is told, each model once', () => {
  const others: readonly PricedRow[] = [
    { ...A1, id: 'lone', name: 'Lone', family: 'lone' },
    { ...A1, id: 'free', name: 'Free', family: undefined },
    { ...A1, id: 'vague', released: '2025' },
    { ...A1, id: 'unpriced', prices: [] },
  ];
  expect(viewOf([B1, B2, ...others])?.caption.notes.slice(-4)).toEqual([
    'Not shown, as the only ones of their family with a price: Lone',
    'Not shown, as they belong to no family: Free',
    '1 model whose release is not known to the month not shown',
    '1 model without a price of output not shown',
  ]);
  expect(viewOf(others)).toBeUndefined();
});

test('points at one place tell of each other', () => {
  const twin = (one: PricedRow) => ({ ...one, id: `c${one.id}`, family: 'c' });
  const view = viewOf([A1, A2, twin(A1), twin(A2)]);
  const tells = view?.plot.form === 'xy' ? view.plot.points.map((point) => point.tells.at(-1)) : [];
  expect(tells[0]).toBe('at the same place: Model ca-2');
});

test.each([
  [['GPT-5.2-Codex', 'GPT-5.1-Codex'], 'GPT Codex'],
  [['GPT-5.5', 'GPT-4o'], 'GPT'],
  [['Claude Opus 4', 'Claude Opus 4.1'], 'Claude Opus'],
  [['Maker m1', 'Maker m3'], 'the-id'],
  [['One', 'Two'], 'the-id'],
])('%j are the family %s', (models, label) => {
  const all = models.map((name) => ({ id: name, name, organization: 'maker' }));
  expect(familyLabel('the-id', all, names)).toBe(label);
});

test('every model of the ledger is shown or told of as left out', () => {
  const real = buildLedger(load(ROOT, '2026-11-21').records);
  const { families, leftOut } = priceHistory(real);
  const shown = families.flatMap(({ steps }) => steps.map(({ model }) => model));
  const { unpriced, undated, single, alone } = leftOut;
  const all = [...new Set(shown), ...unpriced, ...undated, ...single, ...alone];
  expect(all.toSorted()).toEqual(real.records.models.map(({ record }) => record.id).toSorted());
});
