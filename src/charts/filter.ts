import type { Mark, Plot } from './plot.ts';

/** What a reader has switched off, and which models are wanted; undefined: all. */
export interface Selection {
  readonly hidden: ReadonlySet<string>;
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
        lines: plot.lines.filter(keep),
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
  return !hidden.has(series) && (model === undefined || !models || models.has(model));
}
