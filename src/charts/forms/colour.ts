import type { Colour, Series } from '../plot.ts';

/** A colour token as the page knows it; exports put the value in its place. */
export function token(name: Colour | 'soft' | 'rule' | 'paper'): string {
  return `var(--color-${name})`;
}

/** The series of a mark; undefined only when a plot names one it does not list. */
export function seriesOf(series: readonly Series[], id: string): Series | undefined {
  return series.find((one) => one.id === id);
}
