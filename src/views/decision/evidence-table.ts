import type { Claim } from '../../ledger/claim.ts';
import type { MatrixRow } from '../../ledger/decision/matrix.ts';
import type { Ledger } from '../../ledger/ledger.ts';
import { textCell, type RowGroup, type Table } from '../cell.ts';
import { CLAIM_COLUMNS } from '../claim-table.ts';
import { itemTable, type ItemColumn } from '../item-table.ts';
import { subjectLabel } from '../label.ts';
import { alsoOf } from './also.ts';
import { BESIDE_ANSWERS, besideReason } from './beside.ts';
import { optionLabel } from './option-label.ts';

/** A claim by a criterion, and what it does there. */
interface Listed {
  readonly claim: Claim;
  /** For which options it counts, or why for none. */
  readonly counts: string;
}

/** Every claim by a criterion about any option: what counts, what does not, and what is shown beside. */
export function evidenceTable(row: MatrixRow, ledger: Ledger): Table {
  const counted = new Set(row.cells.flatMap((cell) => cell.counted));
  const beside = new Set(row.cells.flatMap((cell) => cell.beside)).difference(counted);
  const groups = [
    listed('Counted', [...counted], (claim) => countsText(claim, row, ledger)),
    listed('Not counted', [...beside], (claim) => besideText(claim, row, ledger)),
    listed('Shown beside, not weighed', alsoOf(row, ledger), () => 'shown only'),
  ];
  const { id, label } = row.criterion;
  const table = itemTable(
    `${label}: claims`,
    groups.flatMap(({ items }) => items),
    COLUMNS,
    ledger,
  );
  return {
    ...table,
    id: `claims-${id}`,
    isOrdered: true,
    groups: groups.map(({ group }) => group),
  };
}

function listed(
  title: string,
  claims: readonly Claim[],
  counts: (claim: Claim) => string,
): { readonly group: RowGroup; readonly items: readonly Listed[] } {
  const items = claims.map((claim) => ({ claim, counts: counts(claim) }));
  return { group: { title, rows: items.length }, items };
}

const { value, asOf, measuredBy, publisher } = CLAIM_COLUMNS;

/** Only the value leads to the claim: its address is long. */
const COLUMNS: readonly ItemColumn<Listed>[] = [
  { label: 'About', cell: ({ claim }, { names }) => textCell(subjectLabel(claim, names)) },
  { label: value.label, cell: ({ claim }, ledger) => value.cell(claim, ledger) },
  { label: 'Counts for', cell: ({ counts }) => textCell(counts) },
  { label: asOf.label, cell: ({ claim }) => asOf.cell(claim) },
  { label: measuredBy.label, cell: ({ claim }, ledger) => measuredBy.cell(claim, ledger) },
  { label: publisher.label, cell: ({ claim }, ledger) => publisher.cell(claim, ledger) },
];

/** The only option by name, several by their number or, where they have one agent, by that. */
function countsText(claim: Claim, { cells }: MatrixRow, ledger: Ledger): string {
  const labels = cells
    .filter(({ counted }) => counted.includes(claim))
    .map(({ option }) => optionLabel(option, ledger));
  const [first] = labels;
  if (!first || labels.length === 1) return first?.name ?? '';
  const isOneAgent = labels.every(({ agent }) => agent === first.agent);
  return isOneAgent ? `${first.agent}, ${labels.length} models` : `${labels.length} options`;
}

function besideText(claim: Claim, row: MatrixRow, ledger: Ledger): string {
  const own = row.cells.find(({ beside }) => beside.includes(claim));
  return own ? BESIDE_ANSWERS[besideReason(claim, own.option, row, ledger)] : '';
}
