import { MAX_REPORT_BYTES } from '../exports/diff-report/schema.ts';

/** How large a preview may be. The site itself has 70 MB in 2,000 files, and less than half of that in an archive. */
export interface Limits {
  /** Bytes of the archive; `.github/scripts/download-preview.sh` asks for no more. */
  readonly archiveBytes: number;
  /** Bytes of all files together. */
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
  totalBytes: 300 * MB,
  fileBytes: 20 * MB,
  reportBytes: MAX_REPORT_BYTES,
  files: 20_000,
  pathLength: 240,
  depth: 20,
};
