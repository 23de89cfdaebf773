import { asQuantity, type FigureValue } from '../../data/figure.ts';
import { formatCount, formatFigure } from '../../format/figure.ts';

/** How far a figure moved: in its unit, and in percent of what it was; null where that says nothing. */
export interface Difference {
  readonly difference: number | null;
  readonly percent: number | null;
}

/** Of exact numbers, new less old; ranges, estimates and words have none. */
export function differenceOf(old: FigureValue, now: FigureValue): Difference {
  const [then, later] = [exactNumber(old), exactNumber(now)];
  if (then === undefined || later === undefined) return { difference: null, percent: null };
  const difference = rounded(later - then);
  return { difference, percent: then === 0 ? null : rounded((100 * (later - then)) / then) };
}

function exactNumber(value: FigureValue): number | undefined {
  const quantity = asQuantity(value);
  return quantity && quantity.low === quantity.high && !quantity.isEstimate
    ? quantity.low
    : undefined;
}

/** Without the noise of binary fractions. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** `+1.6 points (+2.2 %)`; empty where there is none. */
export function differenceWords({
  difference,
  percent,
  unit,
}: Difference & { readonly unit: string }): string {
  if (difference === null) return '';
  const size = Math.abs(difference);
  const amount = unit === '%' ? `${formatCount(size)} points` : formatFigure(size, unit);
  const share =
    percent === null ? '' : ` (${signed(percent)}${formatCount(Math.abs(round1(percent)))} %)`;
  return `${signed(difference)}${amount}${share}`;
}

const signed = (value: number) => (value < 0 ? '−' : '+');

const round1 = (value: number) => Math.round(value * 10) / 10;
