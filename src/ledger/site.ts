import { loadRecords } from '../data/load.ts';
import { buildLedger } from './ledger.ts';

/**
 * The one ledger the site is built from. Imported by pages, layouts and exports only. Throws `DataFault` when
 * `data/` has errors.
 *
 * The clock decides only whether the data passes its checks; the ledger's own day comes from the data.
 */
export const ledger = buildLedger(
  loadRecords(process.cwd(), new Date().toISOString().slice(0, 10)),
);
