import type { APIRoute } from 'astro';
import { addressOf } from '../components/site-address.ts';
import { atomFeed } from '../exports/feed.ts';
import { ledger } from '../ledger/site.ts';

export const GET: APIRoute = () => {
  const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8' };
  return new Response(atomFeed(ledger, addressOf), { headers });
};
