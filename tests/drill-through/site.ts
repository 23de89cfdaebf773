import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';

/** A built site, read as a visitor without scripts would. */
export interface Site {
  /** Addresses of all pages, from the root, sorted. */
  readonly pages: readonly string[];
  /** The page at an address, parsed once; undefined: there is none. */
  readonly open: (address: string) => Document | undefined;
  /** A published file that is no page; undefined: there is none. */
  readonly text: (address: string) => string | undefined;
}

export function openSite(folder: string): Site {
  const known = new Map<string, Document>();
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => `/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('/index.html'))
    .map((path) => path.slice(0, -'index.html'.length))
    .toSorted();
  const text = (address: string) => {
    const file = join(folder, decodeURIComponent(address));
    return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  };
  const open = (address: string) => {
    const html = known.has(address) ? undefined : text(`${address}index.html`);
    if (html !== undefined) known.set(address, new JSDOM(html).window.document);
    return known.get(address);
  };
  return { pages, open, text };
}

/** The kind of page that an address is of: `/models/claude-opus-4.6/` is one of `/models/*`. */
export function kindOf(address: string): string {
  const [section = '', ...rest] = address.split('/').filter(Boolean);
  const below = section === 'claims' && rest.length > 1 ? `${rest[0]}/*` : '*';
  return rest.length === 0 ? `/${section}` : `/${section}/${below}`;
}
