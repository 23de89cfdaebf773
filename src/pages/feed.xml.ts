import type { APIRoute } from 'astro';
import { withBase } from '../components/with-base.ts';
import { atomFeed } from '../exports/feed.ts';
import { ledger } from '../ledger/site.ts';

export const GET: APIRoute = ({ site }) => {
  const addressOf = (path: string) => (site ? new URL(withBase(path), site).href : withBase(path));
  const headers = { 'Content-Type': 'application/atom+xml; charset=utf-8' };
  return new Response(atomFeed(ledger, addressOf), { headers });
};
