import { formatCount, formatInterval, formatPercent } from '../../../format/figure.ts';
import type { Grade } from '../../../ledger/evidence.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import {
  shortLabel,
  wholeOf,
  type SubsetField,
  type SubsetRow,
  type SubsetScore,
} from './field.ts';
import { counted, modelLabel, setupLabel, stated } from '../../words.ts';

/** How to read the picture. */
export function subsetSub({ rows, names, benchmark }: SubsetField, ledger: Ledger): string {
  const scores = rows.flatMap((row) => row.scores);
  const agents = new Set(scores.map(({ record }) => record.agent));
  const agent = agents.size === 1 && ledger.names.agents.get([...agents][0] ?? '')?.name;
  const isGraded = (grade: Grade) => scores.some(({ claim }) => claim.grade === grade);
  return stated([
    `One row for each subset of ${benchmark.name}.`,
    agent && `All with ${agent}.`,
    names.size === 2 && `Figures at the end: ${[...names.values()].join(' / ')}.`,
    scores.some(({ interval }) => interval)
      ? 'Lines are 95 % intervals.'
      : 'Without the number of tasks there is no telling which of the differences are chance.',
    isGraded('vendor') && 'Hollow: stated by the maker of the model or agent.',
    isGraded('opinion') && 'Hollow: an article’s own word.',
  ]).join(' ');
}

/** `n = 411`, by the subset or else by the scores; undefined where neither says it. */
export function tasksWords({ subset, scores }: SubsetRow): string | undefined {
  const tasks = subset.tasks ?? scores.flatMap(({ record }) => record.tasks ?? []);
  const [least, most] = [Math.min(...[tasks].flat()), Math.max(...[tasks].flat())];
  if (!Number.isFinite(least)) return undefined;
  return least === most ? `n = ${formatCount(least)}` : `n = ${least} to ${most}`;
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
export function subsetAlt(field: SubsetField): string {
  const { benchmark, rows, names } = field;
  const said = rows.map((row) => {
    const rates = row.scores.map(({ subject, rate }) => `${names.get(subject)} ${percent(rate)}`);
    const whole = wholeOf(row, field);
    const part = whole ? ` (part of ${shortLabel(whole.subset)})` : '';
    return `${row.subset.label}${part}: ${rates.join(', ')}`;
  });
  return `Dot plot of ${benchmark.name}, ${benchmark.metric} by subset of tasks. ${said.join('; ')}.`;
}

/** To a tenth, as the figures at the end of the rows. */
function percent(rate: number): string {
  return formatPercent(Math.round(rate * 10) / 10);
}

/** Which scores have no interval, what subsets share, and what is left out. */
export function subsetNotes(field: SubsetField, ledger: Ledger): string[] {
  const { benchmark, rows, leftOut } = field;
  const scores = rows.flatMap((row) => row.scores);
  const without = scores.filter(({ interval }) => !interval).length;
  const others = benchmark.subsets.length - rows.length;
  return stated([
    'Figures of one party by one protocol, whatever policy admits them',
    ...rows.map((row) => partNote(row, field)),
    without > 0 && `${counted(without, 'score')} without a number of tasks, and so no interval`,
    ...sharedNotes(field, ledger),
    others > 0 && `${counted(others, 'subset')} without two scores to compare not shown`,
    leftOut > 0 && `${counted(leftOut, 'other score')} on a subset not shown`,
  ]);
}

/** In full what a part holds, and that it is no second test. */
function partNote(row: SubsetRow, field: SubsetField): string | undefined {
  const whole = wholeOf(row, field);
  if (!whole) return undefined;
  const [part, all] = [row, whole].map(({ subset }) => shortLabel(subset));
  const meaning = row.subset.short_label ? `: ${row.subset.label}` : '';
  return `${part}${meaning}. All are part of ${all}, so that the two rows share tasks and are not two separate tests`;
}

/** What the data say of all scores of a subject alike, with the model that they name. */
function sharedNotes({ rows, names }: SubsetField, ledger: Ledger): string[] {
  const scores = rows.flatMap((row) => row.scores);
  return [...names].flatMap(([subject, name]) => {
    const own = scores.filter((score) => score.subject === subject);
    const notes = new Set(own.map(({ record }) => record.note));
    const [note] = notes;
    if (!note || notes.size > 1) return [];
    const model = modelLabel(own[0]?.record.model, ledger);
    const who = name.includes(model) ? name : `${name} with ${model}`;
    return `${who}: ${note.replace(/\.$/, '')}`;
  });
}
