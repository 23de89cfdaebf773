import { newestOf } from '../data/version.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';

/** What every file for machines says of itself. */
export function editionOf({ asOf, records }: Ledger) {
  return {
    data_version: newestOf(recordsOf(records.releases))?.version ?? null,
    as_of: asOf,
    license: 'CC-BY-4.0 for the compilation; figures belong to their sources',
  };
}
