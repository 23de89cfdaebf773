import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isListed, readSiteSettings } from '../src/components/site-settings.ts';

/**
 * Follows the links of a built site: `node tests/links.ts <folder>`, with the environment that it was built
 * with. A link must lie under the base path and lead to a file, and its fragment to an id in that file. So must
 * every absolute address of the site in any text file, and every one of the site that it is a preview
 * of, as if that were this build; and canonical addresses must be those of the latter.
 */
const [folder = 'dist'] = process.argv.slice(2);
const settings = readSiteSettings(process.env);
const { base, previewOf } = settings;
const own = (settings.site ?? 'http://localhost:4321') + base;
const production = previewOf ?? own;

const texts = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(html|xml|json|txt|svg)$/.test(path))
    .map((path) => [path, readFileSync(join(folder, path), 'utf8')]),
);
const html = new Map([...texts].filter(([path]) => path.endsWith('.html')));
const ids = new Map(
  [...html].map(([page, text]) => [page, new Set(valuesOf(text, /\sid="([^"]*)"/g))]),
);

let links = 0;
const broken = new Set<string>();
for (const [page, text] of html) {
  for (const target of valuesOf(text, /\s(?:href|src)="([^"]*)"/g))
    tell(page, target, /^[a-z]+:/i.test(target) ? undefined : linkFault(target, page));
  for (const fault of headFaults(text)) tell(page, '<head>', fault);
}
for (const [page, text] of texts) {
  for (const address of absoluteIn(text)) tell(page, address, absoluteFault(address));
  if (page.endsWith('.json'))
    for (const path of valuesOf(text, /"(?:page|href)":\s*"\/([^"]*)"/g))
      tell(page, path, pathFault(path));
}

for (const line of [...broken].slice(0, 40)) console.error(line);
console.log(`${html.size} pages, ${texts.size} files, ${links} links, ${broken.size} broken`);
process.exitCode = broken.size > 0 || links === 0 ? 1 : 0;

function tell(page: string, target: string, fault: string | undefined): void {
  links += 1;
  if (fault) broken.add(`${page}: ${target} ${fault}`);
}

/** Which address stands for the page, and whether it is left out of search engines. */
function headFaults(text: string): string[] {
  const head = text.slice(0, text.indexOf('</head>'));
  const canonical = valuesOf(head, /<link rel="canonical" href="([^"]*)"/g);
  const isHidden = head.includes('<meta name="robots" content="noindex');
  return [
    ...(canonical.length === 1 && canonical[0]?.startsWith(production)
      ? []
      : [`has no one canonical address in ${production}: ${canonical.join(' ')}`]),
    ...(isHidden || isListed(settings)
      ? []
      : ['has no noindex, but the build is not to be listed']),
  ];
}

/** Every address on the hosts of this build and of the site it is a preview of; none with a gap to be filled. */
function absoluteIn(text: string): Set<string> {
  const origins = new Set([own, production].map((address) => new URL(address).origin));
  const found = [...origins].flatMap((origin) => {
    const start = origin.replaceAll('.', '\\.');
    return (
      text.match(new RegExp(`${start}(?:(?!&(?:quot|lt|#3[49]);)[^\\s"'<>\\\\)\\]])*`, 'g')) ?? []
    );
  });
  return new Set(found.map((address) => address.replace(/[.,;:]+$/, '')).filter(isWhole));
}

/** An origin alone is a name, such as of who may send messages. */
function isWhole(address: string): boolean {
  return !/[{}…]/.test(address) && address !== URL.parse(address)?.origin;
}

function absoluteFault(address: string): string | undefined {
  const root = [own, production].find((start) => address.startsWith(start));
  return root === undefined ? `is not in ${own}` : pathFault(address.slice(root.length));
}

function linkFault(target: string, page: string): string | undefined {
  if (/^[#?]/.test(target)) return fragmentFault(decode(target).split('#')[1], page);
  return target.startsWith(base) ? pathFault(target.slice(base.length)) : `is not in ${base}`;
}

/** Of a path from the site's root, without its first slash. */
function pathFault(target: string): string | undefined {
  const [address = '', fragment] = decode(target).split('#');
  const file = fileOf(address.split('?')[0] ?? '');
  return file === undefined ? 'leads to no file' : fragmentFault(fragment, file);
}

function fragmentFault(fragment: string | undefined, file: string): string | undefined {
  return fragment && !ids.get(file)?.has(fragment) ? `names no id in ${file}` : undefined;
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
