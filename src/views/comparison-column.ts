import { comparisonSubjects, type ComparisonSubject } from '../ledger/comparison-subject.ts';
import { compare, factsOf, pairsWithPage, thirdsOf } from '../ledger/comparison.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { FigureCell } from './cell.ts';
import { subjectLink } from './comparison.ts';
import { factCell } from './comparison-cell.ts';
import { rowLabel } from './comparison-label.ts';
import { needCell, needKey, needsOf } from './comparison-lists.ts';

/** All cells of one subject, to be put beside two others: what is served as `/compare/<id>.json`. */
export interface ComparisonColumn {
  readonly name: string;
  /** Its own page. */
  readonly href: string;
  /** By the key of their row. */
  readonly rows: Readonly<Record<string, ColumnRow>>;
}

export interface ColumnRow {
  /** What the row is about. */
  readonly label: string;
  readonly cell: FigureCell;
}

export function buildColumn(subject: ComparisonSubject, ledger: Ledger): ComparisonColumn {
  const { text: name, href } = subjectLink(subject);
  const facts = [...factsOf(subject, ledger)].map(
    ([key, row]) =>
      [key, rowLabel(row, subject.kind, ledger).text, factCell(row, subject, ledger)] as const,
  );
  const needs = needsOf([subject], ledger).map(
    (claim) => [needKey(claim), claim.sentence ?? '', needCell(claim, subject, ledger)] as const,
  );
  const rows = [...facts, ...needs].flatMap(([key, label, cell]) =>
    cell.kind === 'figure' ? [[key, { label, cell }] as const] : [],
  );
  return { name, href, rows: Object.fromEntries(rows) };
}

/** Subjects whose cells are served: those that can stand third on some page. */
export function columnSubjects(ledger: Ledger): readonly ComparisonSubject[] {
  const thirds = pairsWithPage(ledger).flatMap(({ a, b }) =>
    thirdsOf(compare(a, b, ledger), ledger).map(({ subject }) => subject),
  );
  return comparisonSubjects(ledger).filter((subject) => thirds.includes(subject));
}
