import { closeSync, openSync, readSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { markupText } from '../format/markup.ts';

/**
 * Writes `/sitemap.xml`, with every page of a build that asks to be listed under its own address. Pages say so
 * themselves, by their canonical address and by not asking to be left out; where none does, as in a preview,
 * there is no sitemap.
 */
export function sitemap(): AstroIntegration {
  let home = '';
  return {
    name: 'agent-ledger:sitemap',
    hooks: {
      'astro:config:done': ({ config }) => {
        home = new URL(`${config.base.replace(/\/$/, '')}/`, config.site).href;
      },
      'astro:build:done': ({ dir, pages }) => {
        const listed = pages
          .map(({ pathname }) => ({ address: home + pathname, head: headOf(dir, pathname) }))
          .filter(({ address, head }) => isListedAs(address, head))
          .map(({ address }) => address)
          .toSorted();
        if (listed.length === 0) return;
        for (const { name, text } of sitemapFiles(listed, home))
          writeFileSync(new URL(name, dir), text);
      },
    },
  };
}

/** Longest beginning of a page that holds all that its head says of itself. */
const HEAD_BYTES = 8192;

/** The beginning of a built page; empty where an address has a file of another name. */
function headOf(dir: URL, pathname: string): string {
  const path = fileURLToPath(new URL(`${pathname}index.html`, dir));
  try {
    const file = openSync(path, 'r');
    const buffer = Buffer.alloc(HEAD_BYTES);
    const length = readSync(file, buffer, 0, HEAD_BYTES, 0);
    closeSync(file);
    return buffer.toString('utf8', 0, length);
  } catch {
    return '';
  }
}

/** Whether a page is to be found under an address of its own: a page of the past has that of today's. */
export function isListedAs(address: string, head: string): boolean {
  const canonical = /<link rel="canonical" href="([^"]*)"/.exec(head)?.[1];
  return (
    canonical === markupText(address) && !/<meta name="robots" content="[^"]*noindex/.test(head)
  );
}

/** Addresses that one file may hold (sitemaps.org). */
const MOST = 50_000;

/** One file of all addresses; of more than it may hold, an index and several. */
export function sitemapFiles(addresses: readonly string[], home: string, most = MOST) {
  const parts = Array.from({ length: Math.ceil(addresses.length / most) }, (_, index) =>
    sitemapXml('urlset', 'url', addresses.slice(index * most, (index + 1) * most)),
  );
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return [{ name: 'sitemap.xml', text: only }];
  const files = parts.map((text, index) => ({ name: `sitemap-${index + 1}.xml`, text }));
  const all = files.map(({ name }) => home + name);
  return [{ name: 'sitemap.xml', text: sitemapXml('sitemapindex', 'sitemap', all) }, ...files];
}

function sitemapXml(root: string, item: string, addresses: readonly string[]): string {
  const lines = addresses.map((address) => `<${item}><loc>${markupText(address)}</loc></${item}>`);
  const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${root} xmlns="${namespace}">\n${lines.join('\n')}\n</${root}>\n`;
}
