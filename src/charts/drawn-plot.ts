import type { Mark, Plot } from './plot.ts';

/**
 * A plot with no more than its picture needs: without what marks tell, where they lead and which model they
 * belong to. Plots that differ in nothing else look alike.
 */
export function drawnPlot(plot: Plot): Plot {
  switch (plot.form) {
    case 'intervals':
      return {
        ...plot,
        groups: plot.groups.map((group) => ({
          ...group,
          rows: group.rows.map((row) => ({ ...row, marks: row.marks.map(drawnMark) })),
        })),
      };
    case 'slope':
      return { ...plot, lines: plot.lines.map(drawnMark) };
    case 'xy':
      return {
        ...plot,
        points: plot.points.map(drawnMark),
        lines: plot.lines.map((line) => ({ ...line, models: undefined })),
        events: plot.events.map(drawnMark),
      };
    case 'bars':
      return { ...plot, rows: plot.rows.map(drawnMark) };
  }
}

function drawnMark<M extends Mark>(mark: M): M & { tells: [] } {
  return { ...mark, tells: [], href: undefined, model: undefined };
}
