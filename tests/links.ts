import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Follows every internal link of a built site: `node tests/links.ts <folder> <base path>`. A link must
 * lie under the base path and lead to a file, and its fragment to an id in that file.
 */
const [folder = 'dist', base = '/'] = process.argv.slice(2);
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
);
const html = new Map(pages.map((page) => [page, readFileSync(join(folder, page), 'utf8')]));
const ids = new Map(
  [...html].map(([page, text]) => [page, new Set(valuesOf(text, /\sid="([^"]*)"/g))]),
);

let links = 0;
const broken = new Set<string>();
for (const [page, text] of html)
  for (const target of valuesOf(text, /\s(?:href|src)="([^"]*)"/g)) {
    const fault = /^[a-z]+:/i.test(target) ? undefined : faultOf(target, page);
    links += 1;
    if (fault) broken.add(`${page}: ${target} ${fault}`);
  }

for (const line of [...broken].slice(0, 40)) console.error(line);
console.log(`${pages.length} pages, ${links} links, ${broken.size} broken`);
process.exitCode = broken.size > 0 || links === 0 ? 1 : 0;

function faultOf(target: string, page: string): string | undefined {
  const [address = '', fragment] = decode(target).split('#');
  const [path = ''] = address.split('?');
  if (path !== '' && !path.startsWith(base)) return `does not begin with ${base}`;
  const file = path === '' ? page : fileOf(path.slice(base.length));
  if (file === undefined) return 'leads to no file';
  if (fragment && !ids.get(file)?.has(fragment)) return `names no id in ${file}`;
  return undefined;
}

function fileOf(path: string): string | undefined {
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const full = join(folder, file);
  return existsSync(full) && statSync(full).isFile() ? file : undefined;
}

function valuesOf(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, value = '']) => value.replaceAll('&#38;', '&'));
}

function decode(target: string): string {
  return decodeURIComponent(target.replaceAll('&amp;', '&'));
}
