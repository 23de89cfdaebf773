import { parseDiffReport } from '../exports/diff-report/parse.ts';
import type { DiffReport } from '../exports/diff-report/schema.ts';
import { LIMITS, type Limits } from './limits.ts';
import { checkCollisions, checkPath } from './path.ts';
import { quoted, Refusal } from './refusal.ts';
import { readZip, type ZipEntry } from './zip.ts';

/** What a pull request made, found to be of the right form. Who made it is still not trusted. */
export interface Artifact {
  readonly report: DiffReport;
  /** Files below `site/` by their paths in it. */
  readonly site: readonly ArtifactFile[];
  /** Pictures of charts by their names. */
  readonly pictures: readonly ArtifactFile[];
}

export interface ArtifactFile {
  readonly path: string;
  /** Throws a refusal when it is damaged. */
  readonly content: () => Buffer;
}

/**
 * The preview in an archive. Throws a refusal unless all of it is as expected: a site that was built for the folder
 * `basePath`, pictures, and a report.
 */
export function readArtifact(archive: Buffer, basePath: string, limits = LIMITS): Artifact {
  if (archive.length > limits.archiveBytes)
    throw new Refusal(`The archive has ${archive.length} bytes, more than ${limits.archiveBytes}.`);
  const entries = readZip(archive, limits);
  checkSizes(entries, limits);
  for (const { path } of entries) checkPath(path, limits);
  checkCollisions(entries.map(({ path }) => path));
  checkAddress(entries, basePath);
  const report = reportIn(entries);
  return { report, site: filesIn(entries, 'site/'), pictures: filesIn(entries, 'pictures/') };
}

/** Throws a refusal when files are too large, each or together; sizes are in bytes, unpacked. */
export function checkSizes(
  entries: readonly Pick<ZipEntry, 'path' | 'size'>[],
  limits: Limits,
): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > limits.totalBytes)
    throw new Refusal(`The archive unpacks to ${total} bytes, more than ${limits.totalBytes}.`);
  for (const { path, size } of entries) {
    const most = path === 'report.json' ? limits.reportBytes : limits.fileBytes;
    if (size > most)
      throw new Refusal(`The file ${quoted(path)} has ${size} bytes, more than ${most}.`);
  }
}

/** A site built for another folder has no links that lead anywhere; it is most likely another pull request's. */
function checkAddress(entries: readonly ZipEntry[], basePath: string): void {
  const home = contentOf(entries, 'site/index.html').toString('utf8');
  if (!home.includes(`"${basePath}`))
    throw new Refusal(`The site was built for another address than ${basePath}.`);
}

function reportIn(entries: readonly ZipEntry[]): DiffReport {
  const text = contentOf(entries, 'report.json').toString('utf8');
  try {
    return parseDiffReport(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refusal(`The file "report.json" is no report. ${why}`);
  }
}

function contentOf(entries: readonly ZipEntry[], path: string): Buffer {
  const found = entries.find((entry) => entry.path === path);
  if (!found) throw new Refusal(`The archive holds no ${path}.`);
  return found.content();
}

function filesIn(entries: readonly ZipEntry[], folder: string): ArtifactFile[] {
  return entries
    .filter(({ path }) => path.startsWith(folder))
    .map(({ path, content }) => ({ path: path.slice(folder.length), content }));
}
