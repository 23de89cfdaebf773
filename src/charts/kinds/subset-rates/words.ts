import { formatCount, formatInterval, formatPercent } from '../../../format/figure.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { aheadOf } from '../../../ledger/separation.ts';
import { caveatOf } from '../../../views/caveat.ts';
import type { SubsetField, SubsetRow, SubsetScore } from './field.ts';
import { capitalized, counted, listed, modelLabel, setupLabel, stated } from '../../words.ts';

/** Who is ahead by more than chance in how many rows; without intervals only who is given more. */
export function subsetFinding(field: SubsetField): string {
  const { benchmark, rows, names } = field;
  const what = `${capitalized(benchmark.metric)} by subset of tasks`;
  const known = rows.filter(({ scores }) => scores.every(({ interval }) => interval));
  if (known.length === 0) return `${what}: ${givenWords(field)}, of an unstated number of tasks`;
  const leaders = tally(known.flatMap((row) => leaderOf(row) ?? []));
  const of =
    known.length === rows.length
      ? `${known.length} subsets`
      : `the ${known.length} of ${rows.length} subsets that have intervals`;
  if (leaders.length === 0)
    return `${what}: ${listed([...names.values()])} cannot be told apart on any of ${of}`;
  const said = leaders.map(({ subject, count }) => `${names.get(subject)} is ahead on ${count}`);
  return `${what}: ${listed(said)} of ${of}`;
}

function givenWords({ rows, names }: SubsetField): string {
  const [first, second] = tally(rows.flatMap((row) => highestOf(row) ?? []));
  const superlative = names.size === 2 ? 'higher' : 'highest';
  if (!first || first.count === second?.count)
    return `no one is given the ${superlative} rate more often on ${rows.length} subsets`;
  return `${names.get(first.subject)} is given the ${superlative} rate on ${first.count} of ${rows.length} subsets`;
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

/** How to read the picture. */
export function subsetSub({ rows, names, benchmark }: SubsetField, ledger: Ledger): string {
  const hasIntervals = rows.some(({ scores }) => scores.some(({ interval }) => interval));
  const agents = new Set(rows.flatMap(({ scores }) => scores.map(({ record }) => record.agent)));
  const agent = agents.size === 1 && ledger.names.agents.get([...agents][0] ?? '')?.name;
  const isStated = rows.some(({ scores }) =>
    scores.some(({ claim }) => claim.relation === 'vendor'),
  );
  return stated([
    `One row for each subset of ${benchmark.name}.`,
    agent && `All with ${agent}.`,
    names.size === 2 && `Figures at the end: ${[...names.values()].join(' / ')}.`,
    hasIntervals
      ? 'Lines are 95 % intervals.'
      : 'Without the number of tasks there is no telling which of the differences are chance.',
    isStated && 'Hollow points were stated by the maker of the model or agent.',
  ]).join(' ');
}

/** `92 / 95.1 %`; undefined where there are too many to print. */
export function rowText({ scores }: SubsetRow): string | undefined {
  if (scores.length > 2) return undefined;
  return `${scores.map(({ rate }) => formatCount(Math.round(rate * 10) / 10)).join(' / ')} %`;
}

/** What the tooltip says of a score. */
export function subsetTells(
  score: SubsetScore,
  { subset }: SubsetRow,
  { names }: SubsetField,
  ledger: Ledger,
): string[] {
  const { record, subject, rate, interval } = score;
  const setup = stated([modelLabel(record.model, ledger), setupLabel(record, ledger)]).join(', ');
  const by = ledger.names.organizations.get(record.measured_by)?.name ?? record.measured_by;
  return stated([
    names.get(subject),
    `${subset.label}: ${formatPercent(rate)}${interval ? ` (${formatInterval(interval)})` : ', no interval'}`,
    setup,
    `by ${by}`,
  ]);
}

/** Every row in words. */
export function subsetAlt({ benchmark, rows, names }: SubsetField): string {
  const said = rows.map(({ subset, scores }) => {
    const rates = scores.map(({ subject, rate }) => `${names.get(subject)} ${formatPercent(rate)}`);
    return `${subset.label}: ${rates.join(', ')}`;
  });
  return `Dot plot of ${benchmark.name}, ${benchmark.metric} by subset of tasks. ${said.join('; ')}.`;
}

/** What is known against the scores, which have no interval, and what is left out. */
export function subsetNotes(field: SubsetField, ledger: Ledger): string[] {
  const { benchmark, rows, leftOut } = field;
  const scores = rows.flatMap((row) => row.scores);
  const without = scores.filter(({ interval }) => !interval).length;
  const caveat = caveatOf(benchmark.id, ledger)?.label;
  const others = benchmark.subsets.length - rows.length;
  return stated([
    caveat && `Known against it: ${caveat}`,
    without > 0 && `${counted(without, 'score')} without a number of tasks, and so no interval`,
    ...sharedNotes(field),
    others > 0 && `${counted(others, 'subset')} without two scores to compare not shown`,
    leftOut > 0 && `${counted(leftOut, 'other score')} on a subset not shown`,
  ]);
}

/** What the data say of all scores of a subject alike. */
function sharedNotes({ rows, names }: SubsetField): string[] {
  const scores = rows.flatMap((row) => row.scores);
  return [...names].flatMap(([subject, name]) => {
    const notes = new Set(
      scores.filter((score) => score.subject === subject).map(({ record }) => record.note),
    );
    const [note] = notes;
    return note && notes.size === 1 ? `${name}: ${note.replace(/\.$/, '')}` : [];
  });
}
