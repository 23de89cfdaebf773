import { compareText } from '../data/order.ts';
import type { Entry } from '../data/csv.ts';
import type { Benchmark } from '../data/schema/benchmark.ts';
import type { Score } from '../data/schema/score.ts';
import { formatCount, formatDay, formatInterval } from '../format/figure.ts';
import { rateOf, scoreInterval } from '../ledger/interval.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { agentPath, benchmarkPath, claimPath, modelPath, sourcePath } from './address.ts';
import { figureCell, textCell, type Cell, type Table } from './cell.ts';
import { claimsOfEntry } from './claim-lookup.ts';
import { claimTable } from './claim-table.ts';
import { figureColumns, itemTable, sourceColumn, type ItemColumn } from './item-table.ts';
import type { Names } from '../ledger/names.ts';

/** All benchmarks, with how much is known of each. */
export function buildBenchmarks(ledger: Ledger): Table {
  const columns = [
    { label: 'Benchmark' },
    { label: 'Measures' },
    { label: 'Tasks', isNumber: true },
    { label: 'Scores', isNumber: true },
    { label: 'Models', isNumber: true },
    { label: 'Known against it' },
  ];
  const rows = recordsOf(ledger.records.benchmarks).map((benchmark) => {
    const scores = scoresOf(benchmark, ledger);
    return [
      textCell(benchmark.name, benchmarkPath(benchmark.id)),
      textCell(benchmark.metric),
      textCell(formatCount(benchmark.tasks)),
      textCell(formatCount(scores.length)),
      textCell(formatCount(new Set(scores.map(({ record }) => record.model)).size)),
      textCell(
        [...new Set(benchmark.findings.map(({ kind }) => kind.replaceAll('-', ' ')))].join(', '),
      ),
    ];
  });
  return { title: 'Benchmarks', columns, rows };
}

/** One benchmark: its scores by protocol, what is known of it, and what is known against it. */
export function buildBenchmark(benchmark: Benchmark, ledger: Ledger) {
  const scores = scoresOf(benchmark, ledger);
  const byProtocol = Map.groupBy(scores, ({ record }) => record.protocol);
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
    findings: benchmark.findings.map((finding, index) => ({
      href: findingPath(benchmark, index, ledger),
      kind: finding.kind.replaceAll('-', ' '),
      foundOn: finding.found_on && formatDay(finding.found_on),
      statement: finding.statement,
      source: ledger.names.sources.get(finding.source)?.title ?? '',
      sourceHref: sourcePath(finding.source),
      locator: finding.locator,
    })),
    scoreTables: [...byProtocol].toSorted(byEvidence).map(([protocol, group]) => {
      const described = benchmark.protocols.find(({ id }) => id === protocol);
      return {
        ...scoreTable(described?.label ?? 'Protocol not stated', group, ledger, {
          without: ['Benchmark', 'Protocol'],
        }),
        note: described?.description ?? 'The source does not say how the benchmark was run.',
      };
    }),
    facts: claimTable('About the benchmark', facts, ['measure', 'number', 'source'], ledger),
  };
}

/** The claim of a finding. */
function findingPath(
  { id }: Benchmark,
  index: number,
  { claimsByKey }: Ledger,
): string | undefined {
  const [claim] = claimsByKey.get(`benchmark/${id}/finding-${index + 1}`) ?? [];
  return claim && claimPath(claim);
}

/** Protocols whose scores say on how many tasks come first, the one with most before others; unstated ones last. */
function byEvidence(a: ProtocolGroup, b: ProtocolGroup): number {
  const weight = ([protocol, group]: ProtocolGroup) =>
    protocol === undefined ? -1 : group.filter(({ record }) => record.tasks !== undefined).length;
  return weight(b) - weight(a);
}

type ProtocolGroup = readonly [string | undefined, readonly Entry<Score>[]];

function scoresOf({ id }: Benchmark, { records }: Ledger): Entry<Score>[] {
  return records.scores.filter(({ record }) => record.benchmark === id);
}

const SCORE_COLUMNS: readonly ItemColumn<Entry<Score>>[] = [
  {
    label: 'Benchmark',
    cell: ({ record }, { names }) =>
      textCell(names.benchmarks.get(record.benchmark)?.name, benchmarkPath(record.benchmark)),
  },
  {
    label: 'Model',
    cell: ({ record }, { names }) => ({
      ...textCell(names.models.get(record.model)?.name, modelPath(record.model)),
      small: record.effort && `${record.effort} effort`,
    }),
  },
  {
    label: 'Subset',
    cell: ({ record }, { names }) => textCell(part(record, 'subsets', record.subset, names)),
  },
  { label: 'Score', isNumber: true, cell: scoreOrCount },
  {
    label: '95 % interval',
    isNumber: true,
    cell: ({ record }) => textCell(formatInterval(scoreInterval(record))),
  },
  { label: 'Tasks', isNumber: true, cell: ({ record }) => textCell(formatCount(record.tasks)) },
  {
    label: 'Attempts',
    cell: ({ record: { attempts } }) =>
      textCell(attempts !== undefined && attempts > 1 ? `pass@${attempts}` : undefined),
  },
  ...figureColumns<Score>('cost_per_task_usd', 'time_per_task_s'),
  {
    label: 'Agent',
    cell: ({ record }, { names }) => ({
      ...textCell(
        names.agents.get(record.agent ?? '')?.name ?? 'not stated',
        record.agent && agentPath(record.agent),
      ),
      small: record.agent_version,
    }),
  },
  {
    label: 'Protocol',
    cell: ({ record }, { names }) =>
      textCell(part(record, 'protocols', record.protocol, names) ?? 'not stated'),
  },
  {
    label: 'Measured by',
    cell: ({ record }, { names }) => ({
      ...textCell(names.organizations.get(record.measured_by)?.name),
      small: record.measured_on && formatDay(record.measured_on),
    }),
  },
  sourceColumn<Score>(),
];

function scoreOrCount(entry: Entry<Score>, ledger: Ledger): Cell {
  const claims = claimsOfEntry(entry, ledger);
  return figureCell(claims.get('score_pct') ?? claims.get('resolved'), ledger);
}

function part(
  { benchmark }: Score,
  list: 'protocols' | 'subsets',
  id: string | undefined,
  { benchmarks }: Names,
): string | undefined {
  return benchmarks.get(benchmark)?.[list].find((declared) => declared.id === id)?.label;
}

/** Scores, highest first within a benchmark and subset; those of unknown rate last. */
export function scoreTable(
  title: string,
  entries: readonly Entry<Score>[],
  ledger: Ledger,
  { without }: { without: readonly string[] },
): Table {
  const sorted = entries.toSorted((a, b) => compareScores(a.record, b.record));
  const columns = SCORE_COLUMNS.filter(({ label }) => !without.includes(label));
  return itemTable(title, sorted, columns, ledger);
}

function compareScores(a: Score, b: Score): number {
  return (
    compareText(a.benchmark, b.benchmark) ||
    compareText(a.subset ?? '', b.subset ?? '') ||
    (rateOf(b) ?? -1) - (rateOf(a) ?? -1)
  );
}
