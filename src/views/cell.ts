import { earliest } from '../data/day.ts';
import { asQuantity, asWords } from '../data/figure.ts';
import { formatCount, formatDay, formatFigure } from '../format/figure.ts';
import { isOld } from '../ledger/age.ts';
import type { Claim } from '../ledger/claim.ts';
import { mayAllBeRight } from '../ledger/conflict.ts';
import { isContradicted } from '../ledger/contradiction.ts';
import type { Grade } from '../ledger/evidence.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { claimPath } from './address.ts';
import { caveatOn, type Caveat } from './caveat.ts';
import type { FormulaId } from './formula.ts';

export { claimsInOrder } from '../ledger/conflict.ts';

/** What a column sorts a cell by; undefined: its text; empty: unknown, and last in either order. */
interface Sortable {
  readonly sort?: number | string | undefined;
}

/** Words in a table. */
export interface TextCell extends Sortable {
  readonly kind: 'text';
  readonly text: string;
  readonly href?: string | undefined;
  /** A second, quieter line. */
  readonly small?: string | undefined;
  /** What is told only on demand. */
  readonly more?: string | undefined;
  /** Stands behind the words, and is explained where a pointer rests on it. */
  readonly sign?: EvidenceMark | undefined;
}

/** A claim's value, with a link to the claim. */
export interface FigureCell extends Sortable {
  readonly kind: 'figure';
  readonly text: string;
  readonly href: string;
  readonly mark: EvidenceMark;
  /** A word of warning: another claim of the same thing says otherwise. */
  readonly flag?: 'disputed' | 'differs' | undefined;
  /** Whether it is older than its kind should be and nothing newer has replaced it. */
  readonly isOld?: boolean | undefined;
  /** Of a score: what is known against its benchmark. */
  readonly caveat?: Caveat | undefined;
  /** A second, quieter line. */
  readonly small?: string | undefined;
  /** Claims of the same that stand below it; none has others below itself. */
  readonly further?: readonly FigureCell[] | undefined;
}

export type Cell = TextCell | FigureCell;

export interface Column {
  readonly label: string;
  /** Numbers stand right. */
  readonly isNumber?: boolean | undefined;
  /** How its numbers are worked out; undefined: sources state them. */
  readonly formula?: FormulaId | undefined;
}

/** Rows that follow each other under a heading of their own, and are sorted only among themselves. */
export interface RowGroup {
  readonly title: string;
  readonly href?: string | undefined;
  readonly note?: string | undefined;
  /** How many. */
  readonly rows: number;
}

export interface Table {
  /** What the address of the page calls the table; undefined: its title. */
  readonly id?: string | undefined;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** Their rows add up to all rows; undefined: one group without a heading. */
  readonly groups?: readonly RowGroup[] | undefined;
  /** For each row the policies by which it stands, with spaces between; undefined: rows stand by none. */
  readonly policies?: readonly string[] | undefined;
  /** The sum of all rows, below them whatever they are sorted by. */
  readonly total?: readonly Cell[] | undefined;
  /** Whether the rows stand in an order that means something, and so are neither sorted nor filtered. */
  readonly isOrdered?: boolean | undefined;
  /** What is left out, or how to read it. */
  readonly note?: string | undefined;
  /** Rows that are left out, and where they stand. */
  readonly rest?: Rest | undefined;
}

export interface Rest {
  readonly count: number;
  readonly label: string;
  readonly href: string;
}

export interface EvidenceMark {
  readonly sign: string;
  readonly label: string;
}

/** How each grade is shown. */
export const MARKS: Readonly<Record<Grade, EvidenceMark>> = {
  own: { sign: '●', label: 'measured by Agent Ledger' },
  independent: { sign: '●', label: 'independent' },
  operator: { sign: '●', label: 'measured by the benchmark’s operator' },
  vendor: { sign: '◐', label: 'stated by its maker' },
  opinion: { sign: '○', label: 'an article’s own word' },
};

/** Where a source leaves out something that a reader will miss. */
export const NOT_STATED: TextCell = { kind: 'text', text: 'not stated', sort: '' };

export function textCell(text: string | undefined, href?: string): TextCell {
  return { kind: 'text', text: text ?? '', href };
}

/** A count, sorted by size. */
export function countCell(count: number | undefined): TextCell {
  return { ...textCell(formatCount(count)), sort: count };
}

/** A day, sorted by when it is. */
export function dayCell(day: string | undefined): TextCell {
  return { ...textCell(formatDay(day)), sort: day && earliest(day) };
}

/** The cell of a claim; an empty one where there is no claim. `text` replaces the formatted value. */
export function figureCell(
  claim: Claim | undefined,
  ledger: Ledger,
  text = formatFigure(claim?.value, claim?.unit ?? ''),
): Cell {
  return claim ? claimCell(claim, ledger, text) : { ...textCell(text), sort: '' };
}

/** The cell of a claim that there is. */
export function claimCell(
  claim: Claim,
  ledger: Ledger,
  text = formatFigure(claim.value, claim.unit),
): FigureCell {
  return {
    kind: 'figure',
    text,
    href: claimPath(claim),
    mark: MARKS[claim.grade],
    flag: flagOf(claim, ledger),
    isOld: isOld(claim, ledger) || undefined,
    sort: sortOf(claim),
    caveat: caveatOn(claim, ledger),
  };
}

function sortOf({ value, unit }: Claim): FigureCell['sort'] {
  if (unit === 'day') return earliest(asWords(value));
  const quantity = asQuantity(value);
  return quantity?.low ?? quantity?.high;
}

/** Whether another claim of the same says otherwise. Spreads between setups are no dispute: nobody says that they measured the same. */
export function flagOf(claim: Claim, { disagreementsByClaim }: Ledger): FigureCell['flag'] {
  const found = (disagreementsByClaim.get(claim.id) ?? []).filter(
    (one) => one.kind === 'conflict' && isContradicted(claim, one),
  );
  if (found.length === 0) return undefined;
  return found.every(({ resolution }) => mayAllBeRight(resolution)) ? 'differs' : 'disputed';
}
