import { MAX_ITEMS, MAX_NOTES, MAX_TEXT, NO_TEXT } from './field.ts';
import { MAX_REPORT_BYTES, type DiffReport } from './schema.ts';

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

/** A report that can be read again: its longest lists are halved, all of them, until it is small enough or they are empty. */
export function withinBytes(report: DiffReport, limit = MAX_REPORT_BYTES): DiffReport {
  const longest = Math.max(...listsOf(report).map((items) => items.length));
  if (longest === 0 || Buffer.byteLength(reportJson(report)) <= limit) return report;
  return withinBytes(shortened(report, Math.floor(longest / 2)), limit);
}

function listsOf({ files, corrections: { missing, idle }, sections }: DiffReport) {
  const found = [missing, idle, ...Object.values(sections)];
  return [files, ...found.map((list) => list?.items ?? [])];
}

/** No list has more than `most` items. Files have no count beside them, so that a note tells of it. */
function shortened(report: DiffReport, most: number): DiffReport {
  const { files, corrections, sections: s, notes } = report;
  const cutFiles = files.length > most && !notes.includes(NOT_ALL_FILES);
  return {
    ...report,
    notes: cutFiles ? [...notes.slice(0, MAX_NOTES - 1), NOT_ALL_FILES] : notes,
    files: files.slice(0, most),
    corrections: { missing: first(corrections.missing, most), idle: first(corrections.idle, most) },
    sections: {
      releases: first(s.releases, most),
      charts: first(s.charts, most),
      ranks: first(s.ranks, most),
      decisions: first(s.decisions, most),
      conflicts: first(s.conflicts, most),
      findings: first(s.findings, most),
      ages: first(s.ages, most),
      statements: first(s.statements, most),
      problems: first(s.problems, most),
      rows: first(s.rows, most),
    },
  };
}

const NOT_ALL_FILES = 'Not all files are listed: the report would be too large.';

interface Found<T> {
  readonly total: number;
  readonly items: readonly T[];
}

function first<T>(found: Found<T> | null, most: number): Found<T> | null {
  return found && { ...found, items: found.items.slice(0, most) };
}

/** The report as a file. */
export function reportJson(report: DiffReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
