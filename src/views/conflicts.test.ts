import { expect, test } from 'vitest';
import { smallLedger } from '../../tests/small-ledger.ts';
import { ROOT, TODAY, VALID } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { bandLinks, buildConflicts } from './conflicts.ts';

const real = buildLedger(load(ROOT, '2026-11-21').records);
const valid = buildLedger(load(VALID, TODAY).records);
const view = buildConflicts(real);
const shown = view.bands.flatMap(({ reasons }) =>
  reasons.flatMap(({ disagreements }) => disagreements),
);

test('every disagreement stands on the page once, under a key that an address can hold', () => {
  const keys = shown.map(({ key }) => key);
  expect(keys.toSorted()).toEqual(real.disagreements.map(({ key }) => key).toSorted());
  for (const key of keys) expect(key).toMatch(/^[\w./-]+$/);
});

test('every claim of a disagreement stands beside the others, with those that say the same', () => {
  for (const { key, sides } of shown) {
    const claims = real.disagreements.find((found) => found.key === key)?.claims ?? [];
    const hrefs = sides.flatMap((side) => side.claims.map(({ figure }) => figure.href));
    expect(hrefs.length).toBe(claims.length);
    expect(new Set(hrefs).size).toBe(claims.length);
    for (const side of sides)
      expect(new Set(side.claims.map(({ figure }) => figure.text))).toEqual(new Set([side.value]));
  }
});

test('the counts by band, by reason, by kind and on the overview add up', () => {
  const total = real.disagreements.length;
  const sum = (counts: readonly number[]) => counts.reduce((a, b) => a + b, 0);
  expect(sum(view.bands.map(({ count }) => count))).toBe(total);
  for (const { count, reasons } of view.bands)
    expect(sum(reasons.map(({ disagreements }) => disagreements.length))).toBe(count);
  expect(bandLinks(real).map(({ count }) => count)).toEqual(view.bands.map(({ count }) => count));
  const told = (cells: (typeof view.kinds.rows)[number]) =>
    cells.slice(1).map(({ sort }) => Number(sort));
  for (const row of view.kinds.rows) {
    const [all = 0, ...bands] = told(row).toReversed();
    expect(sum(bands)).toBe(all);
  }
  expect(told(view.kinds.total ?? [])).toEqual([...view.bands.map(({ count }) => count), total]);
});

test('the overview leads to groups that are there', () => {
  const ids = view.bands.map(({ id }) => `/claims/conflicts/#${id}`);
  expect(bandLinks(real).map(({ href }) => href)).toEqual(ids);
});

test('the headline tells the three counts', () => {
  const [right, wrong, open] = view.bands.map(({ count }) => count);
  expect(view.headline).toBe(
    `${shown.length} disagreements: in ${right} all may be right, in ${wrong} one is wrong, in ${open} nobody can tell`,
  );
});

test('what lies farthest apart is on the page', () => {
  expect(view.farthest.map(({ about, spread }) => `${about} | ${spread}`)).toMatchInlineSnapshot(`
    [
      "OpenAI o4-mini on SWE-bench Verified | 45 % to 68.1 %: 23.1 points",
      "Monthly cost · Claude Code | $30 to $200: 6.7 times or more",
    ]
  `);
  for (const { href } of view.farthest)
    expect(shown.map(({ key }) => `/claims/conflicts/#${key}`)).toContain(href);
});

test('without disagreements nothing is counted', () => {
  expect(buildConflicts(valid)).toMatchObject({
    headline: 'No sources disagree',
    bands: [],
    farthest: [],
  });
  expect(bandLinks(valid)).toEqual([]);
});

test('a coincidence without an explanation is shown, and said to have none', () => {
  const twice = { score_pct: 56.8, agent: undefined };
  const ledger = smallLedger({ scores: [twice, { ...twice, benchmark: 'bench-2.0' }] });
  const { bands, lede, headline } = buildConflicts(ledger);
  expect(headline).toBe('1 disagreement: in 1 nobody can tell');
  expect(lede).toContain('1 has no explanation yet.');
  expect(bands).toMatchObject([
    {
      id: 'cannot-be-told',
      reasons: [
        {
          id: 'reason-none',
          label: 'Not explained',
          disagreements: [
            {
              key: 'same-figure/alpha-1/56.8',
              kind: 'One figure on two benchmarks',
              spread: { text: 'none: the same figure' },
              explanation: 'One of the two may be misattributed.',
              decidedOn: undefined,
              shown: [],
            },
          ],
        },
      ],
    },
  ]);
});
