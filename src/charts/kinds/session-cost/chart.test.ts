import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../../../tests/project.ts';
import { load } from '../../../data/load.ts';
import { exactly } from '../../../data/quantity.ts';
import { buildLedger } from '../../../ledger/ledger.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { sessionBook } from '../../../views/session-book.ts';
import { costAt, type SessionState } from '../../../ledger/session.ts';
import { sessionCost } from './chart.ts';
import { sessionField } from './field.ts';
import { sessionPlot } from './plot.ts';
import { sessionFinding, sessionNotes } from './words.ts';

const { records } = load(VALID, TODAY);
const small = buildLedger(records);
const real = buildLedger(load(ROOT, '2026-11-21').records);

/** What is drawn of the example session, changed. */
function fieldOf(ledger: Ledger, changes: Partial<SessionState> = {}) {
  const book = sessionBook(ledger);
  if (!book) throw new Error('No model has all prices.');
  return sessionField({ ...book.start, ...changes }, book);
}

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
    'Reading 90 % of input from cache cuts an example session’s cost by 62 to 65 % for 2 models, before cache writes',
  );
  expect(view?.data.rows.map(({ values }) => values.slice(0, 3))).toEqual([
    ['alpha-1', 6.25, 2.2],
    ['beta-2.5', 3.25, 1.23],
  ]);
  expect(view?.caption.notes).toContain(
    'Writing to the cache is not included; for 5 minutes, or by a source that names no time, it costs 1.25 times input for Alpha 1',
  );
  const [session] = fieldOf(small).drawn;
  expect(session && [0, 50, 100].map((share) => costAt(session, share))).toEqual([6.25, 4, 1.75]);
});

test('the session’s title is neutral where the cache saves nothing for some model', () => {
  const ledger = withAlpha({ cached_input_usd_per_mtok: exactly(5) });
  expect(sessionFinding(fieldOf(ledger), 'this session’s')).toBe(
    'This session’s cost with and without the cache, for 2 models',
  );
});

test('the finding is of every model with the prices, drawn or not, and small costs keep two digits', () => {
  const field = fieldOf(real);
  expect(field.complete.length).toBe(field.drawn.length + field.leftOut);
  expect(sessionFinding(field, 'an example session’s')).toMatch(
    new RegExp(` for ${field.complete.length} models, before cache writes$`),
  );
  const free = withAlpha({
    input_usd_per_mtok: exactly(0.005),
    cached_input_usd_per_mtok: exactly(0.0005),
    output_usd_per_mtok: exactly(0),
  });
  expect(sessionCost.views(free)[0]?.data.rows[1]?.values.slice(0, 3)).toEqual([
    'alpha-1',
    0.005,
    0.00095,
  ]);
});

test('models of one maker and equal prices share a line, and have a row each', () => {
  const records2 = {
    ...records,
    models: records.models.map(({ place, record }) => ({
      place,
      record: { ...record, organization: 'maker' },
    })),
    tokenPrices: records.tokenPrices.map(({ place, record }) => ({
      place,
      record: {
        ...record,
        input_usd_per_mtok: exactly(5),
        cached_input_usd_per_mtok: exactly(0.5),
        output_usd_per_mtok: exactly(25),
      },
    })),
  };
  const [view] = sessionCost.views(buildLedger(records2));
  const lines = view?.plot.form === 'xy' ? view.plot.lines : [];
  expect(lines).toMatchObject([{ label: 'Alpha 1, Beta 2.5', models: ['alpha-1', 'beta-2.5'] }]);
  expect(view?.data.rows).toHaveLength(2);
  expect(view?.alt).toContain('Alpha 1 and Beta 2.5 from $6.25 to $1.75');
});

test('models of recorded runs that cannot be drawn are named, those of described runs are not', () => {
  const ledger = (basis: 'recorded' | 'described') =>
    buildLedger({
      ...records,
      tokenPrices: withAlpha({ cached_input_usd_per_mtok: undefined }).records.tokenPrices,
      runs: records.runs.map(({ place, record }) => ({ place, record: { ...record, basis } })),
    });
  const note = 'Not drawn: Alpha 1 (no price of cached input)';
  expect(sessionCost.views(ledger('recorded'))[0]?.caption.notes).toContain(note);
  expect(sessionCost.views(ledger('described'))[0]?.caption.notes).not.toContain(note);
});

test('without prices there is no chart', () => {
  expect(sessionCost.views(buildLedger({ ...records, tokenPrices: [] }))).toEqual([]);
});

test('every model of the ledger is drawn, named or counted', () => {
  for (const changes of [{}, { tier: 'priority' }, { writtenShare: 10 }] as const) {
    const { drawn, chosen, lacking, leftOut, unpriced } = fieldOf(real, changes);
    const others = drawn.filter(({ model }) => model !== chosen.model);
    expect(1 + others.length + lacking.length + leftOut + unpriced).toBe(
      real.records.models.length,
    );
  }
});

test('the chosen session is a point of its own, with its cost beside it', () => {
  const plot = sessionPlot(fieldOf(small), []);
  expect(plot.points.filter(({ isKey }) => isKey)).toMatchObject([
    { id: 'chosen', x: 90, y: 2.2, look: 'filled', label: '$2.20' },
  ]);
});

test('a chosen model that is not among those shown is shown', () => {
  const field = fieldOf(real, { model: 'gpt-4o' });
  expect(field.drawn.map(({ model }) => model.id)).toContain('gpt-4o');
  expect(sessionNotes(field)[0]).toMatch(/, and GPT-4o$/);
});

test('what cached input costs being unknown, the point stands at the most, hollow and without a line', () => {
  const ledger = withAlpha({ cached_input_usd_per_mtok: undefined });
  const field = fieldOf(ledger, { model: 'alpha-1' });
  const plot = sessionPlot(field, []);
  expect(plot.points[0]).toMatchObject({ y: 6.25, look: 'hollow', label: 'Alpha 1: up to $6.25' });
  expect(plot.lines.map(({ label }) => label)).toEqual(['Beta 2.5']);
  expect(sessionNotes(field)).toContain(
    'Alpha 1 has no price of cached input: its point stands at the most that the session can cost',
  );
});

test('what is written to the cache is part of the finding where some is', () => {
  const field = fieldOf(small, { cachedShare: 50, writtenShare: 40 });
  expect(sessionFinding(field, 'this session’s')).toBe(
    'Reading 50 % of input from cache and writing 40 % to it cuts this session’s cost by 28 % for 1 model',
  );
});

test('lines end where all the rest of the input is written to the cache', () => {
  const plot = sessionPlot(fieldOf(small, { cachedShare: 50, writtenShare: 40 }), []);
  expect(plot.lines.map(({ points }) => points.map(({ x }) => x))).toEqual([[0, 60]]);
  expect(Math.max(...plot.points.map(({ x }) => x))).toBeLessThanOrEqual(60);
});
