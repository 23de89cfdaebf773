import type {
  BarPlot,
  IntervalPlot,
  IntervalRow,
  Series,
  SlopePlot,
  XyPlot,
} from '../../src/charts/plot.ts';

/** Plots of each form made by hand, with as many marks as asked for. */

const MAKERS: readonly Series[] = [
  { id: 'anthropic', label: 'Anthropic', colour: 'claude-code' },
  { id: 'openai', label: 'OpenAI', colour: 'codex' },
];
const NEUTRAL: Series = { id: 'frontier', label: 'Frontier', colour: 'ink' };
const PERCENT = { label: 'resolved rate', unit: '%', scale: 'linear' } as const;

/** A row of one point with its interval, `index` rows from the top. */
export function row(index: number, changes: Partial<IntervalRow['marks'][number]> = {}) {
  const value = 80 - index;
  return {
    label: `Model ${index}`,
    note: 'Agent A',
    tier: index < 2 ? 1 : 2,
    marks: [
      {
        id: `row-${index}`,
        series: index % 2 === 0 ? 'anthropic' : 'openai',
        look: 'filled' as const,
        value,
        low: value - 4,
        high: value + 4,
        text: `${value} %`,
        tells: [`Model ${index}`, `${value} %`],
        model: `model-${index}`,
        ...changes,
      },
    ],
  };
}

export function intervals(rows: readonly IntervalRow[], title?: string): IntervalPlot {
  return { form: 'intervals', axis: PERCENT, series: MAKERS, groups: [{ title, rows }] };
}

/** A line from the maker's figure to the other one, `index` lines from the top. */
export function slopes(
  count: number,
  changes: Partial<SlopePlot['lines'][number]> = {},
): SlopePlot {
  return {
    form: 'slope',
    axis: PERCENT,
    series: MAKERS,
    left: 'By its maker',
    right: 'Bench team',
    lines: Array.from({ length: count }, (_, index) => ({
      id: `line-${index}`,
      series: index % 2 === 0 ? 'anthropic' : 'openai',
      label: `Model ${index}`,
      from: 90 - index,
      to: 85 - index * 0.9,
      tells: [`Model ${index}`],
      ...changes,
    })),
  };
}

export function points(count: number, changes: Partial<XyPlot['points'][number]> = {}): XyPlot {
  return {
    form: 'xy',
    x: { label: 'Cost per task', unit: 'USD', scale: 'log' },
    y: PERCENT,
    series: [...MAKERS, NEUTRAL],
    points: Array.from({ length: count }, (_, index) => ({
      id: `point-${index}`,
      series: index % 2 === 0 ? 'anthropic' : 'openai',
      look: 'filled',
      x: 0.2 * (index + 1),
      y: 60 + (index % 7),
      yLow: 56 + (index % 7),
      yHigh: 64 + (index % 7),
      label: `Model ${index}`,
      tells: [`Model ${index}`],
      ...changes,
    })),
    lines: [],
    events: [],
  };
}

export function bars(count: number, changes: Partial<BarPlot['rows'][number]> = {}): BarPlot {
  return {
    form: 'bars',
    axis: { label: 'tokens', unit: 'tokens', scale: 'linear' },
    series: MAKERS,
    rows: Array.from({ length: count }, (_, index) => ({
      id: `bar-${index}`,
      series: index % 2 === 0 ? 'anthropic' : 'openai',
      label: `Agent ${index}`,
      note: 'completed',
      value: 30_000 + 1000 * index,
      isEstimate: false,
      text: `${30 + index},000`,
      tells: [`Agent ${index}`],
      ...changes,
    })),
  };
}
