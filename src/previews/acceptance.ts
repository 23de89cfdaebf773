import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Artifact, ArtifactFile } from './artifact.ts';
import { previewComment } from './comment.ts';
import { Refusal } from './refusal.ts';

/** Where an accepted preview will be on the web. */
export interface PreviewAddress {
  /** Such as `https://example.org`. */
  readonly site: string;
  /** Such as `/agent-ledger/previews/pr-7/`. */
  readonly basePath: string;
}

/** Folder of the preview for pictures of changed charts, which no page of the site uses. */
const PICTURES = 'changed-charts';

/**
 * Writes a folder with `site/`, the preview as it will be published, and `comment.md`. On refusal there is no such
 * folder. Pictures have the commit in their addresses, since GitHub keeps what it has shown once.
 */
export function writeAccepted(
  artifact: Artifact,
  { site, basePath }: PreviewAddress,
  commit: string,
  folder: string,
): void {
  if (existsSync(folder)) throw new Error(`There is already a folder ${folder}.`);
  const shown = `${PICTURES}/${commit.slice(0, 12)}/`;
  const address = new URL(basePath, site).href;
  const place = { address, pictures: `${address}${shown}`, commit };
  const partial = `${folder}.part`;
  try {
    writeFiles(artifact.site.map(beside), join(partial, 'site'));
    writeFiles(artifact.pictures, join(partial, 'site', shown));
    writeFileSync(join(partial, 'comment.md'), previewComment(artifact.report, place));
    renameSync(partial, folder);
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

function beside(file: ArtifactFile): ArtifactFile {
  if (file.path.toLowerCase().split('/')[0] === PICTURES)
    throw new Refusal(`The site has a folder ${PICTURES}/ of its own.`);
  return file;
}

function writeFiles(files: readonly ArtifactFile[], folder: string): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content());
  }
}
