import { diffReportMarkdown } from '../exports/diff-report/markdown.ts';
import type { DiffReport } from '../exports/diff-report/schema.ts';

/** First line of the comment, by which `.github/scripts/comment.sh` finds it again. */
export const MARKER = '<!-- agent-ledger-preview -->';

/** GitHub takes 65,536 characters. */
const MAX_COMMENT = 60_000;

/** Where a preview is, and of what. */
export interface PreviewPlace {
  /** Absolute address of the preview, with a slash at its end. */
  readonly address: string;
  /** Absolute address of the folder of pictures, with a slash at its end. */
  readonly pictures: string;
  /** Full id of the commit. */
  readonly commit: string;
}

/** The comment on a pull request, as Markdown: the preview's address, and what its report tells. */
export function previewComment(report: DiffReport, { address, pictures, commit }: PreviewPlace) {
  const head = [
    MARKER,
    `**[Preview of this pull request](${address})** as of ${commit}. It is there some minutes after this comment.`,
    '',
    'The preview and what follows were made by the code of this pull request, which nobody may have read yet. The checks of the pull request tell its changes, too.',
    '',
    '',
  ].join('\n');
  const maxCharacters = MAX_COMMENT - head.length;
  return head + diffReportMarkdown(report, { maxCharacters, pictureBase: pictures });
}
