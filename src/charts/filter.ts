import type { Mark, Plot } from './plot.ts';

/** What a reader has chosen. */
export interface Selection {
  /** Series and models switched off. */
  readonly hidden: ReadonlySet<string>;
  /** Models wanted; undefined: all. */
  readonly models: ReadonlySet<string> | undefined;
}

/** Every mark of a plot, in reading order. */
export function marksOf(plot: Plot): readonly Mark[] {
  switch (plot.form) {
    case 'intervals':
      return plot.groups.flatMap(({ rows }) => rows.flatMap(({ marks }) => marks));
    case 'slope':
      return plot.lines;
    case 'xy':
      return [...plot.events, ...plot.points];
    case 'bars':
      return plot.rows;
  }
}

/** The plot with only what is wanted. Ranks and tiers stay those of the whole. */
export function filterPlot(plot: Plot, selection: Selection): Plot {
  const keep = (mark: Belonging) => isWanted(mark, selection);
  switch (plot.form) {
    case 'intervals':
      return {
        ...plot,
        groups: plot.groups
          .map((group) => ({
            ...group,
            rows: group.rows
              .map((row) => ({ ...row, marks: row.marks.filter(keep) }))
              .filter(({ marks }) => marks.length > 0),
          }))
          .filter(({ rows }) => rows.length > 0),
      };
    case 'slope':
      return { ...plot, lines: plot.lines.filter(keep) };
    case 'xy':
      return {
        ...plot,
        points: plot.points.filter(keep),
        lines: plot.lines.filter(({ series, models = [undefined] }) =>
          models.some((model) => keep({ series, model })),
        ),
        events: plot.events.filter(keep),
      };
    case 'bars':
      return { ...plot, rows: plot.rows.filter(keep) };
  }
}

interface Belonging {
  readonly series: string;
  readonly model?: string | undefined;
}

function isWanted({ series, model }: Belonging, { hidden, models }: Selection): boolean {
  if (hidden.has(series)) return false;
  return model === undefined || (!hidden.has(model) && (!models || models.has(model)));
}
