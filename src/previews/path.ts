import { extname } from 'node:path/posix';
import type { Limits } from './limits.ts';
import { quoted, Refusal } from './refusal.ts';

/** What a static site is made of. */
const SITE_EXTENSIONS = [
  '.bib',
  '.css',
  '.csv',
  '.html',
  '.ico',
  '.js',
  '.json',
  '.png',
  '.svg',
  '.txt',
  '.webmanifest',
  '.woff2',
  '.xml',
];

/** Files that speak to a host about a whole site. */
const FOR_HOSTS = ['_headers', '_redirects', '_routes.json', '_worker.js', 'cname'];

/** One part of a path: no dot at its start, no space, no separator, nothing that needs escaping anywhere. */
const PART = /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/;

/** A picture of a chart, before or after. */
const PICTURE = /^pictures\/[a-z0-9][a-z0-9.-]*\.(?:before|after)\.(?:png|svg)$/;

/** Throws a refusal unless it is the path of something that belongs into a preview. */
export function checkPath(path: string, limits: Limits): void {
  checkSpelling(path, limits);
  if (path === 'report.json' || PICTURE.test(path)) return;
  if (!path.startsWith('site/'))
    throw new Refusal(
      `The archive holds ${quoted(path)}. Expected report.json, pictures of charts in pictures/, and the site in site/.`,
    );
  if (!SITE_EXTENSIONS.includes(extname(path)))
    throw new Refusal(
      `The archive holds ${quoted(path)}. Expected files that end in ${SITE_EXTENSIONS.join(', ')}.`,
    );
}

function checkSpelling(path: string, { pathLength, depth }: Limits): void {
  const parts = path.split('/');
  if (path.length > pathLength || parts.length > depth)
    throw new Refusal(
      `The archive holds ${quoted(path)}, a path of more than ${pathLength} characters or ${depth} parts.`,
    );
  if (!parts.every((part) => PART.test(part)))
    throw new Refusal(
      `The archive holds ${quoted(path)}. Expected names of letters, digits, ".", "_" and "-" that begin with no dot, in folders below the archive's own.`,
    );
  if (parts.some((part) => FOR_HOSTS.includes(part.toLowerCase())))
    throw new Refusal(`The archive holds ${quoted(path)}, which speaks to a host about all sites.`);
}

/** Throws a refusal when two paths are one file to some system, or one is a folder of another. */
export function checkCollisions(paths: readonly string[]): void {
  const spelled = new Map<string, string>();
  for (const path of paths.flatMap((each) => [...foldersOf(each), each])) {
    const other = spelled.get(path.toLowerCase());
    if (other !== undefined && other !== path)
      throw new Refusal(
        `The archive holds both ${quoted(other)} and ${quoted(path)}, which are one to some systems.`,
      );
    spelled.set(path.toLowerCase(), path);
  }
  checkEachOnce(paths);
}

function checkEachOnce(paths: readonly string[]): void {
  const folders = new Set(paths.flatMap(foldersOf));
  const seen = new Set<string>();
  for (const path of paths) {
    if (folders.has(path))
      throw new Refusal(`The archive holds ${quoted(path)} both as a file and as a folder.`);
    if (seen.has(path)) throw new Refusal(`The archive holds ${quoted(path)} twice.`);
    seen.add(path);
  }
}

/** `a/b/c` is in `a` and `a/b`. */
function foldersOf(path: string): string[] {
  const parts = path.split('/').slice(0, -1);
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
