import { UNKNOWN } from '../format/figure.ts';
import type { Claim } from '../ledger/claim.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { claimKeyPath, filePath } from './address.ts';
import { dayCell, figureCell, textCell, type Table } from './cell.ts';
import { itemTable, sourceCell, type ItemColumn } from './item-table.ts';
import { measureLabel, claimHeading } from './label.ts';

type ClaimColumn = ItemColumn<Claim>;

/** Columns that a table of claims may have. */
export const CLAIM_COLUMNS = {
  subject: {
    label: 'About',
    cell: (claim, { names }) => textCell(claimHeading(claim, names), claimKeyPath(claim)),
  },
  dimension: {
    label: 'Dimension',
    cell: (claim, { names }) =>
      textCell(names.dimensions.get(claim.subject.dimension ?? '')?.label, claimKeyPath(claim)),
  },
  measure: { label: 'Measure', cell: (claim) => textCell(measureLabel(claim.measure)) },
  value: { label: 'Value', cell: figureCell },
  number: { label: 'Value', isNumber: true, cell: figureCell },
  asOf: { label: 'As of', cell: (claim) => dayCell(claim.asOf) },
  measuredBy: {
    label: 'Measured or stated by',
    cell: ({ measuredBy, relation }, { names }) => ({
      kind: 'text',
      text: names.organizations.get(measuredBy ?? '')?.name ?? UNKNOWN,
      small: relation,
    }),
  },
  source: { label: 'Read in', cell: sourceCell },
  publisher: {
    label: 'Read in',
    cell: (claim, ledger) => ({ ...sourceCell(claim, ledger), small: undefined }),
  },
  locator: { label: 'Where in the source', cell: ({ locator }) => textCell(locator) },
  note: { label: 'Note', cell: ({ note }) => textCell(note) },
  place: {
    label: 'Row in data',
    cell: ({ file, line }) => textCell(`${file}:${line}`, filePath(file)),
  },
} satisfies Readonly<Record<string, ClaimColumn>>;

export type ClaimColumnName = keyof typeof CLAIM_COLUMNS;

/** A table of claims, one a row, with the columns named. */
export function claimTable(
  title: string,
  claims: readonly Claim[],
  columns: readonly ClaimColumnName[],
  ledger: Ledger,
): Table {
  const shown = columns.map((name): ClaimColumn => CLAIM_COLUMNS[name]);
  return itemTable(title, claims, shown, ledger);
}
