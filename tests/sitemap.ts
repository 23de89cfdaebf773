import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Compares the sitemap of a built site with its pages: `node tests/sitemap.ts <folder> [address]`. With the
 * address it was built for, the sitemap holds every page that has itself as canonical and does not ask to be
 * left out, and `robots.txt` names it; without one, there is no sitemap and no page is to be listed.
 */
const [folder = 'dist', home] = process.argv.slice(2);
const faults: string[] = [];
const said = (file: string) =>
  existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '';

const inSitemap = [...said('sitemap.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
  ([, address = '']) => address.replaceAll('&amp;', '&'),
);
const listed = pages().filter(isListed).map(addressOf);
for (const address of new Set(listed).symmetricDifference(new Set(inSitemap)))
  faults.push(
    `${address} ${inSitemap.includes(address) ? 'is no page to be listed' : 'is left out'}`,
  );
if (new Set(inSitemap).size < inSitemap.length) faults.push('An address stands twice.');
if (home ? listed.length < 100 : listed.length > 0)
  faults.push(`${listed.length} pages are listed.`);
const line = /^Sitemap: (.*)$/m.exec(said('robots.txt'))?.[1];
if (line !== (home && `${home}sitemap.xml`))
  faults.push(`robots.txt says: ${line ?? 'no sitemap'}`);

for (const fault of faults.slice(0, 20)) console.error(fault);
console.log(`${inSitemap.length} addresses in the sitemap, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

function pages(): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  );
}

function addressOf(page: string): string {
  return (home ?? '') + page.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1');
}

/** Read as a browser would, not as the sitemap was made. */
function isListed(page: string): boolean {
  const tags = said(page).match(/<(?:meta|link)\b[^>]*>/g) ?? [];
  const isLeftOut = tags.some((tag) => tag.includes('"robots"') && tag.includes('noindex'));
  const self = `href="${addressOf(page)}"`;
  return !isLeftOut && tags.some((tag) => tag.includes('"canonical"') && tag.includes(self));
}
