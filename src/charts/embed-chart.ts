import type { Caption, Chart, KnownAgainst } from './chart.ts';
import { filterPlot } from './filter.ts';
import type { Plot } from './plot.ts';

/**
 * What an embed shows of a chart, and what a release keeps of it. Plain JSON. Addresses of sources and
 * findings are left out: an embed has one link, to the page of its chart.
 */
export interface EmbedChart extends Pick<
  Chart,
  'id' | 'kind' | 'kicker' | 'title' | 'alt' | 'plot' | 'freshness'
> {
  /** How to read the picture. */
  readonly sub?: string | undefined;
  readonly caption: Pick<Caption, 'notes' | 'asOf'> & {
    readonly sources: readonly { readonly title: string }[];
  };
  readonly knownAgainst: readonly Omit<KnownAgainst, 'href'>[];
  /** What puts scores that it draws in doubt. */
  readonly caveat?: { readonly sign: string; readonly label: string } | undefined;
  readonly choice?: Chart['choice'];
}

/** A release of the data that an embed is pinned to. */
export interface Pinned {
  readonly version: string;
  readonly releasedOn: string;
  /** Figures that it draws and that were changed or removed since. */
  readonly correctedSince: number;
  /** Where the chart stands as it is today: its page, or the list of charts where there is none of its id any more. */
  readonly page: string;
}

/** A chart without what its embed does not show. */
export function embedChartOf(chart: Chart): EmbedChart {
  const { id, kind, kicker, title, sub, alt, plot, freshness, caption, caveat, choice } = chart;
  const { notes, asOf, sources } = caption;
  return {
    id,
    kind,
    kicker,
    title,
    sub,
    alt,
    plot,
    freshness,
    caption: { notes, asOf, sources: sources.map((source) => ({ title: source.title })) },
    knownAgainst: chart.knownAgainst.map(({ isDoubt, lead, name, rest }) => ({
      isDoubt,
      lead,
      name,
      rest,
    })),
    ...(caveat && { caveat: { sign: caveat.sign, label: caveat.label } }),
    choice,
  };
}

/** A plot with axes and series and without marks: what an embed holds of it before it is touched. */
export function frameOf(plot: Plot): Plot {
  const hidden = new Set(plot.series.map(({ id }) => id));
  return filterPlot(plot, { hidden, models: undefined });
}

/** The plot as text that an embed fetches when it is touched: its marks lead nowhere. */
export function embedPlotJson(plot: Plot): string {
  return JSON.stringify(plot, (key, value: unknown) => (key === 'href' ? undefined : value));
}
