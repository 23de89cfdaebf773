import { compareText } from '../data/order.ts';
import type { Entry } from '../data/csv.ts';
import type { Score } from '../data/schema/score.ts';
import { daysBetween } from '../data/day.ts';
import { formatAge, formatDay, formatInterval } from '../format/figure.ts';
import { newerVersionOf } from '../ledger/agent-version.ts';
import { claimDay } from '../ledger/claim-day.ts';
import { scoreClaim } from '../ledger/claim-lookup.ts';
import { standingOf } from '../ledger/headline.ts';
import { isBehind, policiesOf } from '../ledger/stand.ts';
import { rateOf, scoreInterval, type Interval } from '../ledger/interval.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Names } from '../ledger/names.ts';
import type { Standing } from '../ledger/tie.ts';
import { agentPath, benchmarkPath } from './address.ts';
import {
  countCell,
  figureCell,
  NOT_STATED,
  textCell,
  type Cell,
  type RowGroup,
  type Table,
} from './cell.ts';
import { figureColumns, itemTable, sourceColumn, type ItemColumn } from './item-table.ts';
import { policyName } from './policy.ts';
import { rankWords } from './standing-words.ts';
import { modelCell } from './succession.ts';

const SCORE_COLUMNS: readonly ItemColumn<Entry<Score>>[] = [
  {
    label: 'Model',
    cell: ({ record }, ledger) => modelCell(record.model, ledger),
  },
  {
    label: 'Agent',
    cell: ({ record }, ledger) => ({
      ...(record.agent
        ? textCell(ledger.names.agents.get(record.agent)?.name, agentPath(record.agent))
        : NOT_STATED),
      small: versionWords(record, ledger),
    }),
  },
  { label: 'Effort', cell: ({ record }) => textCell(record.effort) },
  {
    label: 'Subset',
    cell: ({ record: { benchmark, subset } }, { names }) =>
      textCell(names.benchmarks.get(benchmark)?.subsets.find(({ id }) => id === subset)?.label),
  },
  { label: 'Score', isNumber: true, cell: scoreOrCount },
  {
    label: '95 % interval',
    isNumber: true,
    formula: 'interval',
    cell: ({ record }) => intervalCell(scoreInterval(record)),
  },
  {
    label: 'Tier',
    isNumber: true,
    formula: 'tier',
    cell: (entry, ledger) => tierCell(standingOf(entry, ledger)),
  },
  { label: 'Chosen by', cell: standsCell },
  { label: 'Tasks', isNumber: true, cell: ({ record }) => countCell(record.tasks) },
  {
    label: 'Attempts',
    cell: ({ record: { attempts } }) =>
      textCell(attempts !== undefined && attempts > 1 ? `pass@${attempts}` : undefined),
  },
  ...figureColumns<Score>('cost_per_task_usd', 'time_per_task_s'),
  {
    label: 'Measured by',
    cell: ({ record }, { names }) => ({
      ...textCell(names.organizations.get(record.measured_by)?.name),
      small: record.measured_on && formatDay(record.measured_on),
    }),
  },
  {
    label: 'Age',
    isNumber: true,
    formula: 'age',
    cell: ({ record }, { asOf, names }) => {
      const day = claimDay(record, names.sources);
      return { ...textCell(formatAge(day, asOf)), sort: day && daysBetween(day, asOf) };
    },
  },
  sourceColumn<Score>(),
];

/** Where all rows are of one model, they are about agents. */
const AGENT_FIRST = SCORE_COLUMNS.toSorted(
  (a, b) => Number(b.label === 'Agent') - Number(a.label === 'Agent'),
);

/** `1.8.3`, and where a newer one stands in the ledger `1.8.3; newest here 1.27.0`. */
function versionWords({ agent, agent_version: version }: Score, ledger: Ledger) {
  if (version === undefined) return undefined;
  const newer = newerVersionOf(agent ?? '', version, ledger);
  return newer === undefined ? version : `${version}; newest here ${newer}`;
}

/** A rate, or the count it is worked out from. */
function scoreOrCount(entry: Entry<Score>, ledger: Ledger): Cell {
  const cell = figureCell(scoreClaim(entry, ledger), ledger);
  return { ...cell, sort: rateOf(entry.record) ?? '' };
}

/** The tier, and below it the ranks that cannot be ruled out; empty where the score is not ranked. */
function tierCell(standing: Standing | undefined): Cell {
  if (!standing) return { ...textCell(undefined), sort: '' };
  const { tier } = standing;
  return { ...textCell(String(tier)), small: rankWords(standing), sort: tier };
}

/** The policies by which the score stands for its set-up, or why it stands by none. */
function standsCell(entry: Entry<Score>, ledger: Ledger): Cell {
  const names = policiesOf(entry, ledger).map(policyName);
  if (names.length > 0) return textCell(names.join(', '));
  if (rateOf(entry.record) === undefined)
    return { ...textCell('none'), small: 'no rate', sort: '' };
  const small = isBehind(entry, ledger) ? 'another of its set-up is' : 'no policy admits it';
  return { ...textCell('none'), small, sort: '' };
}

function intervalCell(interval: Interval | undefined): Cell {
  return { ...textCell(formatInterval(interval)), sort: interval?.low };
}

/** Where the scores of a table stand: what they are grouped by, and how each group is told. */
interface Grouping {
  readonly without: readonly string[];
  /** Columns in another order than the usual. */
  readonly columns: readonly ItemColumn<Entry<Score>>[];
  readonly key: (score: Score) => string;
  readonly heading: (score: Score, names: Names) => Omit<RowGroup, 'rows'>;
}

/** Scores of any benchmarks, of one model or agent: those of one benchmark and protocol stand together. */
export function scoresByBenchmark(
  title: string,
  entries: readonly Entry<Score>[],
  ledger: Ledger,
  { without }: { readonly without: readonly string[] },
): Table {
  return groupedScores(title, entries, ledger, {
    without: [...without, 'Tier', 'Chosen by'],
    columns: AGENT_FIRST,
    key: ({ benchmark, protocol }) => `${benchmark} ${protocol ?? '~'}`,
    heading: (score, { benchmarks }) => ({
      title: benchmarks.get(score.benchmark)?.name ?? '',
      href: benchmarkPath(score.benchmark),
      note: protocolOf(score, benchmarks)?.label ?? 'protocol not stated',
    }),
  });
}

/** Scores of one benchmark: those of one protocol stand together, since only they can be ranked. */
export function scoresByProtocol(
  title: string,
  entries: readonly Entry<Score>[],
  ledger: Ledger,
): Table {
  return groupedScores(title, entries, ledger, {
    without: [],
    columns: SCORE_COLUMNS,
    key: ({ protocol }) => protocol ?? '~',
    heading: (score, { benchmarks }) => {
      const protocol = protocolOf(score, benchmarks);
      return {
        title: protocol?.label ?? 'Protocol not stated',
        note: protocol?.description ?? 'The source does not say how the benchmark was run.',
      };
    },
  });
}

/** Groups with the most numbers of tasks first; in each the highest rate first, those unknown last. */
function groupedScores(
  title: string,
  entries: readonly Entry<Score>[],
  ledger: Ledger,
  { without, columns, key, heading }: Grouping,
): Table {
  const groups = [...Map.groupBy(entries, ({ record }) => key(record))]
    .toSorted(([a], [b]) => compareText(a, b))
    .toSorted(([, a], [, b]) => sampled(b) - sampled(a))
    .map(([, members]) => members.toSorted(byRate));
  const shown = columns.filter(({ label }) => !without.includes(label));
  return {
    ...itemTable(title, groups.flat(), shown, ledger),
    policies: groups.flat().map((entry) => policiesOf(entry, ledger).join(' ')),
    groups: groups.flatMap((members) =>
      members[0] ? { ...heading(members[0].record, ledger.names), rows: members.length } : [],
    ),
  };
}

function sampled(entries: readonly Entry<Score>[]): number {
  return entries.filter(({ record }) => record.tasks !== undefined).length;
}

function protocolOf({ benchmark, protocol }: Score, benchmarks: Names['benchmarks']) {
  return benchmarks.get(benchmark)?.protocols.find(({ id }) => id === protocol);
}

function byRate({ record: a }: Entry<Score>, { record: b }: Entry<Score>): number {
  return compareText(a.subset ?? '', b.subset ?? '') || (rateOf(b) ?? -1) - (rateOf(a) ?? -1);
}
