import { widthOf } from './text.ts';

/** A point and what it is called. */
export interface Labelled {
  readonly x: number;
  readonly y: number;
  /** Empty: no label. */
  readonly label: string;
  /** Worth a line that leads to it, where there is no room beside the point. */
  readonly isLed?: boolean | undefined;
}

/** Where a label may stand, as SVG places text. */
export interface Placed extends Labelled {
  readonly anchor: 'start' | 'middle' | 'end';
  /** From the edge of the point to a label that does not stand beside it. */
  readonly leader?: readonly [Spot, Spot] | undefined;
}

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A rectangle, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const SIZE = 12;
/** Names have more capitals and digits than text on average. */
const WIDER = 1.06;

/** Places beside a point, the best first. */
export function besides({ x, y, label }: Labelled): Placed[] {
  return [
    { x: x + 9, y: y + 4, anchor: 'start', label },
    { x: x - 9, y: y + 4, anchor: 'end', label },
    { x: x + 7, y: y - 8, anchor: 'start', label },
    { x: x + 7, y: y + 16, anchor: 'start', label },
    { x: x - 7, y: y - 8, anchor: 'end', label },
    { x: x - 7, y: y + 16, anchor: 'end', label },
    { x, y: y - 10, anchor: 'middle', label },
    { x, y: y + 19, anchor: 'middle', label },
  ];
}

/** Pixels from the middle of a point to where its line starts. */
const DOT = 6;
const DISTANCES = [18, 26, 34, 42, 50, 58];
/** Sixteenths of a turn, those to the sides first: down right, up right, down left, up left and on. */
const TURNS = [1, 15, 7, 9, 2, 14, 6, 10, 3, 13, 5, 11, 4, 12];

/** Places farther off, to which a line leads, the nearest first. */
export function farther(point: Labelled): Placed[] {
  return DISTANCES.flatMap((distance) => TURNS.flatMap((turn) => ledTo(point, distance, turn)));
}

/** To the side that the line goes to; where it goes straight up or down, to any. */
function ledTo({ x, y, label }: Labelled, distance: number, turn: number): Placed[] {
  const angle = (turn * Math.PI) / 8;
  const at = (pixels: number) => ({
    x: x + Math.round(pixels * Math.cos(angle)),
    y: y + Math.round(pixels * Math.sin(angle)),
  });
  const to = at(distance);
  const leader = [at(DOT), to] as const;
  if (turn % 8 === 4) {
    const below = to.y + (to.y > y ? SIZE - 1 : -3);
    return ANCHORS.map((anchor) => ({ ...to, y: below, anchor, label, leader }));
  }
  const isRight = to.x > x;
  const place = { x: to.x + (isRight ? 3 : -3), y: to.y + 4 };
  return [{ ...place, anchor: isRight ? 'start' : 'end', label, leader }];
}

const ANCHORS = ['middle', 'start', 'end'] as const;
const BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

/** What a label covers. */
export function boxOf({ x, y, anchor, label }: Placed): Box {
  const width = widthOf(label, SIZE) * WIDER;
  const left = x - width * BEFORE[anchor];
  return { left, right: left + width, top: y - SIZE + 1, bottom: y + 3 };
}

/** Holds both ends and `margin` pixels around them. */
export function boxAround(a: Spot, b: Spot, margin: number): Box {
  return {
    left: Math.min(a.x, b.x) - margin,
    right: Math.max(a.x, b.x) + margin,
    top: Math.min(a.y, b.y) - margin,
    bottom: Math.max(a.y, b.y) + margin,
  };
}

/** Small boxes that together hold a straight line. */
export function boxesAlong(a: Spot, b: Spot, margin: number, pieces = 20): Box[] {
  const at = (share: number) => ({ x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) });
  return Array.from({ length: pieces }, (_, index) =>
    boxAround(at(index / pieces), at((index + 1) / pieces), margin),
  );
}

export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Pixels from a point to the nearest part of a box; 0 inside it. */
export function distanceTo({ left, right, top, bottom }: Box, { x, y }: Spot): number {
  return Math.hypot(Math.max(left - x, 0, x - right), Math.max(top - y, 0, y - bottom));
}
