import type { Change } from './change.ts';
import type { DataDiff } from './data-diff.ts';
import { correctionOf, correctionRows, NO_REASON } from './correction.ts';
import type { Day } from './day.ts';
import { asWritten, type Figure } from './figure.ts';
import { FILES } from './files.ts';
import type { Problem } from './problem.ts';
import { formatProblems, type ReportFormat } from './report.ts';
import { withoutCommands } from './workflow-command.ts';

/** What a comparison found, and the rows that are missing, dated `today`. */
export function formatDataDiff(
  comparison: DataDiff,
  format: ReportFormat,
  today: Day,
): string {
  if (format === 'json') return JSON.stringify(plain(comparison, today), null, 2);
  const text = comparisonText(comparison, today);
  if (format === 'text') return text;
  const problems = problemsOf(comparison);
  return [...(problems.length > 0 ? [formatProblems(problems, format)] : []), withoutCommands(text)].join(
    '\n\n',
  );
}

function comparisonText({ changes, gaps, unread }: DataDiff, today: Day): string {
  const { added, changed, removed } = changes;
  const counts = `${plural(added.length, 'claim')} added, ${changed.length} changed, ${removed.length} removed.`;
  const parts = [
    counts,
    ...changed.map(changeText),
    ...removed.map(changeText),
    ...gaps.idle.map(
      ({ place, record }) =>
        `warning: ${place.file}:${place.line}\n  This row does not tell what became of ${record.key} since.`,
    ),
    unreadText(unread),
    gapText(gaps.missing, today, unread.length > 0),
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function changeText(change: Change): string {
  const { before } = change;
  const old = shown(before);
  if (change.kind === 'changed')
    return `changed ${before.id}\n  ${old} -> ${shown(change.after)} (${placeOf(change.after)})`;
  const { successor } = change;
  const now = successor ? `\n  now ${successor.id}\n  ${shown(successor)} (${placeOf(successor)})` : '';
  return `removed ${before.id}\n  ${old}${now}`;
}

function unreadText(unread: readonly Problem[]): string {
  if (unread.length === 0) return '';
  const files = [...new Set(unread.map(({ file }) => file))];
  return `warning: ${plural(unread.length, 'problem')} kept part of the older data from being read: what it held there is not compared, and counts as added where it still stands. In ${files.join(', ')}.`;
}

function gapText(missing: readonly Change[], today: Day, isPartial: boolean): string {
  const among = isPartial ? ', as far as the older data could be read' : '';
  if (missing.length === 0) return `No row is missing in ${FILES.corrections.path}${among}.`;
  const rows = correctionRows(missing.map((change) => correctionOf(change, today)));
  const need = missing.length === 1 ? '1 of them needs a row' : `${missing.length} of them need a row`;
  return `${need} in ${FILES.corrections.path}${among}. Append, and write the reason in place of "${NO_REASON}":\n\n${rows}`;
}

/** The missing rows as problems in the places of the changed figures. */
function problemsOf({ gaps }: DataDiff): Problem[] {
  const missing = gaps.missing.map((change): Problem => {
    const { id, place, measure } = change.before;
    const at = change.kind === 'changed' ? change.after.place : { file: place.file };
    const message = `${change.kind === 'changed' ? 'The value of' : 'There is no longer'} ${id} ${change.kind === 'changed' ? 'changed' : `(${shown(change.before)})`}, and no row of ${FILES.corrections.path} says why.`;
    return { ...at, field: measure, message };
  });
  const idle = gaps.idle.map(({ place, record }): Problem => {
    const message = `This row does not tell what became of ${record.key} since.`;
    return { ...place, field: 'key', message, severity: 'warning' };
  });
  return [...missing, ...idle];
}

/** Spelled as in the data files. */
function plain({ changes, gaps, unread }: DataDiff, today: Day) {
  const isMissing = new Set(gaps.missing.map(({ before }) => before.id));
  return {
    is_complete: unread.length === 0,
    added: changes.added.map(plainFigure),
    changed: changes.changed.map(({ before, after }) => ({
      ...plainFigure(after),
      old: asWritten(before.value),
      needs_row: isMissing.has(before.id),
    })),
    removed: changes.removed.map(({ before, successor }) => ({
      ...plainFigure(before),
      now: successor?.id ?? null,
      needs_row: isMissing.has(before.id),
    })),
    missing_rows: gaps.missing.map((change) => correctionOf(change, today)),
    idle_rows: gaps.idle.map(({ place, record }) => ({ ...place, ...record })),
    unread,
  };
}

function plainFigure({ id, value, unit, place }: Figure) {
  return { id, value: asWritten(value), unit, ...place };
}

const MAX_SHOWN = 160;

function shown({ value, unit }: Figure): string {
  const written = asWritten(value);
  if (written.length > MAX_SHOWN) return `${written.slice(0, MAX_SHOWN)}…`;
  return ['text', 'day', ''].includes(unit) ? written : `${written} ${unit}`;
}

const placeOf = ({ place }: Figure) => `${place.file}:${place.line}`;

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
