/**
 * A number from 0 on, as its source words it. Exact figures have `low === high`; "3 to 8" is a range;
 * "at least 5" has no `high`; "up to 100" has no `low`; "about 15" is marked `isEstimate`.
 * Written in data files as `15`, `~15`, `3..8`, `~3..8`, `>=5`, `<=100`.
 */
export interface Quantity {
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  readonly isEstimate: boolean;
}

const NUMBER = String.raw`(?:0|[1-9]\d*)(?:\.\d+)?`;
/** Longer numbers are slips, and would overflow. */
const MAX_LENGTH = 40;
const NOTATION = new RegExp(
  `^(?<about>~)?(?:(?<bound>>=|<=)?(?<single>${NUMBER})|(?<low>${NUMBER})\\.\\.(?<high>${NUMBER}))$`,
);

/** An exact quantity. */
export function exactly(value: number): Quantity {
  return { low: value, high: value, isEstimate: false };
}

/** Reads the notation above; undefined when the text is not in it or the range runs backwards. */
export function parseQuantity(text: string): Quantity | undefined {
  const parts = NOTATION.exec(text)?.groups;
  if (!parts) return undefined;
  const isEstimate = parts.about !== undefined;
  if (text.length > MAX_LENGTH) return undefined;
  if (parts.single !== undefined) {
    const value = Number(parts.single);
    return {
      low: parts.bound === '<=' ? undefined : value,
      high: parts.bound === '>=' ? undefined : value,
      isEstimate,
    };
  }
  const [low, high] = [Number(parts.low), Number(parts.high)];
  return low <= high ? { low, high, isEstimate } : undefined;
}

/** The notation of a quantity; `parseQuantity` reads it back. */
export function writeQuantity({ low, high, isEstimate }: Quantity): string {
  const about = isEstimate ? '~' : '';
  if (low === undefined) return `${about}<=${high}`;
  if (high === undefined) return `${about}>=${low}`;
  return low === high ? `${about}${low}` : `${about}${low}..${high}`;
}

/** Decimals are not exact in floating point: 0.4 - 0.35 is a hair over 0.05. */
export const FLOAT_NOISE = 1e-9;

/** Share by which two approximate figures may differ and still be the same statement. */
const ESTIMATE_TOLERANCE = 0.1;

/**
 * Whether two wordings can be true at once: their ranges, widened by `tolerance` (in the
 * quantity's own unit) and by a tenth where a source says "about", overlap.
 */
export function canAgree(a: Quantity, b: Quantity, tolerance = 0): boolean {
  const [aLow, aHigh] = bounds(a);
  const [bLow, bHigh] = bounds(b);
  const slack = tolerance + FLOAT_NOISE;
  return aLow <= bHigh + slack && bLow <= aHigh + slack;
}

function bounds({ low, high, isEstimate }: Quantity): [number, number] {
  const slack = isEstimate ? ESTIMATE_TOLERANCE : 0;
  return [
    low === undefined ? -Infinity : low * (1 - slack),
    high === undefined ? Infinity : high * (1 + slack),
  ];
}

/** The sum of two quantities; an open end stays open. */
export function plus(a: Quantity, b: Quantity): Quantity {
  const sum = (x: number | undefined, y: number | undefined) =>
    x === undefined || y === undefined ? undefined : x + y;
  return {
    low: sum(a.low, b.low),
    high: sum(a.high, b.high),
    isEstimate: a.isEstimate || b.isEstimate,
  };
}

/** A quantity times a number from 0 on; an open end stays open. */
export function times({ low, high, isEstimate }: Quantity, factor: number): Quantity {
  const product = (value: number | undefined) => (value === undefined ? undefined : value * factor);
  return { low: product(low), high: product(high), isEstimate };
}

/** From the least to the most of quantities; an end that one of them leaves open stays open. Undefined of none. */
export function rangeOf(quantities: readonly Quantity[]): Quantity | undefined {
  if (quantities.length === 0) return undefined;
  const lows = quantities.flatMap(({ low }) => low ?? []);
  const highs = quantities.flatMap(({ high }) => high ?? []);
  return {
    low: lows.length < quantities.length ? undefined : lows.reduce((a, b) => Math.min(a, b)),
    high: highs.length < quantities.length ? undefined : highs.reduce((a, b) => Math.max(a, b)),
    isEstimate: quantities.some(({ isEstimate }) => isEstimate),
  };
}

/** Whether two are worded alike: the same ends, both estimates or both not. */
export function isSame(a: Quantity, b: Quantity): boolean {
  return a.low === b.low && a.high === b.high && a.isEstimate === b.isEstimate;
}
