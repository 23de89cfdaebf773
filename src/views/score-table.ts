import { compareText } from '../data/order.ts';
import type { Entry } from '../data/csv.ts';
import type { Score } from '../data/schema/score.ts';
import { formatDay, formatInterval } from '../format/figure.ts';
import { claimsOfEntry } from '../ledger/claim-lookup.ts';
import { rateOf, scoreInterval, type Interval } from '../ledger/interval.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Names } from '../ledger/names.ts';
import { agentPath, benchmarkPath, modelPath } from './address.ts';
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

const SCORE_COLUMNS: readonly ItemColumn<Entry<Score>>[] = [
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
    cell: ({ record }) => intervalCell(scoreInterval(record)),
  },
  { label: 'Tasks', isNumber: true, cell: ({ record }) => countCell(record.tasks) },
  {
    label: 'Attempts',
    cell: ({ record: { attempts } }) =>
      textCell(attempts !== undefined && attempts > 1 ? `pass@${attempts}` : undefined),
  },
  ...figureColumns<Score>('cost_per_task_usd', 'time_per_task_s'),
  {
    label: 'Agent',
    cell: ({ record }, { names }) => ({
      ...(record.agent
        ? textCell(names.agents.get(record.agent)?.name, agentPath(record.agent))
        : NOT_STATED),
      small: record.agent_version,
    }),
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

/** Where all rows are of one model, they are about agents. */
const AGENT_FIRST = SCORE_COLUMNS.toSorted(
  (a, b) => Number(b.label === 'Agent') - Number(a.label === 'Agent'),
);

/** A rate, or the count it is worked out from. */
function scoreOrCount(entry: Entry<Score>, ledger: Ledger): Cell {
  const claims = claimsOfEntry(entry, ledger);
  const cell = figureCell(claims.get('score_pct') ?? claims.get('resolved'), ledger);
  return { ...cell, sort: rateOf(entry.record) ?? '' };
}

function intervalCell(interval: Interval | undefined): Cell {
  return { ...textCell(formatInterval(interval)), sort: interval?.low };
}

function part(
  { benchmark }: Score,
  list: 'protocols' | 'subsets',
  id: string | undefined,
  { benchmarks }: Names,
): string | undefined {
  return benchmarks.get(benchmark)?.[list].find((declared) => declared.id === id)?.label;
}

/** Scores of one benchmark and protocol, highest first within a subset; those of unknown rate last. */
export function scoreTable(
  title: string,
  entries: readonly Entry<Score>[],
  ledger: Ledger,
  { without = [] }: { readonly without?: readonly string[] } = {},
): Table {
  const columns = SCORE_COLUMNS.filter(({ label }) => !without.includes(label));
  return itemTable(title, entries.toSorted(byRate), columns, ledger);
}

/** Scores of any benchmarks; those of one benchmark and protocol stand together, since only they can be ranked. */
export function scoresByProtocol(
  title: string,
  entries: readonly Entry<Score>[],
  ledger: Ledger,
  { without }: { readonly without: readonly string[] },
): Table {
  const key = ({ record }: Entry<Score>) => `${record.benchmark} ${record.protocol ?? '~'}`;
  const groups = [...Map.groupBy(entries, key)].toSorted(([a], [b]) => compareText(a, b));
  const columns = AGENT_FIRST.filter(({ label }) => !without.includes(label));
  const sorted = groups.flatMap(([, members]) => members.toSorted(byRate));
  return {
    ...itemTable(title, sorted, columns, ledger),
    groups: groups.map(([, members]) => groupOf(members, ledger)),
  };
}

function groupOf(entries: readonly Entry<Score>[], { names }: Ledger): RowGroup {
  const [first] = entries;
  const benchmark = names.benchmarks.get(first?.record.benchmark ?? '');
  const protocol = first && part(first.record, 'protocols', first.record.protocol, names);
  return {
    title: benchmark?.name ?? '',
    href: benchmark && benchmarkPath(benchmark.id),
    note: protocol ?? 'protocol not stated',
    rows: entries.length,
  };
}

function byRate({ record: a }: Entry<Score>, { record: b }: Entry<Score>): number {
  return compareText(a.subset ?? '', b.subset ?? '') || (rateOf(b) ?? -1) - (rateOf(a) ?? -1);
}
