import { MAX_REPORT_BYTES } from '../exports/diff-report/schema.ts';

/** How large a preview may be. The site itself has 80 MB in 2,300 files, and less than half of that in an archive. */
export interface Limits {
  /** Bytes of the archive; `.github/scripts/download-preview.sh` asks for no more. */
  readonly archiveBytes: number;
  /**
   * Bytes of all files together. GitHub Pages takes 1 GB, and `.github/scripts/preview-branch.sh` keeps 6 previews
   * beside the site itself: 7 × 140 MB = 980 MB, if the site, too, stays below this.
   */
  readonly totalBytes: number;
  readonly fileBytes: number;
  readonly reportBytes: number;
  readonly files: number;
  /** Characters of a path. */
  readonly pathLength: number;
  /** Parts of a path. */
  readonly depth: number;
}

const MB = 1_000_000;

export const LIMITS: Limits = {
  archiveBytes: 100 * MB,
  totalBytes: 140 * MB,
  fileBytes: 20 * MB,
  reportBytes: MAX_REPORT_BYTES,
  files: 20_000,
  pathLength: 240,
  depth: 20,
};
