import type { DiffReport } from './schema.ts';

/** How a report becomes a comment. */
export interface MarkdownOptions {
  /** Longest text that is wanted, in UTF-16 units. GitHub takes 65,536 in a comment. */
  readonly maxCharacters: number;
  /** Absolute address of the folder with the pictures, with a slash at its end; undefined: charts are told by name. */
  readonly pictureBase?: string | undefined;
}

/** A report as GitHub-flavoured Markdown. Nothing that the data hold can become a link, an image, a mention or HTML. */
export function diffReportMarkdown(
  { claims: { added, changed, removed } }: DiffReport,
  { maxCharacters }: MarkdownOptions,
): string {
  return `${added} claims added, ${changed} changed, ${removed} removed.`.slice(0, maxCharacters);
}
