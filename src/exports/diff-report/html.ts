import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { correctionRows, NO_REASON } from '../../data/correction.ts';
import { FILES } from '../../data/files.ts';
import { formatDay } from '../../format/figure.ts';
import { counted } from '../../format/words.ts';
import { colourTokens } from '../colours.ts';
import { htmlText } from './html-text.ts';
import { pictureHtml, sectionHtml } from './html-section.ts';
import type { DrawnChart } from './pictures.ts';
import type { DiffReport } from './schema.ts';
import { picturedWords, summaryLines, unchangedWords, verdictWords } from './summary.ts';
import { toldSections } from './told-sections.ts';

const STYLE = 'src/styles/diff-report.css';

/**
 * A report as one page that needs nothing else: no scripts, and nothing that has to be fetched. Its own policy forbids
 * all but its style and the pictures in it.
 *
 * @param drawings Charts with their pictures, in the order of the report.
 * @param root The project's root, for its colours.
 */
export function diffReportHtml(
  report: DiffReport,
  drawings: readonly DrawnChart[],
  root: string,
): string {
  const style = `${colourTokens(root)}\n${readFileSync(join(root, STYLE), 'utf8')}`;
  const hash = createHash('sha256').update(style).digest('base64');
  const sections = toldSections(report);
  const blocks = [
    headHtml(report),
    summaryHtml(sections),
    ...report.notes.map((note) => `<p class="warning">${htmlText(note)}</p>`),
    ...missingHtml(report),
    ...sections.flatMap((section) => [
      sectionHtml(section),
      ...(section.id === 'charts'
        ? [...drawings.map(pictureHtml), quiet(picturedWords(report))]
        : []),
    ]),
    quiet(unchangedWords(sections)),
  ];
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="robots" content="noindex">',
    `<title>${TITLE}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...blocks.filter((block) => block !== ''),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const quiet = (text: string) => (text === '' ? '' : `<p class="quiet">${htmlText(text)}</p>`);

function summaryHtml(sections: ReturnType<typeof toldSections>): string {
  const lines = summaryLines(sections).map(
    ({ id, text }) => `<li><a href="#${id}">${htmlText(text)}</a></li>`,
  );
  return lines.length === 0 ? '' : `<ul>${lines.join('')}</ul>`;
}

const TITLE = 'What this change of the data does';

function headHtml(report: DiffReport): string {
  const { claims, before, after } = report;
  const days = [before.as_of, after.as_of].map((day) => formatDay(day ?? undefined));
  const asOf = days[0] === days[1] ? `as of ${days[0]}` : `as of ${days.join(', then ')}`;
  return [
    `<h1>${TITLE}</h1>`,
    `<p class="lede">${verdictWords(report)}</p>`,
    `<p>${counted(claims.added, 'claim')} added, ${claims.changed} changed, ${claims.removed} removed.</p>`,
    `<p class="quiet">${counted(before.claims, 'claim')} before, ${counted(after.claims, 'claim')} after; ${htmlText(asOf)}</p>`,
  ].join('\n');
}

/** The rows to append, to be copied. */
function missingHtml({ corrections: { missing } }: DiffReport): string[] {
  if (!missing || missing.total === 0) return [];
  const rows = correctionRows(
    missing.items.map((row) => ({ ...row, new: row.new || undefined, reason: NO_REASON })),
  );
  return [
    `<section><h2>Corrections: ${missing.total} missing</h2>`,
    `<p><code>${FILES.corrections.path}</code> lacks a row for ${counted(missing.total, 'changed claim')}. Append, and write the reason in place of “${htmlText(NO_REASON)}”:</p>`,
    `<pre tabindex="0">${htmlText(rows)}</pre></section>`,
  ];
}
