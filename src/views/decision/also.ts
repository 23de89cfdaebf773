import type { Claim } from '../../ledger/claim.ts';
import type { Evidence } from '../../ledger/decision/evidence.ts';
import type { MatrixRow } from '../../ledger/decision/matrix.ts';
import { fitOf } from '../../ledger/decision/option.ts';
import type { Ledger } from '../../ledger/ledger.ts';

/** Claims about any option on the dimensions that a criterion shows beside its value, by dimension. */
export function alsoOf({ criterion, cells }: MatrixRow, ledger: Ledger): Claim[] {
  const { also = [] } = criterion;
  const isAbout = ({ subject }: Claim) =>
    cells.some(({ option }) => fitOf(subject, option, ledger) !== undefined);
  return also.flatMap((dimension) =>
    ledger.claims.filter(
      (claim) =>
        claim.kind === 'capability' && claim.subject.dimension === dimension && isAbout(claim),
    ),
  );
}

/** How many of them are about an option itself, and not about another part of the product. */
export function alsoAbout(
  claims: readonly Claim[],
  { option }: Pick<Evidence, 'option'>,
  ledger: Ledger,
): number {
  const fits = claims.map(({ subject }) => fitOf(subject, option, ledger));
  return fits.filter((fit) => fit !== undefined && fit !== 'part').length;
}
