import type { SlopeLine, SlopePlot } from '../plot.ts';
import { LABEL_GAP } from './edge-labels.tsx';
import { centred } from './label-places.ts';
import type { Size } from './size.ts';

/** Where the columns stand and how they are labelled. */
export interface SlopeLayout {
  readonly height: number;
  /** Pixels above the columns, with the names on top and room into which crowded labels move. */
  readonly top: number;
  readonly bottom: number;
  /** Room for the labels left and right. */
  readonly sides: { readonly left: number; readonly right: number };
  /** Both values stand at the right, since labels at the left would stand far from their points. */
  readonly isCrowded: boolean;
}

const NAMES = 28;
const BOTTOM = 20;
/** Pixels of height for each line, so that most labels stand near their points. */
const ROW = 27;
const LEAST = 240;
/** Most height that is given to crowded values for their own sake. */
const MOST: Readonly<Record<Size, number>> = { wide: 560, narrow: 620 };
/** Pixels wished for between the values of neighbours. */
const WISHED = 12;
/** Most pixels that labels of the left column may stand from their points. */
const FAR = 24;

const SIDES: Readonly<Record<Size, SlopeLayout['sides']>> = {
  wide: { left: 150, right: 230 },
  narrow: { left: 70, right: 190 },
};
const SIDES_WHEN_CROWDED: Readonly<Record<Size, SlopeLayout['sides']>> = {
  wide: { left: 100, right: 290 },
  narrow: { left: 16, right: 252 },
};

/** The layout that gives crowded values room, as far as there is any. */
export function slopeLayout({ lines }: SlopePlot, size: Size): SlopeLayout {
  const top = NAMES + Math.min(70, 12 + lines.length * 4);
  const rows = Math.max(lines.length * ROW, Math.min(wishedFor(lines), MOST[size] - top - BOTTOM));
  const height = Math.max(LEAST, rows + top + BOTTOM);
  const isCrowded = areFar(lines, [top, height - BOTTOM]);
  const sides = (isCrowded ? SIDES_WHEN_CROWDED : SIDES)[size];
  return { height, top, bottom: BOTTOM, sides, isCrowded };
}

/** Height at which half of the neighbours at the right that differ stand as far apart as wished. */
function wishedFor(lines: readonly SlopeLine[]): number {
  const sorted = lines.map(({ to }) => to).toSorted((a, b) => a - b);
  const gaps = sorted.slice(1).map((value, index) => value - (sorted[index] ?? value));
  const apart = gaps.filter((gap) => gap > 0).toSorted((a, b) => a - b);
  const median = apart[Math.floor(apart.length / 2)];
  const [low, high] = rangeOf(lines);
  return median === undefined ? 0 : (WISHED * (high - low)) / median;
}

/** Whether labels at the left would have to move far to stand apart. */
function areFar(lines: readonly SlopeLine[], [top, bottom]: readonly [number, number]): boolean {
  const [low, high] = rangeOf(lines);
  const spots = lines.map(({ from }) => top + ((high - from) / (high - low || 1)) * (bottom - top));
  const places = centred(spots, LABEL_GAP, [NAMES, bottom]);
  return places.some((place, index) => Math.abs(place - (spots[index] ?? place)) > FAR);
}

/** Least and highest value of either column. */
export function rangeOf(lines: readonly SlopeLine[]): readonly [number, number] {
  const values = lines.flatMap(({ from, to }) => [from, to]);
  return [Math.min(...values), Math.max(...values)];
}
