import { canonicalOf } from '../components/site-address.ts';
import { bibtex } from '../exports/citation.ts';
import { ledger } from '../ledger/site.ts';

export const GET = () =>
  new Response(bibtex(ledger, canonicalOf('/')), {
    headers: { 'Content-Type': 'application/x-bibtex; charset=utf-8' },
  });
