import { formatCount, unbroken } from '../format/figure.ts';
import { countVerdicts, type Comparison } from '../ledger/comparison.ts';
import {
  VERDICTS,
  type Reason,
  type Side,
  type Verdict,
  type VerdictKind,
} from '../ledger/comparison-verdict.ts';
import { textCell, type TextCell } from './cell.ts';

/** What rows of a kind stand under. */
export const VERDICT_TITLES: Readonly<Record<VerdictKind, string>> = {
  differ: 'They differ',
  same: 'The same',
  inseparable: 'Not separable',
  untested: 'Not tested',
  beside: 'Side by side',
  one: 'Known of one only',
};

/** Why nothing is said of two figures, in words. */
const REASONS: Readonly<Record<Reason, string>> = {
  makers: 'makers’ own figures, each in its own set-up',
  protocol: 'protocol not stated',
  measurers: 'measured by different parties',
  'no-interval': 'no interval published',
  'set-ups': 'some set-ups are apart, others are not',
  again: 'apart by one of several measurements, not by another',
  sources: 'claims about one or both differ',
  'single-runs': 'single runs',
  counts: 'the times count different things',
  unlike: 'the figures count different things',
  ranges: 'both ranges may hold',
};

/** The names of the two, by their columns. */
type SideNames = Readonly<Record<Side, string>>;

export function sideNames({ a, b }: Pick<Comparison, 'a' | 'b'>): SideNames {
  return { a: a.name, b: b.name };
}

/** What a row says of the two: a verdict, and below it how far apart they are and what to keep in mind. */
export function verdictCell(verdict: Verdict, names: SideNames, caution?: string): TextCell {
  const { reason, points, ratio, isEqual, kind } = verdict;
  const notes = [
    points && pointsText(points, names),
    ratio && ratioText(ratio, names),
    isEqual ? 'the same' : undefined,
    reason === 'no-interval' && verdictText(verdict, names) === 'no interval'
      ? undefined
      : reason && REASONS[reason],
    CAUTIOUS.includes(kind) ? caution : undefined,
  ];
  const small = unbroken(notes.filter((note) => note !== undefined).join('; '));
  return { ...textCell(verdictText(verdict, names)), small: small || undefined };
}

const CAUTIOUS: readonly VerdictKind[] = ['differ', 'inseparable', 'untested'];

function verdictText({ kind, ahead, only, reason }: Verdict, names: SideNames): string {
  if (ahead) return `${names[ahead]} ahead`;
  if (only) return `only ${names[only]}`;
  if (kind === 'untested') return reason === 'no-interval' ? 'no interval' : 'not tested';
  return VERDICT_WORDS[kind];
}

const VERDICT_WORDS: Readonly<Record<Exclude<VerdictKind, 'untested'>, string>> = {
  differ: 'differs',
  same: 'the same',
  inseparable: 'not separable',
  beside: 'side by side',
  one: 'known of one only',
};

/** `Claude Code +0.6 points, 95 % −4.8 to 6.0`: always of the higher one, so that columns may change places. */
function pointsText(
  { difference, interval }: NonNullable<Verdict['points']>,
  names: SideNames,
): string {
  const isTurned = difference < 0;
  const bounds =
    interval && (isTurned ? [-interval.high, -interval.low] : [interval.low, interval.high]);
  const range = bounds && `, 95 % ${bounds.map((bound) => signed(bound)).join(' to ')}`;
  const who = difference === 0 ? '' : `${names[isTurned ? 'b' : 'a']} +`;
  return `${who}${Math.abs(difference).toFixed(1)} points${range ?? ''}`;
}

function signed(points: number): string {
  return points < 0 ? `−${Math.abs(points).toFixed(1)}` : points.toFixed(1);
}

/** `Codex 2.9 times as much`; two decimals where one would say nothing. */
function ratioText(
  { of, times, isEstimate }: NonNullable<Verdict['ratio']>,
  names: SideNames,
): string {
  const factor = Number(Number(times.toPrecision(9)).toFixed(times < 1.1 ? 2 : 1));
  return `${names[of]} ${isEstimate ? 'about ' : ''}${factor} times as much`;
}

/** In how many of the figures and answers that are no benchmark's the two differ; empty where none can be compared. */
export function differenceSentence({ rows }: Comparison): string {
  const others = rows.filter(({ section }) => section !== 'benchmark');
  const { differ, same, inseparable } = countVerdicts(others);
  const all = differ + same + inseparable;
  if (all === 0) return '';
  return `Of ${all} other figures and answers that can be compared, ${differ} ${differ === 1 ? 'differs' : 'differ'}.`;
}

/** How many rows say what. Kinds without rows are left out. */
export function countSentence({ a, b, rows }: Comparison): string {
  const counts = countVerdicts(rows);
  const only = (side: Side) => rows.filter(({ verdict }) => verdict.only === side).length;
  const told = VERDICTS.filter((kind) => counts[kind] > 0).map((kind) =>
    COUNTED[kind](counts[kind]),
  );
  const split = counts.one > 0 ? ` (${only('a')} of ${a.name}, ${only('b')} of ${b.name})` : '';
  return `All ${formatCount(rows.length)} rows: ${told.join(', ')}${split}.`;
}

const COUNTED: Readonly<Record<VerdictKind, (count: number) => string>> = {
  differ: (count) => `${count} ${count === 1 ? 'differs' : 'differ'}`,
  same: (count) => `${count} ${count === 1 ? 'is' : 'are'} the same`,
  inseparable: (count) => `${count} cannot be separated`,
  untested: (count) => `${count} ${count === 1 ? 'is' : 'are'} not tested`,
  beside: (count) => `${count} stand${count === 1 ? 's' : ''} side by side`,
  one: (count) => `${count} ${count === 1 ? 'is' : 'are'} known of one only`,
};
