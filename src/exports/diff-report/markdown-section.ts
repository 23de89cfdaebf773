import { markdownCode, markdownText } from './markdown-text.ts';
import type { DiffReport } from './schema.ts';
import { sectionTitle } from './summary.ts';
import type { Told, ToldSection } from './told.ts';

/** Rows of cells that are Markdown already. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A heading with the counts and at most so many rows; nothing where nothing changes. */
export function sectionMarkdown(section: ToldSection, most: number): string[] {
  const { means, total = 0, rows } = section;
  if (total === 0) return [];
  const shown = rows.slice(0, most);
  const rest = total - shown.length;
  return [
    `### ${markdownText(sectionTitle(section))}`,
    ...(shown.length > 0 ? [means, tableOf(shown)] : []),
    ...(rest > 0 ? [`${rest} ${shown.length > 0 ? 'more ' : ''}left out here.`] : []),
  ];
}

function tableOf(rows: readonly Told[]): string {
  const hasNotes = rows.some(({ note }) => note !== '');
  const head = ['', 'What', 'Before', 'After', ...(hasNotes ? ['Note'] : [])];
  return markdownTable(
    head,
    rows.map(({ change, about, small, code, before, after, note }) => [
      markdownText(change),
      [
        markdownText(about),
        small && `<sub>${markdownText(small)}</sub>`,
        code !== about && code && markdownCode(code),
      ]
        .filter(Boolean)
        .join('<br>'),
      markdownText(before),
      markdownText(after),
      ...(hasNotes ? [markdownText(note)] : []),
    ]),
  );
}

/** Both pictures of each chart that has any, side by side. */
export function chartPictures(
  { sections: { charts } }: DiffReport,
  most: number,
  base: string | undefined,
): string[] {
  const drawn = (charts?.items ?? []).filter(({ pictures: { before, after } }) => before || after);
  if (base === undefined || drawn.length === 0) return [];
  const folder = folderOf(base);
  const image = (id: string, state: string, isThere: boolean) =>
    isThere ? `![${id}, ${state}](${folder}${id}.${state}.png)` : 'no such chart';
  return drawn
    .slice(0, most)
    .map(({ id, pictures: { before, after } }) =>
      markdownTable(
        ['Before', 'After'],
        [[image(id, 'before', before), image(id, 'after', after)]],
      ),
    );
}

/** Throws when the address is none of a page, or holds what would end the link. */
function folderOf(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || /[\s()<>\\]/.test(url.href))
    throw new Error(`Expected the address of a folder with pictures, but found "${base}".`);
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}
