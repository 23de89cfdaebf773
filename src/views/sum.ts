import { asQuantity } from '../data/figure.ts';
import { plus, type Quantity } from '../data/quantity.ts';
import { formatCount, formatFigure } from '../format/figure.ts';
import type { TextCell } from './cell.ts';

/** What is added up of some rows. */
export interface Sum {
  readonly unit: string;
  /** What a row is, such as `run`. */
  readonly noun: string;
  /** One a row; exact ones are plain numbers. */
  readonly quantities: readonly Summand[];
}

/** null: unknown. */
type Summand = Quantity | number | null;

/** Added decimals are told without their floating-point noise. */
const DIGITS = 12;

/** What is known, added up; undefined: nothing is. */
export function sumOf(quantities: readonly Summand[]): Quantity | undefined {
  const [first, ...others] = quantities.flatMap((quantity) =>
    quantity === null ? [] : (asQuantity(quantity) ?? []),
  );
  if (!first) return undefined;
  const { low, high, isEstimate } = others.reduce(plus, first);
  return { low: rounded(low), high: rounded(high), isEstimate };
}

function rounded(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Number(value.toPrecision(DIGITS));
}

/** A sum, and on how many rows it rests: `~328,000 tokens`, `in 4 of 14 runs`. Nothing known is a dash, never 0. */
export function sumCell({ unit, noun, quantities }: Sum): TextCell {
  const known = quantities.filter((quantity) => quantity !== null).length;
  const all = quantities.length;
  return {
    kind: 'text',
    text: sumText(sumOf(quantities), unit),
    small: `in ${formatCount(known)} of ${formatCount(all)} ${noun}${all === 1 ? '' : 's'}`,
  };
}

/** From here on seconds are told in hours. */
const LONG_S = 10 * 3600;

function sumText(sum: Quantity | undefined, unit: string): string {
  const { low, high } = sum ?? {};
  if (!sum || unit !== 'seconds' || (high ?? low ?? 0) < LONG_S) return formatFigure(sum, unit);
  const hours = (seconds: number | undefined) => seconds && seconds / 3600;
  return formatFigure({ ...sum, low: hours(low), high: hours(high) }, 'hours');
}

/** A quantity in as few words as it takes. */
export function summand(quantity: Quantity | undefined): Summand {
  if (!quantity) return null;
  const { low, high, isEstimate } = quantity;
  return low !== undefined && low === high && !isEstimate ? low : quantity;
}
