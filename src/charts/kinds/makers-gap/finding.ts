import type { Benchmark } from '../../../data/schema/benchmark.ts';
import { counted, listed } from '../../words.ts';
import type { Comparison, Gap } from './comparison.ts';

/**
 * Tells how far makers' figures stand above or below the others, and for how many of them by more than
 * the interval; neutral where no interval holds any of them apart.
 */
export function gapFinding(comparison: Comparison, { name }: Benchmark): string {
  const { gaps } = comparison;
  const who = comparison.agent ?? comparison.protocol;
  const known = gaps.filter(({ isOutside }) => isOutside !== undefined);
  if (known.length > 0 && !known.some(({ isOutside }) => isOutside))
    return `Makers’ scores on ${name} lie within the intervals of ${who} for ${share(known.length, gaps.length)}`;
  const side = sideOf(gaps);
  if (side.length === 0) return `Makers’ scores on ${name} are those of ${who}`;
  if (known.length === 0 && side.length < gaps.length)
    return `Makers’ scores on ${name} differ by ${amounts(gaps)} points from ${who}; no intervals known`;
  const word = side.every(({ difference }) => difference > 0) ? 'more' : 'less';
  return `On ${name} ${makersOf(side, gaps)} state ${amounts(side)} points ${word} than ${who}${forWhich(side, gaps)}; ${beyond(side)}`;
}

/** Tenths of a point, half up: 1.15 is 1.2 although the nearest number that a computer holds is below it. */
export function points(difference: number): string {
  return tenths(difference).toFixed(1);
}

function tenths(difference: number): number {
  return Math.round((Math.abs(difference) + 1e-9) * 10) / 10;
}

/** The gaps to the side on which the most are outside the interval; then the larger side, then above. */
function sideOf(gaps: readonly Gap[]): readonly Gap[] {
  const apart = gaps.filter(({ difference }) => tenths(difference) > 0);
  const [above, below] = [
    apart.filter(({ difference }) => difference > 0),
    apart.filter(({ difference }) => difference < 0),
  ];
  const lead = outsideIn(above) - outsideIn(below) || above.length - below.length;
  return lead >= 0 ? above : below;
}

export function outsideIn(gaps: readonly Gap[]): number {
  return gaps.filter(({ isOutside }) => isOutside).length;
}

/** So few that each is told. */
const FEW = ['no', 'one', 'two', 'three'] as const;

/** `makers`, or how many they are where each of the few models has its own. */
function makersOf(side: readonly Gap[], gaps: readonly Gap[]): string {
  const count = FEW[eachHasItsOwn(side, gaps) ? gaps.length : -1];
  return count ? `${count} makers` : 'makers';
}

function eachHasItsOwn(side: readonly Gap[], gaps: readonly Gap[]): boolean {
  const makers = new Set(gaps.map(({ maker }) => maker.entry.record.measured_by));
  return side.length === gaps.length && makers.size === gaps.length;
}

/** Each of a few, else from the least to the most. */
function amounts(gaps: readonly Gap[]): string {
  const all = gaps.map(({ difference }) => Math.abs(difference)).toSorted((a, b) => a - b);
  if (all.length < FEW.length) return listed(all.map(points));
  const [least = '', most = ''] = [all[0], all.at(-1)].map((one) => points(one ?? 0));
  return least === most ? least : `${least} to ${most}`;
}

/** Empty where it goes without saying. */
function forWhich(side: readonly Gap[], gaps: readonly Gap[]): string {
  if (side.length < gaps.length) return ` for ${share(side.length, gaps.length)}`;
  const count = FEW[gaps.length];
  return count && !eachHasItsOwn(side, gaps) ? ` for ${count} models` : '';
}

/** `all 5 models`, `4 of 5 models`. */
function share(part: number, whole: number): string {
  return part === whole
    ? `all ${counted(whole, 'model')}`
    : `${part} of ${counted(whole, 'model')}`;
}

/** How many are outside the interval of the other, of those where it has one. */
function beyond(side: readonly Gap[]): string {
  const known = side.filter(({ isOutside }) => isOutside !== undefined).length;
  if (known === 0) return 'no intervals known';
  const outside = outsideIn(side);
  const whose = known < side.length ? 'the interval, where one is known' : 'its interval';
  if (outside === known) return `${known === 1 ? '' : 'all '}beyond ${whose}`;
  return `${outside} of ${known} beyond ${whose}`;
}
