import type { Release } from '../data/schema/bookkeeping.ts';
import { newestOf } from '../data/version.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';

/** Version of the shape of the files for machines. Within it, files and fields are only added. */
const SCHEMA_VERSION = 1;

/** What every file for machines says of itself. */
export function editionOf(ledger: Ledger) {
  return {
    schema_version: SCHEMA_VERSION,
    data_version: newestRelease(ledger)?.version ?? null,
    as_of: ledger.asOf,
    license: 'CC-BY-4.0 for the compilation; figures belong to their sources',
  };
}

/** The last release of the data; undefined: there was none so far. */
export function newestRelease({ records }: Ledger): Release | undefined {
  return newestOf(recordsOf(records.releases));
}
