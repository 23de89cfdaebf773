import type { Change } from './change.ts';
import type { DataDiff } from './data-diff.ts';
import { correctionOf, correctionRows, NO_REASON } from './correction.ts';
import type { Day } from './day.ts';
import { asWritten, type Figure } from './figure.ts';
import { FILES } from './files.ts';
import type { Problem } from './problem.ts';

/** What became of the claims, one paragraph each. */
export function changesText({ changes, gaps }: DataDiff): readonly string[] {
  const { added, changed, removed } = changes;
  const counts = `${plural(added.length, 'claim')} added, ${changed.length} changed, ${removed.length} removed.`;
  return [
    counts,
    ...changed.map(changeText),
    ...removed.map(changeText),
    ...gaps.idle.map(
      ({ place, record }) =>
        `warning: ${place.file}:${place.line}\n  This row does not tell what became of ${record.key} since.`,
    ),
  ];
}

/** The rows that `data/corrections.csv` lacks, dated `today`; or that it lacks none. */
export function gapText({ gaps: { missing }, unread }: DataDiff, today: Day): string {
  const among = unread.length > 0 ? ', as far as the older data could be read' : '';
  if (missing.length === 0) return `No row is missing in ${FILES.corrections.path}${among}.`;
  const rows = correctionRows(missing.map((change) => correctionOf(change, today)));
  const need =
    missing.length === 1 ? '1 of them needs a row' : `${missing.length} of them need a row`;
  return `${need} in ${FILES.corrections.path}${among}. Append, and write the reason in place of "${NO_REASON}":\n\n${rows}`;
}

function changeText(change: Change): string {
  const { before } = change;
  const old = shown(before);
  if (change.kind === 'changed')
    return `changed ${before.id}\n  ${old} -> ${shown(change.after)} (${placeOf(change.after)})`;
  const { successor } = change;
  const now = successor
    ? `\n  now ${successor.id}\n  ${shown(successor)} (${placeOf(successor)})`
    : '';
  return `removed ${before.id}\n  ${old}${now}`;
}

/** What was not read of the older state, and what follows from it. */
export function unreadText(unread: readonly Problem[]): string {
  const files = [...new Set(unread.map(({ file }) => file))];
  return `${plural(unread.length, 'problem')} kept part of the older data from being read: what it held there is not compared, and counts as added where it still stands. In ${files.join(', ')}.`;
}

/** Releases that are not as they were, and the missing rows as problems in the places of the changed figures. */
export function diffProblems({ gaps, releases }: DataDiff): Problem[] {
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
  return [...releases.map(({ problem }) => problem), ...missing, ...idle];
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
