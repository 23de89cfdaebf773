import { chartsOf } from '../../../charts/registry.ts';
import { addressOf } from '../../../components/site-address.ts';
import { apiIndex } from '../../../exports/api-index.ts';
import { jsonFile } from '../../../exports/list-json.ts';
import { ledger } from '../../../ledger/site.ts';

export const GET = () => jsonFile(apiIndex(ledger, chartsOf(ledger), addressOf));
