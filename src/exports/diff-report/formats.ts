import { changesText, diffProblems, gapText } from '../../data/data-diff-report.ts';
import type { DataDiff } from '../../data/data-diff.ts';
import type { Day } from '../../data/day.ts';
import { formatProblems } from '../../data/report.ts';
import { withoutCommands } from '../../data/workflow-command.ts';
import { reportJson } from './bounds.ts';
import { diffReportHtml } from './html.ts';
import { diffReportMarkdown } from './markdown.ts';
import type { DrawnChart } from './pictures.ts';
import type { DiffReport } from './schema.ts';
import { consequencesText } from './text.ts';

export const DIFF_FORMATS = ['text', 'json', 'github', 'markdown', 'html'] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

/** A report with what it was made from. */
export interface Reported {
  readonly diff: DataDiff;
  readonly report: DiffReport;
  readonly drawings: readonly DrawnChart[];
  readonly today: Day;
  /** Address of the folder with the pictures, for Markdown; undefined: charts are told by name. */
  readonly pictureBase: string | undefined;
  /** The project's root, for the colours of a page. */
  readonly root: string;
}

/** GitHub takes no longer comment. */
const MAX_COMMENT = 65_536;

/** The report in one of its formats: `text` for people, `github` with annotations before it. */
export function formatDiffReport(reported: Reported, format: DiffFormat): string {
  return FORMATS[format](reported);
}

const FORMATS: Readonly<Record<DiffFormat, (reported: Reported) => string>> = {
  text: textOf,
  json: ({ report }) => reportJson(report),
  github: (reported) => {
    const problems = diffProblems(reported.diff);
    const annotations = problems.length > 0 ? [formatProblems(problems, 'github')] : [];
    return [...annotations, withoutCommands(textOf(reported))].join('\n\n');
  },
  markdown: ({ report, pictureBase }) =>
    diffReportMarkdown(report, { maxCharacters: MAX_COMMENT, pictureBase }),
  html: ({ report, drawings, root }) => diffReportHtml(report, drawings, root),
};

function textOf({ diff, report, today }: Reported): string {
  return [...changesText(diff), ...consequencesText(report), gapText(diff, today)].join('\n\n');
}
