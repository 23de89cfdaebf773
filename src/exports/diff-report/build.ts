import type { DataDiff } from '../../data/data-diff.ts';
import type { Day } from '../../data/day.ts';
import { isError } from '../../data/problem.ts';
import type { LedgerStates } from '../../ledger/diff/pair.ts';
import { bounded, listOf, withinBytes } from './bounds.ts';
import { claimCounts, correctionLists, fileCounts, stateOf } from './claim-counts.ts';
import { ageItems } from './find/ages.ts';
import { changedCharts, chartItem, type ChartPair } from './find/charts.ts';
import { decisionItems } from './find/decisions.ts';
import { conflictItems } from './find/disagreements.ts';
import { findingItems } from './find/findings.ts';
import { problemItems } from './find/problems.ts';
import { rankItems } from './find/ranks.ts';
import { releaseItems } from './find/releases.ts';
import { rowItems } from './find/rows.ts';
import { statementItems } from './find/statements.ts';
import { DiffReport } from './schema.ts';
import { ledgersOf, tried } from './states.ts';

/** A report, and the charts of which it has pictures drawn. */
export interface BuiltReport {
  readonly report: DiffReport;
  readonly charts: readonly ChartPair[];
}

/**
 * Everything that a change of the data does. What cannot be compared is null, and a note says why.
 *
 * @param pictures Of how many charts both pictures are drawn; the others are named.
 */
export function buildDiffReport(diff: DataDiff, today: Day, pictures: number): BuiltReport {
  const { before, after, isWhole } = diff;
  const { ledgers, states, notes } = ledgersOf(diff);
  const find = <T>(what: string, found: (states: LedgerStates) => readonly T[]) =>
    states && tried(what, () => found(states), notes);
  const charts = find('Charts', changedCharts);
  const sections = {
    charts: listOf(charts?.map((pair, place) => chartItem(pair, place < pictures))),
    ranks: listOf(find('Ranks and tiers', rankItems)),
    decisions: listOf(find('Decisions', decisionItems)),
    conflicts: listOf(find('Disagreements', conflictItems)),
    findings: listOf(find('What is known against benchmarks', findingItems)),
    ages: listOf(find('Ages of figures', ageItems)),
    statements: listOf(find('Statements', statementItems)),
    releases: listOf(releaseItems(diff.releases)),
    problems: listOf(isWhole ? problemItems(before.problems, after.problems) : undefined),
    rows: listOf(rowItems(diff, ledgers)),
  };
  const report = DiffReport.parse(
    bounded({
      schema_version: 1,
      before: stateOf(before, ledgers.before),
      after: stateOf(after, ledgers.after),
      is_complete: notes.length === 0,
      errors: after.problems.filter(isError).length,
      notes,
      claims: claimCounts(diff),
      files: fileCounts(diff),
      corrections: correctionLists(diff, today),
      sections,
    }),
  );
  return { report: withinBytes(report), charts: (charts ?? []).slice(0, pictures) };
}
