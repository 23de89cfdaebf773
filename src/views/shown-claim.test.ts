import { describe, expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import type { Claim } from '../ledger/claim.ts';
import { subjectOf } from '../ledger/comparison-subject.ts';
import { standingOf } from '../ledger/headline.ts';
import { buildLedger, recordsOf } from '../ledger/ledger.ts';
import { buildBenchmark } from './benchmark.ts';
import { buildComparison } from './comparison.ts';
import { buildModels } from './model.ts';
import { priceBookTable } from './price-book-table.ts';
import { shownOf, type Shown } from './shown-claim.ts';

const real = buildLedger(load(ROOT, '2026-11-21').records);

function shownAt(key: string): Shown[] {
  const found = real.disagreements.find((one) => one.key === key);
  return found ? shownOf(found, real) : [];
}

const told = (key: string) =>
  shownAt(key).map(({ place, figures, why }) =>
    [place, figures.map(({ text }) => text).join(', '), why].join(' | '),
  );

const ofKind = (kind: string) =>
  real.disagreements.filter(({ claims }) => claims[0]?.kind === kind);

/** The addresses that figures of a view lead to. */
const hrefsIn = (view: unknown) =>
  new Set([...JSON.stringify(view).matchAll(/"href":"([^"]+)"/g)].map(([, href]) => href));

test('prices that are said to stand stand in the price book', () => {
  const book = hrefsIn(priceBookTable(real));
  const lines = ofKind('price').flatMap((found) => shownOf(found, real));
  expect(lines.length).toBeGreaterThan(20);
  for (const { figures } of lines) for (const { href } of figures) expect(book).toContain(href);
});

test('of two prices the preferred one stands, of two by size of request each for its own', () => {
  expect(told('price/gpt-5.3-codex/standard/input_usd_per_mtok')).toMatchInlineSnapshot(`
    [
      "Price book | $1.75 | preferred by the explanation",
    ]
  `);
  expect(told('price/gpt-5.4/standard/output_usd_per_mtok')).toMatchInlineSnapshot(`
    [
      "Price book, up to 272,000 tokens | $15 | an exact price before an estimate, then the newest",
      "Price book, above 272,000 tokens | $22.50 | preferred by the explanation",
    ]
  `);
});

test('model facts that are said to stand stand in the list of models', () => {
  const list = hrefsIn(buildModels(real));
  for (const found of ofKind('model')) {
    const [line] = shownOf(found, real).filter(({ place }) => place === 'List of models');
    expect(line?.figures).toHaveLength(1);
    expect(list).toContain(line?.figures[0]?.href);
    const others = found.claims.filter(({ id }) => !line?.figures[0]?.href.endsWith(`#${id}`));
    for (const { id } of others)
      expect([...list].some((href) => href?.endsWith(`#${id}`))).toBe(false);
  }
  expect(told('model/gpt-5.3-codex-spark/released_on')).toMatchInlineSnapshot(`
    [
      "List of models | 12 Feb 2026 | preferred by the explanation",
      "Charts by release | 12 Feb 2026 | preferred by the explanation",
      "Comparisons | 12 Feb 2026 | preferred by the explanation",
    ]
  `);
});

test('scores that are said to stand stand on the page of the benchmark', () => {
  for (const benchmark of recordsOf(real.records.benchmarks)) {
    const page = hrefsIn(buildBenchmark(benchmark, real));
    for (const found of ofKind('score'))
      for (const { href, figures } of shownOf(found, real))
        if (href === `/benchmarks/${benchmark.id}/`)
          for (const figure of figures) expect(page).toContain(figure.href);
  }
});

test('of scores of one set-up only the one that is said to stand is ranked', () => {
  const entryOf = ({ file, line }: Claim) =>
    real.records.scores.find(({ place }) => place.file === file && place.line === line);
  const isRanked = (claim: Claim) => {
    const entry = entryOf(claim);
    return entry !== undefined && standingOf(entry, real) !== undefined;
  };
  let compared = 0;
  for (const found of ofKind('score').filter(({ kind }) => kind === 'conflict'))
    for (const { place, figures } of shownOf(found, real).filter(isSameProtocol)) {
      const stands = ({ id }: Claim) => figures.some(({ href }) => href.endsWith(`#${id}`));
      const ranked = found.claims.filter(isRanked);
      expect(ranked.every(stands), place).toBe(true);
      compared += ranked.length;
    }
  expect(compared).toBeGreaterThan(3);
});

const isSameProtocol = ({ place }: Shown) => place.includes('same protocol');

test('of two runs of one set-up the newest stands', () => {
  expect(told('score/swe-bench-verified/-/gpt-5.1/epoch-scaffold/high/epoch/-/epoch/score_pct'))
    .toMatchInlineSnapshot(`
    [
      "SWE-bench Verified, same protocol and independent | 67.98 % | with an interval before without, then the newest, then the first in its file",
    ]
  `);
});

describe('capabilities', () => {
  test('the preferred answer alone stands in comparisons', () => {
    const key = 'capability/claude-code/-/code-leaves-machine/value';
    expect(told(key)).toEqual(['Comparisons | yes | preferred by the explanation']);
    const [a, b] = [subjectOf('agent', 'claude-code', real), subjectOf('agent', 'codex', real)];
    const page = a && b && hrefsIn(buildComparison(a, b, real));
    const rows = [...(page ?? [])].filter((href) => href?.startsWith(`/claims/${key}/#`));
    expect(rows).toContain(shownAt(key)[0]?.figures[0]?.href);
  });

  test('where both answers are shown, none stands for them', () => {
    expect(told('capability/codex/-/clarifying-questions/value')).toEqual([]);
  });
});
