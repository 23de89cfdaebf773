import { ALL_MAY_BE_RIGHT } from '../data/schema/bookkeeping.ts';
import { formatFigure } from '../format/figure.ts';
import type { Claim } from '../ledger/claim.ts';
import type { Grade } from '../ledger/evidence.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { claimPath } from './address.ts';

/** Words in a table. */
export interface TextCell {
  readonly kind: 'text';
  readonly text: string;
  readonly href?: string | undefined;
  /** A second, quieter line. */
  readonly small?: string | undefined;
  /** What is told only on demand. */
  readonly more?: string | undefined;
}

/** A claim's value, with a link to the claim. */
export interface FigureCell {
  readonly kind: 'figure';
  readonly text: string;
  readonly href: string;
  readonly mark: EvidenceMark;
  /** A word of warning: another claim of the same thing says otherwise. */
  readonly flag?: 'disputed' | 'differs' | undefined;
}

export type Cell = TextCell | FigureCell;

export interface Column {
  readonly label: string;
  /** Numbers stand right. */
  readonly isNumber?: boolean | undefined;
}

export interface Table {
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
  /** What is left out, or how to read it. */
  readonly note?: string | undefined;
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

export function textCell(text: string | undefined, href?: string): TextCell {
  return { kind: 'text', text: text ?? '', href };
}

/** The cell of a claim; an empty one where there is no claim. `text` replaces the formatted value. */
export function figureCell(
  claim: Claim | undefined,
  ledger: Ledger,
  text = formatFigure(claim?.value, claim?.unit ?? ''),
): Cell {
  if (!claim) return textCell(text);
  return {
    kind: 'figure',
    text,
    href: claimPath(claim),
    mark: MARKS[claim.grade],
    flag: flagOf(claim, ledger),
  };
}

/** Spreads between setups are no dispute: nobody says that they measured the same. */
function flagOf({ id }: Claim, { disagreementsByClaim }: Ledger): FigureCell['flag'] {
  const found = disagreementsByClaim.get(id)?.filter(({ kind }) => kind === 'conflict') ?? [];
  if (found.length === 0) return undefined;
  const mayAllBeRight = found.every(({ resolution }) =>
    ALL_MAY_BE_RIGHT.some((code) => code === resolution?.reason_code),
  );
  return mayAllBeRight ? 'differs' : 'disputed';
}

/** Claims as they are shown: one that a resolution prefers stands before the others. */
export function claimsInOrder(claims: readonly Claim[], ledger: Ledger): Claim[] {
  const isPreferred = ({ id }: Claim) =>
    ledger.disagreementsByClaim.get(id)?.some(({ resolution }) => resolution?.preferred === id);
  return [...claims.filter(isPreferred), ...claims.filter((claim) => !isPreferred(claim))];
}
