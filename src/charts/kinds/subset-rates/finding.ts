import type { Ledger } from '../../../ledger/ledger.ts';
import { aheadOf } from '../../../ledger/separation.ts';
import {
  shortLabel,
  wholeOf,
  type SubsetField,
  type SubsetRow,
  type SubsetScore,
} from './field.ts';
import { capitalized, counted, listed } from '../../words.ts';

/** Who is ahead by more than chance on how many subsets; without intervals only who is given more. */
export function subsetFinding(field: SubsetField, ledger: Ledger): string {
  const { benchmark, rows, names } = field;
  const wholes = rows.filter((row) => !wholeOf(row, field));
  const known = wholes.filter(hasIntervals);
  if (known.length === 0) return givenFinding(field, ledger);
  const [first] = wholes;
  if (wholes.length === 1 && first) return wholeFinding(first, field);
  const all = listed([...names.values()]);
  const what = capitalized(benchmark.metric);
  const leaders = tally(known.flatMap((row) => leaderOf(row) ?? []));
  const of =
    known.length === wholes.length
      ? counted(known.length, 'subset')
      : `the ${known.length} of ${wholes.length} subsets that have intervals`;
  if (leaders.length === 0) return `${what}: ${all} cannot be told apart on any of ${of}`;
  const said = leaders.map(({ subject, count }) => `${names.get(subject)} is ahead on ${count}`);
  return `${what}: ${listed(said)} of ${of}`;
}

/** Of a subset and its parts: who leads on it, and on the part, where there is one that can be told. */
function wholeFinding(whole: SubsetRow, field: SubsetField): string {
  const { names, rows } = field;
  const [part, ...more] = rows.filter((row) => row !== whole);
  const start = `${leadWords(whole, names)} on “${shortLabel(whole.subset)}”`;
  if (!part || more.length > 0 || !hasIntervals(part)) return start;
  const leader = names.get(leaderOf(part) ?? '');
  const lead = leader ? `${leader} leads` : `${names.size === 2 ? 'neither' : 'none'} leads`;
  return `${start}; on its part “${shortLabel(part.subset)}” ${lead}`;
}

/** `Claude Sonnet 4.5 leads GPT-5`, `Neither of Claude Sonnet 4.5 and GPT-5 leads`. */
function leadWords(row: SubsetRow, names: SubsetField['names']): string {
  const leader = leaderOf(row);
  const others = row.scores.filter(({ subject }) => subject !== leader);
  const said = listed(others.map(({ subject }) => names.get(subject) ?? ''));
  if (leader !== undefined) return `${names.get(leader)} leads ${said}`;
  return `${others.length === 2 ? 'Neither' : 'None'} of ${said} leads`;
}

function hasIntervals({ scores }: SubsetRow): boolean {
  return scores.every(({ interval }) => interval);
}

/** Who is given the highest rate most often, by whom. */
function givenFinding({ benchmark, rows, names }: SubsetField, ledger: Ledger): string {
  const [first, second] = tally(rows.flatMap((row) => highestOf(row) ?? []));
  const superlative = names.size === 2 ? 'higher' : 'highest';
  const rate = `the ${superlative} ${benchmark.metric}`;
  const by = rows[0]?.scores[0]?.record.measured_by ?? '';
  const publisher = ledger.names.organizations.get(by)?.name ?? by;
  const unstated = 'number of tasks unstated';
  if (!first || first.count === second?.count)
    return `${publisher} gives no one ${rate} more often on ${rows.length} task kinds; ${unstated}`;
  return `${publisher} gives ${names.get(first.subject)} ${rate} in ${first.count} of ${rows.length} task kinds; ${unstated}`;
}

/** How often each subject is named, most often first. */
function tally(subjects: readonly string[]): { subject: string; count: number }[] {
  return [...Map.groupBy(subjects, (subject) => subject)]
    .map(([subject, all]) => ({ subject, count: all.length }))
    .toSorted((a, b) => b.count - a.count);
}

/** The subject with the highest rate; undefined when two share it. */
function highestOf({ scores }: SubsetRow): string | undefined {
  const [first, second] = scores.toSorted((a, b) => b.rate - a.rate);
  return first?.rate === second?.rate ? undefined : first?.subject;
}

/** The subject that is ahead of every other by more than chance; undefined when none is. */
function leaderOf({ scores }: SubsetRow): string | undefined {
  const isAhead = (one: SubsetScore) =>
    scores.every((other) => other === one || aheadOf(one, other) === 'a');
  return scores.find(isAhead)?.subject;
}
