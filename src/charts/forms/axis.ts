import { formatFigure } from '../../format/figure.ts';
import type { Axis, Unit } from '../plot.ts';

/** Where an axis starts and ends, and what it prints in between. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly type: 'linear' | 'log';
}

/**
 * A scale that holds all `values`, with about `count` ticks at round numbers. Logarithmic only where all
 * values are above 0.
 */
export function scaleOf(axis: Axis, values: readonly number[], count: number): Scale {
  const known = axis.fromZero ? [0, ...values] : values;
  if (known.length === 0) return { domain: [0, 1], ticks: [], type: 'linear' };
  const [low, high] = [Math.min(...known), Math.max(...known)];
  if (axis.scale === 'log' && low > 0) return logScale(low, high);
  if (axis.unit === 'day') return dayScale(low, high);
  const room = (high - low) * MARGIN || 1;
  const domain = [
    Math.min(low, bounded(low - room, axis)),
    Math.max(high, bounded(high + room, axis)),
  ] as const;
  return { domain, ticks: roundValues(domain, count, axis.unit), type: 'linear' };
}

/** Room left beyond the outermost values, as a share of their distance. */
const MARGIN = 0.05;

/** Between ticks of durations, in seconds: whole minutes and hours where there is more. */
const TIME_STEPS = [1, 5, 10, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400];
const DAY_S = 86_400;

/** Steps between ticks, smallest first: 1, 2 or 5 times a power of ten, but for durations; whole for counts. */
function stepsOf(unit: Unit): readonly number[] {
  const decimal = range(-4, 9).flatMap((power) => LOG_STEPS.map((step) => step * 10 ** power));
  const whole = decimal.filter((step) => step >= 1);
  if (unit === 'count') return whole;
  return unit === 's' ? [...TIME_STEPS, ...whole.map((step) => step * DAY_S)] : decimal;
}

/** Round values between two bounds, as many as there can be up to `count`. */
function roundValues(
  [low, high]: readonly [number, number],
  count: number,
  unit: Unit,
): readonly number[] {
  const indexes = (step: number) => range(Math.ceil(low / step), Math.floor(high / step));
  const coarse = stepsOf(unit).filter((step) => (high - low) / step <= count + 1);
  const step = coarse.find((one) => indexes(one).length <= count) ?? high - low;
  return indexes(step).map((index) => Number((index * step).toPrecision(12)));
}

/** The room beyond the values ends where there can be none: at 0, and for shares at 100. */
function bounded(value: number, { unit }: Axis): number {
  const most = unit === '%' || unit === 'share' ? 100 : Infinity;
  return Math.min(most, Math.max(0, value));
}

const LOG_STEPS = [1, 2, 5];

function logScale(low: number, high: number): Scale {
  const decades = range(Math.floor(Math.log10(low)), Math.ceil(Math.log10(high)));
  const all = decades.flatMap((decade) => LOG_STEPS.map((step) => step * 10 ** decade));
  const from = all.findLast((tick) => tick <= low) ?? low;
  const to = all.find((tick) => tick >= high) ?? high;
  const ticks = all.filter((tick) => tick >= from && tick <= to);
  const shown = ticks.length > 7 ? ticks.filter((tick) => Number.isInteger(roundLog(tick))) : ticks;
  return { domain: [from, to], ticks: shown, type: 'log' };
}

const roundLog = (tick: number) => Math.round(Math.log10(tick) * 1e9) / 1e9;

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

const DAY = 86_400_000;

/** Ticks at the first of each half of a year, or of each quarter or month where there is less time. */
function dayScale(low: number, high: number): Scale {
  const [from, to] = [low - 20 * DAY, high + 20 * DAY];
  const apart = high - low > 730 * DAY ? 6 : high - low > 90 * DAY ? 3 : 1;
  const years = range(new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear());
  const ticks = years
    .flatMap((year) => range(0, 12 / apart - 1).map((index) => Date.UTC(year, index * apart)))
    .filter((tick) => tick >= from && tick <= to);
  return { domain: [from, to], ticks, type: 'linear' };
}

const FORMATS: Readonly<Record<Unit, (value: number) => string>> = {
  '%': (value) => formatFigure(value, '%'),
  share: (value) => formatFigure(value, '%'),
  USD: (value) => formatFigure(value, 'USD'),
  'USD/Mtok': (value) => formatFigure(value, 'USD'),
  s: formatDuration,
  tokens: (value) => formatFigure(value, ''),
  count: (value) => formatFigure(value, ''),
  day: (value) => formatFigure(new Date(value).toISOString().slice(0, 7), 'day'),
};

/** A value of an axis, as printed at a tick. */
export function formatTick(value: number, unit: Unit): string {
  return FORMATS[unit](value);
}

/** Whole hours and minutes as such, all else in seconds. */
function formatDuration(seconds: number): string {
  if (seconds > 0 && seconds % 3600 === 0) return `${seconds / 3600} h`;
  return seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}
