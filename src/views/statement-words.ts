import type { Quantity } from '../data/quantity.ts';
import { formatFigure } from '../format/figure.ts';
import type { StatementCheck, Verdict } from '../ledger/statement-check.ts';

/** Where a statement stands on the page: by its verdict, or among the figures that their source rejects. */
export type CheckGroup = Verdict | 'rejected';

interface GroupWords {
  readonly title: string;
  /** After a number of statements. */
  readonly one: string;
  readonly many: string;
  /** What it takes to be here. */
  readonly rule: string;
}

/** In the order of the page: first those that need a second look. */
export const GROUP_ORDER: readonly CheckGroup[] = [
  'does-not-hold',
  'disputed',
  'holds-roughly',
  'holds',
  'no-number',
  'rejected',
  'not-recomputed',
];

/** In the order in which their rules build on each other. */
export const RULE_ORDER: readonly CheckGroup[] = [
  'holds',
  'holds-roughly',
  'does-not-hold',
  'disputed',
  'no-number',
  'rejected',
  'not-recomputed',
];

export const GROUPS: Readonly<Record<CheckGroup, GroupWords>> = {
  'does-not-hold': {
    title: 'Does not hold',
    one: 'does not hold',
    many: 'do not hold',
    rule: 'The result is further off than that.',
  },
  disputed: {
    title: 'Rests on a disputed figure',
    one: 'rests on a disputed figure',
    many: 'rest on a disputed figure',
    rule: 'The arithmetic holds, at least roughly, but the explanation of a disagreement calls one of the inputs wrong, or cannot tell. The word “disputed” beside an input says only that somebody states another figure.',
  },
  'holds-roughly': {
    title: 'Holds roughly',
    one: 'holds roughly',
    many: 'hold roughly',
    rule: 'The result is further off, by one more step of the last digit at most, or by any number of steps where the statement or an input says “about”. In no case is it more than a tenth off.',
  },
  holds: {
    title: 'Holds',
    one: 'holds',
    many: 'hold',
    rule: 'The result rounds to the stated figure at its last digit and misses it by less than 5 %, or by up to a tenth where the statement or an input says “about”; or it lies in the stated range or on the stated side of a bound.',
  },
  'no-number': {
    title: 'Worded without a number',
    one: 'is worded without a number',
    many: 'are worded without a number',
    rule: 'The article says “slightly” or “narrowly” and states no figure. The result stands here; whether the word fits it is left to the reader.',
  },
  rejected: {
    title: 'Quoted and rejected by the article itself',
    one: 'is rejected by the article itself',
    many: 'are rejected by the article itself',
    rule: 'The article quotes the figure and speaks against it. Whether it holds is told, and does not count for or against the article.',
  },
  'not-recomputed': {
    title: 'Cannot be recomputed from the article',
    one: 'cannot be recomputed from the article',
    many: 'cannot be recomputed from the article',
    rule: 'The article does not give all the figures that it takes.',
  },
};

/** Where a statement stands on the page. */
export function groupOf({ statement, verdict }: StatementCheck): CheckGroup {
  return statement.rejected_because === undefined ? verdict : 'rejected';
}

/** `3 hold`, `1 does not hold`; undefined of none. */
export function countWords(group: CheckGroup, count: number): string | undefined {
  const { one, many } = GROUPS[group];
  if (count === 0) return undefined;
  return `${count} ${count === 1 ? one : many}`;
}

/** Decimals that a result is told with; what is not named here has those of any other figure. */
const DECIMALS: Readonly<Record<string, number>> = { '%': 1, 'percentage points': 1, x: 2 };

/** A recomputed figure: `42.3 %`, `~1.41 x`; negative ones with a real minus. */
export function resultWords(result: Quantity, unit: string): string {
  const scale = 10 ** (DECIMALS[unit] ?? 4);
  const round = (value: number | undefined) =>
    value === undefined ? undefined : Math.round(value * scale) / scale;
  const rounded = { ...result, low: round(result.low), high: round(result.high) };
  return formatFigure(rounded, unit).replaceAll('-', '−');
}

/** An input as it stands in the arithmetic: amounts keep their dollar sign, the rest goes without unit. */
export function operandWords(value: Quantity, unit: string): string {
  return formatFigure(value, unit.startsWith('USD') ? unit : '');
}
