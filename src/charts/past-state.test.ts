import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { smallLedger } from '../../tests/small-ledger.ts';
import { dayAfter } from '../data/day.ts';
import { load } from '../data/load.ts';
import { daysOfNews, ledgerOn } from '../ledger/known-on.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { stateOn } from '../views/as-of.ts';
import { benchmarkPages, OVERVIEW_PAGE, PRICING_PAGE, type DatedPage } from './dated-page.ts';
import { changesOf, ledgerOfState, pastStates, shownBy } from './past-state.ts';
import { pastChoice, pastNotice } from './past-words.ts';

const small = smallLedger({
  scores: [
    { model: 'a', score_pct: 50, measured_on: '2026-03-01' },
    { model: 'b', score_pct: 60, measured_on: '2026-03-20' },
    { model: 'c', score_pct: 70, measured_on: undefined, source: 'board' },
  ],
});
const bench = benchmarkPages(small).get('bench-1.0');

test('a page has a state before its first day, and one for each change but the last', () => {
  if (!bench) throw new Error('no benchmark');
  expect(changesOf(bench, small)).toEqual(['2026-03-01', '2026-03-20', '2026-03-31']);
  expect(pastStates(bench, small)).toEqual([
    { name: 'earlier', from: undefined, to: '2026-02-28' },
    { name: '2026-03-01', from: '2026-03-01', to: '2026-03-19' },
    { name: '2026-03-20', from: '2026-03-20', to: '2026-03-30' },
  ]);
});

test('a past page says of when it is and how much it leaves out; its parts add up', () => {
  const [, state] = bench ? pastStates(bench, small) : [];
  if (!bench || !state) throw new Error('no state');
  expect(pastNotice(bench, state, small)).toMatchInlineSnapshot(`
    {
      "change": "What this page shows changed on 1 Mar 2026, and next on 20 Mar 2026; ages, ranks and findings are those of 1 Mar 2026.",
      "claims": "/claims/score/",
      "known": "1 known on 1 Mar 2026",
      "knownOn": "1 Mar 2026",
      "leftOut": "2 left out as later, 3 as without a day",
      "title": "Bench 1.0 as known on 1 Mar 2026",
      "total": "6 claims on Bench 1.0",
    }
  `);
  expect(pastChoice(bench, small)).toMatchInlineSnapshot(`
    {
      "changes": [
        "2026-03-01",
        "2026-03-20",
        "2026-03-31",
      ],
      "max": "2026-05-03",
      "min": "2026-02-28",
      "newest": "Nothing with a day changed this page after 31 Mar 2026: it is as known then, with what has no day besides.",
      "path": "/benchmarks/bench-1.0/",
      "states": [
        {
          "href": "/benchmarks/bench-1.0/",
          "name": undefined,
          "text": "31 Mar 2026 (newest)",
        },
        {
          "href": "/benchmarks/bench-1.0/as-of/2026-03-20/",
          "name": "2026-03-20",
          "text": "20 Mar 2026",
        },
        {
          "href": "/benchmarks/bench-1.0/as-of/2026-03-01/",
          "name": "2026-03-01",
          "text": "1 Mar 2026",
        },
        {
          "href": "/benchmarks/bench-1.0/as-of/earlier/",
          "name": "earlier",
          "text": "before 1 Mar 2026",
        },
      ],
    }
  `);
});

test('where nothing has a day there is nothing to choose', () => {
  const undated = smallLedger({ scores: [{ score_pct: 50, measured_on: undefined }] });
  const never = { ...PRICING_PAGE, steady: () => 'the same' };
  expect(changesOf(never, undated)).toEqual([]);
  expect(pastStates(never, undated)).toEqual([]);
  expect(pastChoice(never, undated)).toBeUndefined();
});

const real = buildLedger(load(ROOT, '2026-11-21').records);
const news = daysOfNews(real.records);
const swe = benchmarkPages(real).get('swe-bench-verified');
/** One of each kind. */
const pages: DatedPage[] = [...(swe ? [swe] : []), PRICING_PAGE, OVERVIEW_PAGE];

test('the page that a day leads to shows what was known on that day', () => {
  for (const page of pages) {
    const states = new Map(pastStates(page, real).map((state) => [state.name, state]));
    for (const day of news) {
      const state = states.get(stateOn(day, changesOf(page, real)) ?? '');
      if (!state) continue;
      expect(state.to >= day && (state.from ?? day) <= day, `${page.path} ${day}`).toBe(true);
      expect(shownBy(page, ledgerOfState(state, real))).toBe(shownBy(page, ledgerOn(day, real)));
    }
  }
});

test('the mere passing of days changes no page, but for a price that ends', () => {
  const { tokenPrices, planPrices } = real.records;
  const ends = [...tokenPrices, ...planPrices].map(({ record }) => record.valid_to);
  expect(pages).toHaveLength(3);
  for (const [index, day] of news.slice(1).entries()) {
    const before = ledgerOn(news[index] ?? '', real);
    const later = buildLedger(before.records, day, before.claims);
    for (const page of pages)
      if (shownBy(page, before) !== shownBy(page, later)) {
        expect(page).toBe(PRICING_PAGE);
        expect(ends).toContain(dayAfter(day, -1));
      }
  }
});
