import { rowsFile } from '../components/paged-pages.ts';
import { ledger } from '../ledger/site.ts';
import { buildRunIndex } from '../views/run-index.ts';

export const GET = () => Response.json(rowsFile(buildRunIndex(ledger).table));
