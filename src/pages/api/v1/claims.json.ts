import { claimsJson } from '../../../exports/claims-json.ts';
import { ledger } from '../../../ledger/site.ts';

export const GET = () => Response.json(claimsJson(ledger));
