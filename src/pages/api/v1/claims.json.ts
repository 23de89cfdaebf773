import { claimsFile } from '../../../exports/claims-json.ts';
import { ledger } from '../../../ledger/site.ts';

export const GET = () => claimsFile(ledger);
