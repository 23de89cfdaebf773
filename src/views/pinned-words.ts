import { formatDay } from '../format/figure.ts';

/** `Data of 2026.11.2, 22 Nov 2026`: what a pinned chart is of. */
export function editionWords(release: { readonly version: string; readonly releasedOn: string }) {
  return `Data of ${release.version}, ${formatDay(release.releasedOn)}`;
}

/** How many of its figures were corrected since; undefined where none was. */
export function correctedWords(count: number): string | undefined {
  if (count === 0) return undefined;
  return `${count} of its figures ${count === 1 ? 'has' : 'have'} been corrected since`;
}
