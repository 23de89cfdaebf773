import { dataPackage } from '../exports/data-package.ts';
import { jsonFile } from '../exports/list-json.ts';
import { ledger } from '../ledger/site.ts';

export const GET = () => jsonFile(dataPackage(ledger, process.cwd()));
