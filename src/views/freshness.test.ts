import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { smallLedger } from '../../tests/small-ledger.ts';
import { load } from '../data/load.ts';
import { isOld } from '../ledger/age.ts';
import { buildLedger, type Ledger } from '../ledger/ledger.ts';
import { asOfWords, replacedFact } from './age-words.ts';
import { claimPath } from './address.ts';
import { claimCell, figureCell } from './cell.ts';
import { freshnessNote } from './freshness.ts';
import { buildPricing } from './pricing.ts';

const scored = (...days: readonly string[]): Ledger => ({
  ...smallLedger({
    scores: days.map((measured_on, index) => ({ model: `m-${index}`, measured_on, score_pct: 70 })),
  }),
  asOf: '2026-06-30',
});
const scoresIn = ({ claims }: Ledger) => claims.filter(({ kind }) => kind === 'score');
const shownIn = (ledger: Ledger) => ({
  rows: [scoresIn(ledger).map((claim) => figureCell(claim, ledger))],
});

test('nothing is said where no figure is old', () => {
  const ledger = scored('2026-06-01');
  expect(freshnessNote(shownIn(ledger), ledger)).toBeUndefined();
  expect(freshnessNote([], ledger)).toBeUndefined();
});

test('it is told how many are old, and which is the oldest', () => {
  const ledger = scored('2026-06-01', '2026-02-01', '2026-01');
  const oldest = scoresIn(ledger)[2];
  if (!oldest) throw new Error('three scores were given');
  expect(freshnessNote(shownIn(ledger), ledger)).toEqual({
    text: '2 of 3 figures with an age limit are past it on 30 Jun 2026 (scores after 120 days)',
    oldest: { text: 'Jan 2026', href: claimPath(oldest) },
    rest: '',
  });
});

test('a figure that is shown twice, or below another one, counts once', () => {
  const ledger = scored('2026-02-01', '2026-02-02');
  const [first, second] = scoresIn(ledger).map((claim) => claimCell(claim, ledger));
  if (!first || !second) throw new Error('two scores were given');
  const shown = [first, { ...first, further: [second] }];
  expect(freshnessNote(shown, ledger)?.text).toMatch(
    /^all 2 figures with an age limit are past it/,
  );
  expect(freshnessNote([first], ledger)?.text).toMatch(
    /^the only figure with an age limit is past it/,
  );
});

test('an old figure is marked in its cell; the mark is plain JSON', () => {
  const ledger = scored('2026-06-01', '2026-02-01');
  const marks = scoresIn(ledger).map((claim) => claimCell(claim, ledger).isOld);
  expect(marks).toEqual([undefined, true]);
});

test('of when a figure is, how long ago, and when its kind is old', () => {
  const ledger = scored('2026-06-29', '2026-05');
  expect(scoresIn(ledger).map((claim) => asOfWords(claim, ledger))).toEqual([
    '29 Jun 2026, 1 day before the day of this data, 30 Jun 2026. Scores count as old after 120 days',
    'May 2026, which ended 30 days before the day of this data, 30 Jun 2026. Scores count as old after 120 days',
  ]);
});

const real = buildLedger(load(ROOT, '2026-11-21').records, '2026-11-20');

test('a fact about a model says its age and no limit; no day is no age', () => {
  const fact = real.claims.find(({ kind, asOf }) => kind === 'model' && asOf === '2026-03-14');
  if (!fact) throw new Error('the data has facts of that day');
  expect(asOfWords(fact, real)).toBe(
    '14 Mar 2026, 251 days before the day of this data, 20 Nov 2026',
  );
  expect(asOfWords({ ...fact, asOf: undefined }, real)).toBe('—');
});

test('in the real data every replaced claim leads to one that stands', () => {
  const facts = real.claims.flatMap((claim) => replacedFact(claim, real) ?? []);
  const standing = new Set(
    real.claims.filter((claim) => !replacedFact(claim, real)).map(claimPath),
  );
  expect(facts.length).toBeGreaterThan(0);
  for (const { href } of facts) expect(href === undefined || standing.has(href)).toBe(true);
});

test('of the real prices exactly the cells of old claims are marked', () => {
  const cells = Object.values(buildPricing(real)).flatMap(({ rows }) => rows.flat());
  const byPath = new Map(real.claims.map((claim) => [claimPath(claim), claim]));
  const figures = cells.filter((cell) => cell.kind === 'figure');
  expect(figures.length).toBeGreaterThan(50);
  for (const { href, isOld: isMarked = false } of figures) {
    const claim = byPath.get(href);
    expect(claim !== undefined && isOld(claim, real)).toBe(isMarked);
  }
});
