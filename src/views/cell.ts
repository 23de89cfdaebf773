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
  /** Target of links to this row. */
  readonly anchor?: string | undefined;
}

/** A claim's value, with a link to the claim. */
export interface FigureCell {
  readonly kind: 'figure';
  readonly text: string;
  readonly href: string;
  readonly mark: EvidenceMark;
  /** Whether some other claim contradicts it. */
  readonly isDisputed: boolean;
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
  opinion: { sign: '○', label: 'an article’s word, no sample stated' },
};

export function textCell(text: string | undefined, href?: string): TextCell {
  return { kind: 'text', text: text ?? '', href };
}

/** The cell of a claim; an empty one where there is no claim. */
export function figureCell(claim: Claim | undefined, ledger: Ledger): Cell {
  if (!claim) return textCell(formatFigure(undefined, ''));
  return {
    kind: 'figure',
    text: formatFigure(claim.value, claim.unit),
    href: claimPath(claim),
    mark: MARKS[claim.grade],
    isDisputed: isDisputed(claim, ledger),
  };
}

/** Whether a claim of the same thing says otherwise. Spreads between setups are not disputes. */
function isDisputed(claim: Claim, { disagreementsByClaim }: Ledger): boolean {
  return disagreementsByClaim.get(claim.id)?.some(({ kind }) => kind === 'conflict') ?? false;
}
