import { addressOf } from '../components/site-address.ts';
import { llmsText } from '../exports/llms-txt.ts';
import { ledger } from '../ledger/site.ts';

export const GET = () =>
  new Response(llmsText(ledger, process.cwd(), addressOf), {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  });
