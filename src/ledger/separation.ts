import type { Score } from '../data/schema/score.ts';
import { rateOf, scoreInterval, type Interval } from './interval.ts';

/** One measured rate and how sure it is. */
export interface Measurement {
  /** In percent. */
  readonly rate: number;
  /** 95 %; holds `rate`. Undefined: unknown, so that the measurement cannot be compared. */
  readonly interval: Interval | undefined;
}

/** Undefined when the score has no rate. */
export function measurementOf(score: Score): Measurement | undefined {
  const rate = rateOf(score);
  return rate === undefined ? undefined : { rate, interval: scoreInterval(score) };
}

/**
 * 95 % interval of `a.rate - b.rate`, from the intervals of both (MOVER).
 *
 * Treats the two as independent although they may share their tasks, which makes it cautious: what
 * it separates is apart, what it leaves together may be apart on a task-by-task comparison.
 *
 * @returns Bounds in percentage points, -100 to 100, or undefined when either interval is unknown.
 * Source: Newcombe (1998), Statistics in Medicine 17:873, method 10, for Wilson intervals; Zou and
 * Donner (2008) for others.
 */
export function differenceInterval(a: Measurement, b: Measurement): Interval | undefined {
  if (!a.interval || !b.interval) return undefined;
  const difference = a.rate - b.rate;
  return {
    low: difference - Math.hypot(a.rate - a.interval.low, b.interval.high - b.rate),
    high: difference + Math.hypot(a.interval.high - a.rate, b.rate - b.interval.low),
  };
}

/**
 * Which of the two is higher by more than chance at 95 %; as cautious as `differenceInterval`.
 *
 * @returns `neither` when the interval of the difference holds 0; undefined when there is none.
 */
export function aheadOf(a: Measurement, b: Measurement): 'a' | 'b' | 'neither' | undefined {
  const difference = differenceInterval(a, b);
  if (!difference) return undefined;
  if (difference.low > 0) return 'a';
  return difference.high < 0 ? 'b' : 'neither';
}
