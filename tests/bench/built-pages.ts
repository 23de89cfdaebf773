import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** Servers that compress at each request use about this quality; files packed ahead come out smaller. */
export const BROTLI_QUALITY = 5;

export interface Spread {
  readonly median: number;
  readonly p99: number;
  readonly largest: number;
}

/** The pages of a built site: sizes in bytes. */
export interface BuiltPages {
  readonly count: number;
  readonly runs: number;
  readonly runHtml: Spread;
  readonly runBrotli: Spread;
  /** Scripts in run pages that a browser would run. */
  readonly runScripts: number;
  readonly largest: readonly { readonly path: string; readonly bytes: number }[];
  readonly over300kB: number;
  /** Of every file. */
  readonly siteBytes: number;
  readonly claimsJsonBytes: number;
}

/** Looks through the site built into `folder`. */
export function builtPages(folder: string): BuiltPages {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => join(item.parentPath, item.name))
    .map((file) => ({ path: file.slice(folder.length + 1), bytes: statSync(file).size }));
  const pages = files
    .filter(({ path }) => path.endsWith('.html'))
    .toSorted((a, b) => b.bytes - a.bytes);
  const runs = pages
    .filter(({ path }) => dirname(dirname(path)) === 'runs')
    .map(({ path }) => readFileSync(join(folder, path)));
  return {
    count: pages.length,
    runs: runs.length,
    runHtml: spreadOf(runs.map(({ length }) => length)),
    runBrotli: spreadOf(runs.map(brotliBytes)),
    runScripts: runs.reduce((sum, html) => sum + scriptsIn(html), 0),
    largest: pages.slice(0, 5),
    over300kB: pages.filter(({ bytes }) => bytes > 300_000).length,
    siteBytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    claimsJsonBytes: files.find(({ path }) => path === 'api/v1/claims.json')?.bytes ?? NaN,
  };
}

function brotliBytes(html: Buffer): number {
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  return brotliCompressSync(html, { params }).length;
}

/** Linked data is no script. */
function scriptsIn(html: Buffer): number {
  return [...html.toString().matchAll(/<script\b(?![^>]*application\/ld\+json)/g)].length;
}

function spreadOf(sizes: readonly number[]): Spread {
  const sorted = sizes.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  return { median: at(0.5), p99: at(0.99), largest: at(1) };
}
