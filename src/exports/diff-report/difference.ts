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
  const share = percent === null ? '' : ` (${shareWords(percent)})`;
  return `${signed(difference)}${amountWords(Math.abs(difference), unit)}${share}`;
}

/** With as many digits as it takes to tell that it is not nothing. */
function amountWords(size: number, unit: string): string {
  const words = (amount: number) =>
    unit === '%' ? `${formatCount(amount)} points` : formatFigure(amount, unit);
  if (size === 0 || words(size) !== words(0)) return words(size);
  return words(0).replace('0', small.format(size));
}

const small = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 2 });

function shareWords(percent: number): string {
  const size = Math.abs(round1(percent));
  if (size === 0 && percent !== 0) return 'less than 0.1 %';
  return `${signed(percent)}${formatCount(size)} %`;
}

const signed = (value: number) => (value < 0 ? '−' : '+');

const round1 = (value: number) => Math.round(value * 10) / 10;
