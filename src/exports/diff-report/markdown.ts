import { NO_REASON, correctionRows } from '../../data/correction.ts';
import { FILES } from '../../data/files.ts';
import { counted } from '../../format/words.ts';
import { markdownBlock, markdownCode, markdownText } from './markdown-text.ts';
import { chartPictures, markdownTable, sectionMarkdown } from './markdown-section.ts';
import type { DiffReport } from './schema.ts';
import { picturedWords, summaryLines, unchangedWords, verdictWords } from './summary.ts';
import { toldSections } from './told-sections.ts';

/** How a report becomes a comment. */
export interface MarkdownOptions {
  /** Longest text that is wanted, in UTF-16 units. GitHub takes 65,536 in a comment. */
  readonly maxCharacters: number;
  /** Absolute http(s) address of the folder with the pictures; undefined: charts are told by name. */
  readonly pictureBase?: string | undefined;
}

/** Rows of each table, the most that fit. */
const ROWS = [40, 20, 10, 5, 2, 0];

/**
 * A report as GitHub-flavoured Markdown. Nothing that the data hold can become a link, an image, a mention or HTML. What
 * is too long is counted.
 */
export function diffReportMarkdown(report: DiffReport, options: MarkdownOptions): string {
  for (const most of ROWS) {
    const text = textOf(report, most, options);
    if (text.length <= options.maxCharacters) return text;
  }
  const least = `${TITLE}\n\n${verdictWords(report)}\n\n${countsLine(report)} The rest is too long to be shown here.\n`;
  return least.slice(0, options.maxCharacters);
}

const TITLE = '## What this change of the data does';

function textOf(report: DiffReport, most: number, options: MarkdownOptions): string {
  const sections = toldSections(report);
  const blocks = [
    TITLE,
    verdictWords(report),
    countsLine(report),
    summaryLines(sections)
      .map(({ text }) => `- ${markdownText(text)}`)
      .join('\n'),
    ...report.notes.map((note) => `> [!WARNING]\n> ${markdownText(note)}`),
    ...missingMarkdown(report, most),
    ...sections.flatMap((section) => [
      ...sectionMarkdown(section, most),
      ...(section.id === 'charts' ? picturesOf(report, most, options) : []),
      ...(section.id === 'rows' ? filesMarkdown(report, most) : []),
    ]),
    markdownText(unchangedWords(sections)),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

function picturesOf(report: DiffReport, most: number, { pictureBase }: MarkdownOptions): string[] {
  const pictures = chartPictures(report, most, pictureBase);
  return pictures.length > 0 ? [...pictures, picturedWords(report)] : [];
}

function countsLine({ claims: { added, changed, removed } }: DiffReport): string {
  return `**${counted(added, 'claim')} added, ${changed} changed, ${removed} removed.**`;
}

/** The rows to append, to be copied. */
function missingMarkdown({ corrections: { missing } }: DiffReport, most: number): string[] {
  const { total = 0, items = [] } = missing ?? {};
  if (total === 0) return [];
  const rows = correctionRows(
    items.slice(0, most).map((row) => ({ ...row, new: row.new || undefined, reason: NO_REASON })),
  );
  const need = `### Corrections: ${total} missing\n\n${markdownCode(FILES.corrections.path)} lacks a row for ${counted(total, 'changed claim')}. Append, and write the reason in place of “${markdownText(NO_REASON)}”:`;
  const rest =
    total > most ? [`${total - Math.min(most, items.length)} more rows are left out here.`] : [];
  return [need, ...(most > 0 ? [markdownBlock(rows.split('\n'))] : []), ...rest];
}

function filesMarkdown({ files }: DiffReport, most: number): string[] {
  if (files.length === 0 || most === 0) return [];
  const rows = files
    .slice(0, most)
    .map(({ file, added, changed, removed }) => [markdownCode(file), added, changed, removed]);
  const rest = files.length > most ? [`${files.length - most} more files are left out here.`] : [];
  return [markdownTable(['File', 'Added', 'Changed', 'Removed'], rows), ...rest];
}
