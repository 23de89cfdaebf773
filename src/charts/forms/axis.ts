import { getNiceTickValues } from 'recharts';
import { formatFigure } from '../../format/figure.ts';
import type { Axis, Unit } from '../plot.ts';

/** Where an axis starts and ends, and what it prints in between. */
export interface Scale {
  readonly domain: readonly [number, number];
  readonly ticks: readonly number[];
  readonly type: 'linear' | 'log';
}

/** A scale that holds all `values`, with about `count` ticks at round numbers. */
export function scaleOf(axis: Axis, values: readonly number[], count: number): Scale {
  const known = axis.fromZero ? [0, ...values] : values;
  const [low, high] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, 1];
  if (axis.scale === 'log') return logScale(low, high);
  if (axis.unit === 'day') return dayScale(low, high);
  const [from, to] = low === high ? [low - 1, high + 1] : [low, high];
  const nice = getNiceTickValues([from, to], count).filter((tick) => isPossible(tick, axis.unit));
  return {
    domain: [Math.min(low, ...nice), Math.max(high, ...nice)],
    ticks: nice,
    type: 'linear',
  };
}

/** Shares end at 0 and 100; counts and prices do not go below 0. */
function isPossible(tick: number, unit: Unit): boolean {
  return tick >= 0 && (tick <= 100 || !['%', 'share'].includes(unit));
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

/** Ticks at the first of January, or of each quarter where there is less than two years. */
function dayScale(low: number, high: number): Scale {
  const [from, to] = [low - 20 * DAY, high + 20 * DAY];
  const months = high - low > 730 * DAY ? [0, 6] : [0, 3, 6, 9];
  const years = range(new Date(from).getUTCFullYear(), new Date(to).getUTCFullYear());
  const ticks = years
    .flatMap((year) => months.map((month) => Date.UTC(year, month)))
    .filter((tick) => tick >= from && tick <= to);
  return { domain: [from, to], ticks, type: 'linear' };
}

const FORMATS: Readonly<Record<Unit, (value: number) => string>> = {
  '%': (value) => formatFigure(value, '%'),
  share: (value) => formatFigure(value, '%'),
  USD: (value) => formatFigure(value, 'USD'),
  'USD/Mtok': (value) => formatFigure(value, 'USD'),
  s: (value) => formatFigure(value, 'seconds'),
  tokens: (value) => formatFigure(value, ''),
  day: (value) => formatFigure(new Date(value).toISOString().slice(0, 7), 'day'),
};

/** A value of an axis, as printed at a tick. */
export function formatTick(value: number, unit: Unit): string {
  return FORMATS[unit](value);
}
