import { counted } from '../../format/words.ts';
import type { DiffReport } from './schema.ts';
import type { ToldSection } from './told.ts';

/** Whether anything is wrong: `4 errors of the data check, 5 corrections missing.` */
export function verdictWords({ errors, claims, sections }: DiffReport): string {
  const releases = sections.releases?.total ?? 0;
  const said = [
    `${errors === 0 ? 'no error' : counted(errors, 'error')} of the data check`,
    `${claims.needs_row === 0 ? 'no correction' : counted(claims.needs_row, 'correction')} missing`,
    ...(releases > 0 ? [`${counted(releases, 'release')} not as released`] : []),
  ].join(', ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** `Ranks and tiers: 4 changes (moved 3, entered 1)`; without the kinds where not all are listed. */
export function sectionTitle({ title, total = 0, rows, kinds }: ToldSection): string {
  const told = kinds.map(([kind, count]) => `${kind} ${count}`).join(', ');
  return `${title}: ${counted(total, 'change')}${total === rows.length ? ` (${told})` : ''}`;
}

/** Which sections have nothing to tell, and which could not be compared; empty where all tell something. */
export function unchangedWords(sections: readonly ToldSection[]): string {
  const titles = (isTold: (total: number | undefined) => boolean) =>
    sections
      .filter(({ total }) => isTold(total))
      .map(({ title }) => title.toLowerCase())
      .join(', ');
  const [same, unknown] = [titles((total) => total === 0), titles((total) => total === undefined)];
  return [same && `Nothing changes in: ${same}.`, unknown && `Not compared: ${unknown}.`]
    .filter(Boolean)
    .join(' ');
}

/** What changes, a line for each section that tells something. */
export function summaryLines(sections: readonly ToldSection[]) {
  return sections
    .filter(({ total = 0 }) => total > 0)
    .map((section) => ({ id: section.id, text: sectionTitle(section) }));
}

/** Of how many of the charts that change there are pictures; empty where there are of all, or of none. */
export function picturedWords({ sections: { charts } }: DiffReport): string {
  const drawn = (charts?.items ?? []).filter(({ pictures: { before, after } }) => before || after);
  const total = charts?.total ?? 0;
  if (drawn.length === 0 || drawn.length === total) return '';
  return `Pictures are of ${drawn.length} of the ${total} charts.`;
}
