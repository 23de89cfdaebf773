import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Weighs the first view of every embed of a built site: `node tests/embeds.ts <folder> <base path>`. It is the page
 * with all that it loads before somebody touches it, each compressed as a host would. Islands name their scripts
 * in attributes of their own and load them later, which `tests/browser/embed.spec.ts` tries.
 */
const [folder = 'dist', base = '/'] = process.argv.slice(2);

/** In bytes, as gzip -9 has them. */
const MOST = 15_000;

const LOADED = [
  /<link\b(?=[^>]*\srel="(?:stylesheet|preload|modulepreload)")[^>]*\shref="([^"]+)"/g,
  /<(?:script|img|image|iframe|source|video|audio)\b[^>]*\ssrc="([^"]+)"/g,
  /<image\b[^>]*\shref="([^"#]+)"/g,
  /url\(["']?([^"')#]+)["']?\)/g,
  /@import\s+["']([^"']+)["']/g,
  /<script\b[^>]*>[^<]*?\bimport\s*["']([^"']+)["']/g,
];

const pages = readdirSync(join(folder, 'embed'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html'))
  .map((path) => {
    const page = `embed/${path.replaceAll('\\', '/')}`;
    return { page, bytes: weightOf(page, new Set()) };
  })
  .toSorted((a, b) => a.bytes - b.bytes);

const heavy = pages.filter(({ bytes }) => bytes > MOST);
for (const { page, bytes } of heavy) console.error(`${page}: ${bytes} bytes, more than ${MOST}`);
const [middle, last] = [pages[Math.floor(pages.length / 2)], pages.at(-1)];
console.log(`${pages.length} embeds, ${heavy.length} over ${MOST} bytes`);
console.log(`median ${middle?.bytes} bytes; largest ${last?.bytes} bytes, ${last?.page}`);
process.exitCode = heavy.length > 0 || pages.length === 0 ? 1 : 0;

/** Bytes of a file and of all that it loads, each counted once. */
function weightOf(path: string, seen: Set<string>): number {
  if (seen.has(path)) return 0;
  seen.add(path);
  const content = readFileSync(join(folder, path));
  const own = gzipSync(content, { level: 9 }).length;
  const text = /\.(html|css|js)$/.test(path) ? content.toString() : '';
  const loaded = LOADED.flatMap((pattern) => [...text.matchAll(pattern)]);
  return loaded.reduce((sum, [, target = '']) => sum + weightOf(fileOf(target, path), seen), own);
}

/** A file of the site; whatever lies elsewhere is not to be loaded, and fails as a file that is not there. */
function fileOf(target: string, from: string): string {
  const { pathname } = new URL(target, `http://site${base}${from}`);
  return decodeURIComponent(pathname.slice(base.length));
}
