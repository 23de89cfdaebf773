import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { pairsWithPage } from '../ledger/comparison.ts';
import { comparisonSubjects } from '../ledger/comparison-subject.ts';
import { buildLedger, recordsOf, type Ledger } from '../ledger/ledger.ts';
import { buildAgent, buildAgents } from './agent.ts';
import { buildBenchmark, buildBenchmarks } from './benchmark.ts';
import { buildClaims, buildKey, buildKind, kindLinks } from './claims.ts';
import { buildComparison } from './comparison.ts';
import { buildConflicts } from './conflicts.ts';
import { buildColumn } from './comparison-column.ts';
import { buildComparisons } from './comparison-index.ts';
import { buildModel, buildModels } from './model.ts';
import { buildOverview } from './overview.ts';
import { buildPricing } from './pricing.ts';

import { buildRunIndex } from './run-index.ts';
import { buildRun } from './run-page.ts';
import { buildTask } from './task-page.ts';
import { buildSource, buildSources } from './source.ts';
import { buildChecks } from './statement-list.ts';
import { buildTimeline } from './timeline.ts';

const LEDGERS = [
  ['valid', buildLedger(load(VALID, TODAY).records)],
  ['real', buildLedger(load(ROOT, '2026-11-21').records)],
] as const;

/** What each page is drawn from. */
const VIEWS: Readonly<Record<string, (ledger: Ledger) => unknown>> = {
  overview: buildOverview,
  agents: buildAgents,
  agent: (ledger) => recordsOf(ledger.records.agents).map((agent) => buildAgent(agent, ledger)),
  benchmarks: buildBenchmarks,
  benchmark: (ledger) =>
    recordsOf(ledger.records.benchmarks).map((benchmark) => buildBenchmark(benchmark, ledger)),
  claims: buildClaims,
  conflicts: buildConflicts,
  checks: buildChecks,
  key: (ledger) => [...ledger.claimsByKey.keys()].slice(0, 100).map((key) => buildKey(key, ledger)),
  kind: (ledger) => kindLinks(ledger).map(({ kind }) => buildKind(kind, ledger)),
  kinds: kindLinks,
  comparisons: buildComparisons,
  comparison: (ledger) => pairsWithPage(ledger).map(({ a, b }) => buildComparison(a, b, ledger)),
  column: (ledger) => comparisonSubjects(ledger).map((subject) => buildColumn(subject, ledger)),
  models: buildModels,
  model: (ledger) => recordsOf(ledger.records.models).map((model) => buildModel(model, ledger)),
  pricing: buildPricing,
  runs: buildRunIndex,
  run: (ledger) => ledger.records.runs.map((entry) => buildRun(entry, ledger)),
  task: (ledger) => recordsOf(ledger.records.tasks).map((task) => buildTask(task, ledger)),
  sources: buildSources,
  source: (ledger) => recordsOf(ledger.records.sources).map((found) => buildSource(found, ledger)),
  timeline: buildTimeline,
};

const ALL = LEDGERS.flatMap(([data, ledger]) =>
  Object.entries(VIEWS).map(([view, build]) => ({ data, view, build, ledger })),
);

test.each(ALL)('the $view view of the $data data survives JSON', ({ build, ledger }) => {
  const view = build(ledger);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
});

test.each(ALL)('the $view view of the $data data shows no value raw', ({ build, ledger }) => {
  const shown = JSON.stringify(build(ledger));
  expect(shown).not.toMatch(/\b(undefined|NaN|Infinity|\[object Object\])/);
});
