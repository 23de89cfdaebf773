import { spread, widthOf } from './text.ts';

interface Labelled {
  readonly x: number;
  readonly y: number;
  /** Empty: no label. */
  readonly label: string;
}

interface Placed extends Labelled {
  readonly anchor: 'start' | 'middle' | 'end';
}

/** What is in the way of labels, in pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Around {
  /** Labels stay between them. */
  readonly edges: readonly [number, number];
  /** Never covered, like points and other labels. */
  readonly lines: readonly Box[];
  /** Covered only where there is no other place. */
  readonly whiskers: readonly Box[];
}

const SIZE = 12;

/**
 * Labels beside their points, each at the first place around them where it covers nothing, else nothing
 * but whiskers; left out where there is none. Those that come first choose first.
 */
export function labelPlaces(points: readonly Labelled[], around: Around): Placed[] {
  const { edges, lines, whiskers } = around;
  const labels: Box[] = [];
  return points.flatMap((point) => {
    if (!point.label) return [];
    const others = points.filter((one) => one !== point).map((one) => boxAround(one, one, 8));
    const taken = [...others, ...lines, ...labels];
    const free = candidates(point).filter((place) => isFree(boxOf(place), taken, edges));
    const best = free.find((place) => isFree(boxOf(place), whiskers, edges)) ?? free[0];
    if (best) labels.push(boxOf(best));
    return best ?? [];
  });
}

interface Spot {
  readonly x: number;
  readonly y: number;
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

function isFree(box: Box, taken: readonly Box[], [first, last]: Around['edges']): boolean {
  return box.left >= first && box.right <= last && !taken.some((other) => overlap(box, other));
}

function candidates({ x, y, label }: Labelled): Placed[] {
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

const BEFORE = { start: 0, middle: 0.5, end: 1 } as const;

function boxOf({ x, y, anchor, label }: Placed): Box {
  const width = widthOf(label, SIZE);
  const left = x - width * BEFORE[anchor];
  return { left, right: left + width, top: y - SIZE + 1, bottom: y + 3 };
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** As `spread`, but what is crowded moves to both sides. */
export function centred(
  positions: readonly number[],
  gap: number,
  edges: readonly [number, number],
): number[] {
  const [first, last] = edges;
  const flip = (position: number) => first + last - position;
  const down = spread(positions, gap, edges);
  const up = spread(positions.toReversed().map(flip), gap, edges).toReversed().map(flip);
  return down.map((position, index) => (position + (up[index] ?? position)) / 2);
}
