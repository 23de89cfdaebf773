import { MAX_ITEMS, MAX_TEXT, NO_TEXT } from './field.ts';
import { MAX_REPORT_BYTES, type DiffReport, type Sections } from './schema.ts';

/** A list as a report holds it: all are counted, as many as fit are listed. Null: it could not be made. */
export function listOf<T>(items: readonly T[] | undefined) {
  return items ? { total: items.length, items: items.slice(0, MAX_ITEMS) } : null;
}

/** A plain value with every text in it cut to what a report takes, and without what it refuses. */
export function bounded(value: unknown): unknown {
  if (typeof value === 'string') return cut(value.replaceAll(NO_TEXT, ' '));
  if (Array.isArray(value)) return value.map(bounded);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, bounded(part)]));
}

/** Never between the halves of a character. */
function cut(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  return `${text.slice(0, MAX_TEXT - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A report that can be read again: with half of its lists as long as it is too large. */
export function withinBytes(report: DiffReport, limit = MAX_REPORT_BYTES): DiffReport {
  if (Buffer.byteLength(reportJson(report)) <= limit) return report;
  return withinBytes({ ...report, sections: halved(report.sections) }, limit);
}

function halved({ rows, ages, problems, ...sections }: Sections): Sections {
  return { ...sections, rows: half(rows), ages: half(ages), problems: half(problems) };
}

function half<T>(found: { readonly total: number; readonly items: readonly T[] } | null) {
  return found && { ...found, items: found.items.slice(0, Math.floor(found.items.length / 2)) };
}

/** The report as a file. */
export function reportJson(report: DiffReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
