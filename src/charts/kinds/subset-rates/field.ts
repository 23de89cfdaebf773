import type { Entry } from '../../../data/csv.ts';
import { compareText } from '../../../data/order.ts';
import type { Benchmark } from '../../../data/schema/benchmark.ts';
import type { Score } from '../../../data/schema/score.ts';
import { scoreClaim } from '../../../ledger/claim-lookup.ts';
import type { Claim } from '../../../ledger/claim.ts';
import { isPreferred } from '../../../ledger/conflict.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { measurementOf, type Measurement } from '../../../ledger/separation.ts';
import { workerLabel } from '../../subject.ts';
import { modelLabel, stated } from '../../words.ts';

type Subset = Benchmark['subsets'][number];

/** A score of one subject on one subset. */
export interface SubsetScore extends Measurement {
  readonly record: Score;
  readonly claim: Claim;
  /** Agent, model and effort in one. */
  readonly subject: string;
}

/** A subset and its scores, in the order of the field's subjects. */
export interface SubsetRow {
  readonly subset: Subset;
  readonly scores: readonly SubsetScore[];
}

/** Scores of the same subjects on the subsets of one benchmark, measured alike. */
export interface SubsetField {
  readonly benchmark: Benchmark;
  readonly rows: readonly SubsetRow[];
  /** Names by subject, in the order of names. */
  readonly names: ReadonlyMap<string, string>;
  /** Score claims on subsets that are not shown. */
  readonly leftOut: number;
}

/** Whether nothing is known of how a score was measured but its maker's or an article's word. */
export function isStated({ claim }: SubsetScore): boolean {
  return claim.grade === 'vendor' || claim.grade === 'opinion';
}

/** What a subset is called where room is short. */
export function shortLabel({ label, short_label }: Subset): string {
  return short_label ?? label;
}

/** The row whose subset holds all tasks of this one's, where both are shown. */
export function wholeOf({ subset }: SubsetRow, { rows }: SubsetField): SubsetRow | undefined {
  return rows.find((row) => row.subset.id === subset.part_of);
}

/**
 * The scores that one party measured by one protocol, where it has the most: two subsets at the least,
 * each with two of the same subjects. None when there are not so many.
 */
export function subsetFieldsOf(benchmark: Benchmark, ledger: Ledger): SubsetField[] {
  const all = ledger.records.scores
    .filter(({ record }) => record.benchmark === benchmark.id && record.subset !== undefined)
    .flatMap((entry) => scoreOf(entry, ledger));
  const alike = Map.groupBy(all, ({ record }) =>
    [record.protocol, record.attempts ?? 1, record.measured_by].join(' '),
  );
  const [most] = [...alike.values()]
    .map((scores) => rowsOf(scores, benchmark, ledger))
    .toSorted((a, b) => sizeOf(b) - sizeOf(a));
  if (!most || most.length < 2) return [];
  const shown = most.flatMap(({ scores }) => scores);
  return [
    { benchmark, rows: most, names: namesOf(shown, ledger), leftOut: all.length - shown.length },
  ];
}

function sizeOf(rows: readonly SubsetRow[]): number {
  return rows.reduce((sum, { scores }) => sum + scores.length, 0);
}

function scoreOf(entry: Entry<Score>, ledger: Ledger): SubsetScore[] {
  const { record } = entry;
  const claim = scoreClaim(entry, ledger);
  const measurement = measurementOf(record);
  const subject = stated([record.agent, record.model, record.effort]).join('_');
  return claim && measurement ? [{ record, claim, subject, ...measurement }] : [];
}

/** Subjects with a score on one subset only are left out, and then subsets with one subject only. */
function rowsOf(
  scores: readonly SubsetScore[],
  { subsets }: Benchmark,
  ledger: Ledger,
): SubsetRow[] {
  const subsetsOf = Map.groupBy(scores, ({ subject }) => subject);
  const isRepeated = ({ subject }: SubsetScore) =>
    new Set(subsetsOf.get(subject)?.map(({ record }) => record.subset)).size > 1;
  const repeated = scores.filter(isRepeated);
  const names = [...namesOf(repeated, ledger).keys()];
  return subsets
    .map((subset) => {
      const own = repeated.filter(({ record }) => record.subset === subset.id);
      return { subset, scores: names.flatMap((subject) => standing(own, subject, ledger)) };
    })
    .filter((row) => row.scores.length > 1);
}

/** Of several scores of a subject the preferred one, else the newest. */
function standing(scores: readonly SubsetScore[], wanted: string, ledger: Ledger): SubsetScore[] {
  const weight = ({ claim }: SubsetScore) => (isPreferred(claim, ledger) ? 1 : 0);
  return scores
    .filter(({ subject }) => subject === wanted)
    .toSorted(
      (a, b) => weight(b) - weight(a) || compareText(b.claim.asOf ?? '', a.claim.asOf ?? ''),
    )
    .slice(0, 1);
}

/**
 * The agent, or the model where no agent is named or all have the same; with what else tells two apart
 * that would have one name.
 */
function namesOf(scores: readonly SubsetScore[], ledger: Ledger): ReadonlyMap<string, string> {
  const records = new Map(scores.map(({ subject, record }) => [subject, record]));
  const isOneAgent = new Set([...records.values()].map(({ agent }) => agent)).size === 1;
  const nameOf = (record: Score) =>
    isOneAgent ? modelLabel(record.model, ledger) : workerLabel(record, ledger);
  const byName = Map.groupBy(records.values(), nameOf);
  const named = [...records].map(([subject, record]): [string, string] => {
    const isShared = (byName.get(nameOf(record))?.length ?? 0) > 1;
    const rest = isShared ? restOf(record, isOneAgent, ledger) : [];
    return [subject, stated([nameOf(record), ...rest]).join(', ')];
  });
  return new Map(named.toSorted(([, a], [, b]) => compareText(a, b)));
}

function restOf({ agent, model, effort }: Score, isOneAgent: boolean, ledger: Ledger) {
  const isNamedByModel = isOneAgent || agent === undefined;
  return [!isNamedByModel && modelLabel(model, ledger), effort && `${effort} effort`];
}
