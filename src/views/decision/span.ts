import type { OptionLabel } from './option-label.ts';

/** A cell that stands for one option or for several of a product that follow each other. */
export interface Spanning<T> {
  /** Ids of the options, in their order. */
  readonly options: readonly string[];
  readonly cell: T;
}

/** Cells of a row, one an option, those beside each other that say the very same of one product as one. */
export function spanned<T>(
  options: readonly OptionLabel[],
  cellOf: (place: number) => T,
  mayShare: (cell: T) => boolean = () => true,
): Spanning<T>[] {
  const spans: { cell: T; shown: string; options: string[] }[] = [];
  options.forEach(({ id, family }, place) => {
    const cell = cellOf(place);
    const shown = mayShare(cell) ? JSON.stringify([family, cell]) : id;
    const last = spans.at(-1);
    if (last?.shown === shown) last.options.push(id);
    else spans.push({ cell, shown, options: [id] });
  });
  return spans.map((span) => ({ options: span.options, cell: span.cell }));
}
