import type { Entry } from '../data/csv.ts';
import type { Benchmark } from '../data/schema/benchmark.ts';
import type { Score } from '../data/schema/score.ts';
import { listed } from '../format/words.ts';
import { findingsOf, type Finding } from '../ledger/finding.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { benchmarkPath, sourcePath } from './address.ts';
import { countCell, textCell, type Table, type TextCell } from './cell.ts';
import { claimTable } from './claim-table.ts';
import { againstPath, dayWords, findingPath, findingWords, kindWords } from './finding.ts';
import { scorePolicies } from './policy-table.ts';
import { scoresByProtocol } from './score-table.ts';

/** All benchmarks, with how much is known of each. */
export function buildBenchmarks(ledger: Ledger): Table {
  const columns = [
    { label: 'Benchmark' },
    { label: 'Measures' },
    { label: 'Tasks', isNumber: true },
    { label: 'Scores', isNumber: true, formula: 'count' as const },
    { label: 'Models', isNumber: true, formula: 'count' as const },
    { label: 'Known against it' },
  ];
  const rows = recordsOf(ledger.records.benchmarks).map((benchmark) => {
    const scores = scoresOf(benchmark, ledger);
    return [
      textCell(benchmark.name, benchmarkPath(benchmark.id)),
      textCell(benchmark.metric),
      countCell(benchmark.tasks),
      countCell(scores.length),
      countCell(new Set(scores.map(({ record }) => record.model)).size),
      findingsCell(benchmark, ledger),
    ];
  });
  return { title: 'Benchmarks', columns, rows };
}

function findingsCell({ id }: Benchmark, ledger: Ledger): TextCell {
  const words = findingWords(findingsOf(id, ledger));
  return textCell(words, words ? againstPath(id) : undefined);
}

/** One benchmark: its scores by protocol, what is known of it, and what is known against it. */
export function buildBenchmark(benchmark: Benchmark, ledger: Ledger) {
  const scores = scoresOf(benchmark, ledger);
  const facts = ledger.claims.filter(
    ({ kind, subject, unit }) =>
      kind === 'benchmark' && subject.benchmark === benchmark.id && unit !== 'text',
  );
  return {
    title: benchmark.name,
    summary: benchmark.summary,
    metric: benchmark.metric,
    setup: [
      { term: 'Run by', text: ledger.names.organizations.get(benchmark.operator ?? '')?.name },
      { term: 'Languages', text: benchmark.languages.join(', ') },
    ].filter(({ text }) => text),
    findings: findingsOf(benchmark.id, ledger).map((finding) => ({
      href: findingPath(finding),
      isDoubt: finding.isGrave,
      kind: kindWords(finding.kind),
      day: dayWords([finding]),
      concerns: protocolNames(finding, benchmark),
      statement: finding.statement,
      source: ledger.names.sources.get(finding.source)?.title ?? '',
      sourceHref: sourcePath(finding.source),
      locator: finding.locator,
    })),
    scores: scorePolicies(
      {
        ...scoresByProtocol('Every score', scores, ledger),
        note: 'Grouped by how the benchmark was run, and ranked within one protocol only. Rows of one tier cannot be told apart from its first; below it the ranks that cannot be ruled out at 95 %. “Chosen by” names the policies that choose the score for its set-up, wherever the site shows one figure for it.',
      },
      scores,
      ledger,
    ),
    facts: claimTable('About the benchmark', facts, ['measure', 'number', 'source'], ledger),
  };
}

/** The protocols that a finding concerns; empty where it concerns every score. */
function protocolNames({ protocols = [] }: Finding, benchmark: Benchmark): string {
  const labels = benchmark.protocols.filter(({ id }) => protocols.includes(id));
  return listed(labels.map(({ label }) => label));
}

function scoresOf({ id }: Benchmark, { records }: Ledger): Entry<Score>[] {
  return records.scores.filter(({ record }) => record.benchmark === id);
}
