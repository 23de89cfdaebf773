import type { ComparedRow, Comparison } from '../ledger/comparison.ts';
import { countVerdicts } from '../ledger/comparison.ts';
import type { Section } from '../ledger/comparison-row.ts';
import { VERDICTS } from '../ledger/comparison-verdict.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { countCell, textCell, type Table } from './cell.ts';
import { comparisonTable, type ComparisonTable, type RowSet } from './comparison-table.ts';
import { VERDICT_TITLES } from './comparison-words.ts';
import { capital } from './label.ts';
import { slug } from './slug.ts';

/** A part of the page under its own heading. */
interface ComparisonSection extends ComparisonTable {
  /** Fragment of the page's address. */
  readonly id: string;
}

const DIFFERENCES = 'Where they differ';

const WORDS: Readonly<Record<Section, { readonly title: string; readonly note?: string }>> = {
  benchmark: {
    title: 'Benchmarks',
    note: 'Rates in one row share benchmark, subset, protocol and attempts: each way of measuring has a row, whatever policy admits it. They are tested only where one party measured both in one set-up and intervals are known: one is ahead when the 95 % interval of the difference leaves out zero.',
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

/** All rows by what they are about, in the order of the page, dimensions by their group. */
export function rowSets({ rows }: Comparison, ledger: Ledger): RowSet[] {
  return [...Map.groupBy(rows, (row) => titleOf(row, ledger))].map(([title, members]) => ({
    title,
    note: members[0] && WORDS[members[0].section].note,
    rows: members,
  }));
}

/** The tables of the page: what differs, undefined where nothing does, and the rest by what it is about. */
export function tableSets(sets: readonly RowSet[], ledger: Ledger) {
  const differing = sets.flatMap(({ rows }) => rows.filter(differs));
  const differences: RowSet = {
    title: DIFFERENCES,
    note: undefined,
    rows: differing,
    headings: (row) => titleOf(row, ledger),
  };
  const rest = sets.map((set) => ({ ...set, rows: set.rows.filter((row) => !differs(row)) }));
  return {
    differences: differing.length > 0 ? differences : undefined,
    rest: rest.filter(({ rows }) => rows.length > 0),
  };
}

const differs = ({ verdict }: ComparedRow) => verdict.kind === 'differ';

function titleOf(row: ComparedRow, ledger: Ledger): string {
  return row.section === 'dimension' ? groupOf(row, ledger) : WORDS[row.section].title;
}

function groupOf({ a, b }: ComparedRow, { names }: Ledger): string {
  const dimension = (a ?? b)?.facts[0]?.claim.subject.dimension ?? '';
  return capital(names.dimensions.get(dimension)?.group ?? '');
}

export function sectionOf(set: RowSet, { a, b }: Comparison, ledger: Ledger) {
  return withId(comparisonTable(set, { a, b }, ledger));
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
      ...kinds.map((kind) => ({
        label: VERDICT_TITLES[kind],
        isNumber: true,
        formula: 'comparison' as const,
      })),
    ],
    rows: sets.map(({ title, rows }) => [
      textCell(title, `#${slug(rows.every(differs) ? DIFFERENCES : title)}`),
      ...counts(rows),
    ]),
    total: [textCell('All rows'), ...counts(all)],
    isOrdered: true,
  };
}
