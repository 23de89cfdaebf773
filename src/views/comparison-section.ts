import type { ComparedRow, Comparison } from '../ledger/comparison.ts';
import { countVerdicts } from '../ledger/comparison.ts';
import type { Section } from '../ledger/comparison-row.ts';
import { VERDICTS } from '../ledger/comparison-verdict.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { countCell, textCell, type Table } from './cell.ts';
import { comparisonTable, type ComparisonTable } from './comparison-table.ts';
import { VERDICT_TITLES } from './comparison-words.ts';
import { capital } from './label.ts';
import { slug } from './slug.ts';

/** A part of the page under its own heading. */
export interface ComparisonSection extends ComparisonTable {
  /** Fragment of the page's address. */
  readonly id: string;
}

/** Rows that stand in one table. */
export interface RowSet {
  readonly title: string;
  readonly note: string | undefined;
  readonly rows: readonly ComparedRow[];
}

const WORDS: Readonly<Record<Section, { readonly title: string; readonly note?: string }>> = {
  benchmark: {
    title: 'Benchmarks',
    note: 'Rates in one row share benchmark, subset, protocol and attempts. They are tested only where one party measured both in one set-up and intervals are known: one is ahead when the 95 % interval of the difference leaves out zero.',
  },
  cost: {
    title: 'Cost and time per task',
    note: 'Means over the tasks of a benchmark. No source gives their spread, so a ratio is told and nothing is tested.',
  },
  price: {
    title: 'Token prices',
    note: 'Dollars per million tokens: standard tier, smallest requests, as they stand on the ledger’s day.',
  },
  plan: {
    title: 'Plans',
    note: 'Plans of one price stand in one row. No source says which plans of the two makers answer each other.',
  },
  model: { title: 'Model facts' },
  run: {
    title: 'Recorded runs',
    note: 'The first recorded run of each agent with a model, at most five of each side: what they differ by may be chance. A task’s page has all its runs.',
  },
  dimension: { title: '' },
  opinion: {
    title: 'Judgements',
    note: 'What sources write in words, mostly opinions. They stand side by side and are never said to differ or agree.',
  },
};

/** The tables of a comparison in the order of the page, dimensions by their group; none without rows. */
export function rowSets({ rows }: Comparison, ledger: Ledger): RowSet[] {
  const titleOf = (row: ComparedRow) =>
    row.section === 'dimension' ? groupOf(row, ledger) : WORDS[row.section].title;
  return [...Map.groupBy(rows, titleOf)].map(([title, members]) => ({
    title,
    note: members[0] && WORDS[members[0].section].note,
    rows: members,
  }));
}

function groupOf({ a, b }: ComparedRow, { names }: Ledger): string {
  const dimension = (a ?? b)?.facts[0]?.claim.subject.dimension ?? '';
  return capital(names.dimensions.get(dimension)?.group ?? '');
}

export function sectionOf({ title, note, rows }: RowSet, { a, b }: Comparison, ledger: Ledger) {
  return withId(comparisonTable(title, { a, b, rows }, ledger, note));
}

/** A table that the summary can lead to. */
export function withId(section: ComparisonTable): ComparisonSection {
  return { ...section, id: slug(section.table.title) };
}

/** How many rows of each table say what, and all of them. */
export function summaryTable(sets: readonly RowSet[]): Table {
  const all = sets.flatMap(({ rows }) => rows);
  const kinds = VERDICTS.filter((kind) => countVerdicts(all)[kind] > 0);
  const counts = (rows: readonly ComparedRow[]) => {
    const counted = countVerdicts(rows);
    return kinds.map((kind) => countCell(counted[kind]));
  };
  return {
    title: 'What is compared',
    columns: [
      { label: 'Rows about' },
      ...kinds.map((kind) => ({ label: VERDICT_TITLES[kind], isNumber: true })),
    ],
    rows: sets.map(({ title, rows }) => [textCell(title, `#${slug(title)}`), ...counts(rows)]),
    total: [textCell('All rows'), ...counts(all)],
    isOrdered: true,
  };
}
