import type { ComparedRow, Comparison } from '../ledger/comparison.ts';
import type { FactRow, Section } from '../ledger/comparison-row.ts';
import type { ComparisonSubject } from '../ledger/comparison-subject.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { taskPath } from './address.ts';
import type { Cell, RowGroup, Table } from './cell.ts';
import { factCell } from './comparison-cell.ts';
import { rowLabel } from './comparison-label.ts';
import { sideNames, VERDICT_TITLES, verdictCell } from './comparison-words.ts';

/** Rows that stand in one table. */
export interface RowSet {
  readonly title: string;
  readonly note: string | undefined;
  readonly rows: readonly ComparedRow[];
  /** What the rows are grouped by; undefined: by verdict, and runs by task. */
  readonly headings?: ((row: ComparedRow) => string) | undefined;
}

/** A table of two side by side, with the keys of its rows. */
export interface ComparisonTable {
  readonly table: Table;
  /** One for each row; a third subject's cells are found by them. */
  readonly anchors: readonly string[];
}

/** Rows of a comparison, those of one verdict under a heading of theirs, or those of one task, or as the set says. */
export function comparisonTable(
  { title, note, rows, headings }: RowSet,
  { a, b }: Pick<Comparison, 'a' | 'b'>,
  ledger: Ledger,
): ComparisonTable {
  const groups = [...Map.groupBy(rows, headings ?? groupKey)];
  const members = groups.flatMap(([, group]) => group);
  const table = {
    title,
    note,
    columns: [
      { label: 'Row' },
      { label: a.name },
      { label: b.name },
      { label: 'Difference', formula: 'difference' as const },
    ],
    rows: members.map((row) => cellsOf(row, a, b, ledger)),
    groups: groups.map(([heading, group]) =>
      headings ? { title: heading, rows: group.length } : headingOf(group, ledger),
    ),
  };
  return { table, anchors: members.map(({ key }) => key) };
}

/** Runs stand by their task, all else by its verdict. */
function groupKey({ section, key, verdict }: ComparedRow): string {
  return section === 'run' ? (key.split('/')[1] ?? '') : verdict.kind;
}

function headingOf(group: readonly ComparedRow[], { names }: Ledger): RowGroup {
  const [first] = group;
  const title = first ? VERDICT_TITLES[first.verdict.kind] : '';
  if (first?.section !== 'run') return { title, rows: group.length };
  const task = names.tasks.get(groupKey(first));
  return { title: task?.title ?? '', href: taskPath(groupKey(first)), rows: group.length };
}

function cellsOf(
  row: ComparedRow,
  a: ComparisonSubject,
  b: ComparisonSubject,
  ledger: Ledger,
): Cell[] {
  const known = row.a ?? row.b;
  if (!known) return [];
  return [
    rowLabel(known, a.kind, ledger),
    factCell(row.a, a, ledger),
    factCell(row.b, b, ledger),
    verdictCell(row.verdict, sideNames({ a, b }), cautionOf(row, a, ledger)),
  ];
}

const WITH_SET_UP: readonly Section[] = ['benchmark', 'cost', 'run', 'dimension'];

/**
 * Of agents that were never measured with one model, and of models never in one agent, any difference is one of
 * agent and model together.
 */
function cautionOf(
  { a, b, section }: ComparedRow,
  { kind }: ComparisonSubject,
  ledger: Ledger,
): string | undefined {
  if (!WITH_SET_UP.includes(section) || !a || !b) return undefined;
  const other = kind === 'agent' ? 'model' : 'agent';
  const [left, right] = [othersIn(a, other, ledger), othersIn(b, other, ledger)];
  const isKnown = left.size > 0 && right.size > 0;
  return isKnown && left.isDisjointFrom(right) ? `different ${other}s` : undefined;
}

function othersIn({ facts }: FactRow, kind: ComparisonSubject['kind'], { names }: Ledger) {
  return new Set(
    facts.flatMap(
      ({ claim: { subject } }) => names.runs.get(subject.run ?? '')?.[kind] ?? subject[kind] ?? [],
    ),
  );
}
