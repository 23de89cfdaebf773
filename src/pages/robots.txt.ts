import { addressOf, isListed } from '../components/site-address.ts';
import { SITEMAP_PATH } from '../views/address.ts';

/** Builds that are not listed may be crawled too, else nobody would see that their pages ask not to be. */
export const GET = () =>
  new Response(
    `User-agent: *\nAllow: /\n${isListed ? `\nSitemap: ${addressOf(SITEMAP_PATH)}\n` : ''}`,
    { headers: { 'Content-Type': 'text/plain; charset=utf-8' } },
  );
