import { expect, test } from 'vitest';
import { z } from 'zod';
import type { Chart } from '../src/charts/chart.ts';
import { chartsOf } from '../src/charts/registry.ts';
import { load } from '../src/data/load.ts';
import { chartCsv, chartJson } from '../src/exports/chart-data.ts';
import { chartSvg } from '../src/exports/chart-picture.ts';
import { claimsJson } from '../src/exports/claims-json.ts';
import type { Claim } from '../src/ledger/claim.ts';
import { doubtsOn, findingsOn } from '../src/ledger/finding.ts';
import { buildLedger } from '../src/ledger/ledger.ts';
import { claimCell } from '../src/views/cell.ts';
import { buildKey } from '../src/views/claims.ts';
import { findingPath, findingWords } from '../src/views/finding.ts';
import { ROOT } from './project.ts';

/** What is known of a benchmark travels with each of its figures, wherever it is taken. */
const ledger = buildLedger(load(ROOT, '2026-11-21').records);
const known = ledger.claims.filter((claim) => findingsOn(claim, ledger).length > 0);
const doubted = known.filter((claim) => doubtsOn(claim, ledger).length > 0);
const charts = chartsOf(ledger);

/** What of the file is looked at. */
const ClaimsFile = z.object({
  benchmark_findings: z.record(z.string(), z.object({ page: z.string() })),
  claims: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      benchmark_findings: z.array(z.object({ key: z.string() })).optional(),
    }),
  ),
});

/** Claims whose ids stand in a chart's rows. */
function drawnIn({ data }: Chart): Claim[] {
  const texts = data.rows.flatMap(({ values }) => values.map(String));
  return texts.flatMap((text) => ledger.claimById.get(text) ?? []);
}

const isDoubted = (chart: Chart) => drawnIn(chart).some((claim) => doubted.includes(claim));

test('the data has scores in doubt, scores with other findings, and scores with none', () => {
  const scores = ledger.claims.filter(({ kind }) => kind === 'score');
  expect(doubted.length).toBeGreaterThan(50);
  expect(known.length).toBeGreaterThan(doubted.length);
  expect(scores.length).toBeGreaterThan(known.length);
});

test('every cell and every page of a score in doubt says so', () => {
  for (const claim of doubted) {
    const words = findingWords(doubtsOn(claim, ledger));
    expect(claimCell(claim, ledger).caveat?.label, claim.id).toContain(words);
    const own = buildKey(claim.key, ledger).claims.find(({ id }) => id === claim.id);
    const term = 'Known against the benchmark';
    expect(own?.facts, claim.id).toContainEqual(expect.objectContaining({ term, text: words }));
  }
});

test('the file of claims gives every score the keys of all findings, and each of these in full', () => {
  const file = ClaimsFile.parse(JSON.parse([...claimsJson(ledger)].join('')));
  for (const { id, kind, benchmark_findings: found } of file.claims) {
    const claim = ledger.claimById.get(id);
    if (!claim) throw new Error(`The ledger has no claim ${id}.`);
    const all = findingsOn(claim, ledger);
    const keys = found?.map(({ key }) => key);
    expect(keys, id).toEqual(kind === 'score' ? all.map((one) => one.claim.key) : undefined);
    for (const one of all)
      expect(file.benchmark_findings[one.claim.key]?.page).toBe(findingPath(one));
  }
});

test('every chart carries the findings on its scores, in its files as well', () => {
  const scored = charts.filter((chart) => drawnIn(chart).some(({ kind }) => kind === 'score'));
  expect(new Set(scored.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(5);
  for (const chart of scored) {
    const found = new Set(drawnIn(chart).flatMap((claim) => findingsOn(claim, ledger)));
    const pages = chartJson(chart, ledger).findings.map(({ page }) => page);
    expect(new Set(pages), chart.id).toEqual(new Set([...found].map(findingPath)));
    expect(chartCsv(chart).split('\n')[0], chart.id).toMatch(/,benchmark_findings$/);
    expect(chart.knownAgainst.length, chart.id).toBe(
      new Set([...found].map(({ benchmark }) => benchmark)).size,
    );
  }
});

test('a row of a chart names the findings on its own scores alone', () => {
  for (const chart of charts)
    for (const row of chart.data.rows) {
      const drawn = drawnIn({ ...chart, data: { ...chart.data, rows: [row] } });
      if (drawn.length === 0) continue;
      const cell = String(row.values[chart.data.columns.indexOf('benchmark_findings')] ?? '');
      const kinds = new Set(cell.match(/[a-z-]+(?=( by)? 20)(?<! by)/g));
      const all = drawn.flatMap((claim) => findingsOn(claim, ledger)).map(({ kind }) => kind);
      expect(kinds, `${chart.id} ${cell}`).toEqual(new Set(all));
      const isInDoubt = drawn.some((claim) => doubted.includes(claim));
      expect(row.caveat !== undefined, chart.id).toBe(isInDoubt);
    }
});

test('the picture of a chart with scores in doubt says so, to those who cannot see it too', async () => {
  expect(charts.filter(isDoubted).length).toBeGreaterThan(5);
  for (const chart of charts.filter(isDoubted)) {
    const [claim] = drawnIn(chart).filter((drawn) => doubted.includes(drawn));
    const words = claim ? findingWords(doubtsOn(claim, ledger)) : '';
    expect(chart.alt, chart.id).toContain(`: ${words}`);
    const svg = await chartSvg(chart, ROOT);
    const said = svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(said.match(/† Known against/g), chart.id).toHaveLength(1);
    expect(said, chart.id).toContain(words);
  }
});

test('charts of decisions rest on benchmarks without naming claims, and say what is known of them', () => {
  const decisions = charts.filter(({ kind }) => kind.startsWith('decision'));
  expect(decisions.length).toBeGreaterThan(1);
  for (const { id, caveat, findings } of decisions) {
    expect(caveat?.label, id).toContain('SWE-bench Verified');
    expect(findings.length, id).toBeGreaterThan(2);
  }
});

test('only kinds of charts that draw no scores name neither claims nor what they rest on', () => {
  const nameless = charts.filter(
    ({ data, restsOn }) => !restsOn && !data.columns.some((name) => /(^|_)claim$/.test(name)),
  );
  expect([...new Set(nameless.map(({ kind }) => kind))]).toEqual([]);
});

test('charts without scores carry nothing', () => {
  for (const { kind, findings, data } of charts.filter(({ kind: of }) =>
    /price|plan|run/.test(of),
  )) {
    expect(findings, kind).toEqual([]);
    expect(data.columns, kind).not.toContain('benchmark_findings');
  }
});
