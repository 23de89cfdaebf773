import type { APIRoute } from 'astro';
import { siteCard } from '../exports/card.ts';
import { ledger } from '../ledger/site.ts';

export const GET: APIRoute = () =>
  new Response(siteCard(ledger, process.cwd()), { headers: { 'Content-Type': 'image/png' } });
