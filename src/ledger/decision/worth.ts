import type { Criterion, Scale } from '../../data/schema/decision.ts';
import type { Worth } from './problem.ts';

/** What is known of a figure, in its own unit. */
export interface Range {
  /** Undefined: open below. */
  readonly low: number | undefined;
  /** Undefined: open above. */
  readonly high: number | undefined;
  /** Where it most likely lies; undefined: as likely anywhere between. */
  readonly middle?: number | undefined;
}

/**
 * What a figure earns by a criterion, on its scale: 0 at its `from` and before, 1 at its `to` and beyond.
 *
 * @returns undefined for criteria without a scale.
 */
export function worthOf({ low, high, middle }: Range, { scale }: Criterion): Worth | undefined {
  if (!scale) return undefined;
  const ends = [low ?? openEnd(scale, Math.min), high ?? openEnd(scale, Math.max)];
  const worths = ends.map((end) => placeOn(scale, end)).toSorted((a, b) => a - b);
  const [least = 0, most = 1] = worths;
  return {
    low: least,
    high: most,
    middle: middle === undefined ? undefined : placeOn(scale, middle),
  };
}

const openEnd = ({ from, to }: Scale, end: typeof Math.min) => end(from, to);

function placeOn({ from, to, is }: Scale, value: number): number {
  const at = is === 'log' ? Math.log(Math.max(value, Number.MIN_VALUE)) : value;
  const [start, end] = is === 'log' ? [Math.log(from), Math.log(to)] : [from, to];
  return Math.min(1, Math.max(0, (at - start) / (end - start)));
}

/** A single value with what it may be off by the margin of its criterion; the value alone without one. */
export function withMargin(value: number, { margin, scale }: Criterion): Range {
  if (margin === undefined) return { low: value, high: value, middle: value };
  return scale?.is === 'log'
    ? { low: value / margin, high: value * margin, middle: value }
    : { low: value - margin, high: value + margin, middle: value };
}
