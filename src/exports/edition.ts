import { compareText } from '../data/order.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';

/** What every file for machines says of itself. */
export function editionOf({ asOf, records }: Ledger) {
  const [newest] = recordsOf(records.releases).toSorted((a, b) =>
    compareText(b.released_on, a.released_on),
  );
  return {
    data_version: newest?.version ?? null,
    as_of: asOf,
    license: 'CC-BY-4.0 for the compilation; figures belong to their sources',
  };
}
