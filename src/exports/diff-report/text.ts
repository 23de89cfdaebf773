import { counted } from '../../format/words.ts';
import type { DiffReport } from './schema.ts';
import type { Told, ToldSection } from './told.ts';
import { sectionTitle } from './summary.ts';
import { toldSections } from './told-sections.ts';

/** Changes of a section that are printed; the rest is counted. */
const MAX_PRINTED = 30;

/** What follows from the changed claims, one paragraph a section; sections in which nothing changes are left out. */
export function consequencesText(report: DiffReport): readonly string[] {
  const told = toldSections(report).filter(({ id, rows }) => id !== 'rows' && rows.length > 0);
  return [...told.map(sectionText), ...report.notes.map((note) => `warning: ${note}`)];
}

function sectionText(section: ToldSection): string {
  const { total = 0, rows } = section;
  const rest = total - Math.min(rows.length, MAX_PRINTED);
  return [
    sectionTitle(section),
    ...rows.slice(0, MAX_PRINTED).map(rowText),
    ...(rest > 0 ? [`  and ${counted(rest, 'more change')}; --format json has all.`] : []),
  ].join('\n');
}

function rowText({ change, about, small, code, before, after, note }: Told): string {
  const what = [about, small && `(${small})`, code && about !== code && `[${code}]`];
  const values = [before, after].filter((value) => value !== '').join(' -> ');
  return [
    `  ${[change, ...what].filter(Boolean).join(' ')}`,
    ...[values, note].filter((line) => line !== '').map((line) => `    ${line}`),
  ].join('\n');
}
