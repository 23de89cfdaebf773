import {
  besides,
  boxAround,
  boxesAlong,
  boxOf,
  distanceTo,
  farther,
  overlap,
  type Box,
  type Labelled,
  type Placed,
} from './label-candidates.ts';
import { spread } from './text.ts';

/** What labels stand among. */
interface Around {
  /** Labels stay in it. */
  readonly area: Box;
  /** Never covered, like points and other labels. */
  readonly lines: readonly Box[];
  /** Covered only where there is no other place. */
  readonly whiskers: readonly Box[];
}

/** What is in the way of one label. */
interface Ways extends Around {
  readonly others: readonly Labelled[];
  readonly labels: readonly Box[];
  readonly leaders: readonly Box[];
}

/**
 * Labels beside their points, each at the first place around them where it covers nothing, else nothing
 * but whiskers, and stands nearer to its point than to any other; else farther off with a line that leads
 * to it; left out where there is no place. Those that come first choose first.
 */
export function labelPlaces(points: readonly Labelled[], around: Around): Placed[] {
  const labels: Box[] = [];
  const leaders: Box[] = [];
  return points.flatMap((point) => {
    if (!point.label) return [];
    const others = points.filter((one) => one !== point);
    const best = placeOf(point, { ...around, others, labels, leaders });
    if (!best) return [];
    labels.push(boxOf(best));
    if (best.leader) leaders.push(...boxesAlong(...best.leader, 1));
    return best;
  });
}

function placeOf(point: Labelled, ways: Ways): Placed | undefined {
  const near = besides(point).filter((place) => isFree(place, ways) && isOwn(place, point, ways));
  const far = point.isLed
    ? farther(point).filter((place) => isFree(place, ways) && isLedTo(place, point, ways))
    : [];
  const isClear = (place: Placed) => !ways.whiskers.some((one) => overlap(one, boxOf(place)));
  return near.find(isClear) ?? near[0] ?? far.find(isClear) ?? far[0];
}

/** Pixels that a label keeps from points that are not its own. */
const CLEAR = 8;

function isFree(place: Placed, { area, lines, others, labels, leaders }: Ways): boolean {
  const box = boxOf(place);
  const isInside =
    box.left >= area.left &&
    box.right <= area.right &&
    box.top >= area.top &&
    box.bottom <= area.bottom;
  const points = others.map((one) => boxAround(one, one, CLEAR));
  return isInside && ![...points, ...lines, ...labels, ...leaders].some((one) => overlap(one, box));
}

/** Whether the label is clearly nearer to its point than to any other. */
function isOwn(place: Placed, point: Labelled, { others }: Ways): boolean {
  const box = boxOf(place);
  const own = distanceTo(box, point);
  return others.every((other) => distanceTo(box, other) > own * NEARER);
}

const NEARER = 1.3;

/** Whether the line to a label runs clear of other points, labels and such lines. */
function isLedTo({ leader }: Placed, point: Labelled, { others, labels, leaders }: Ways): boolean {
  if (!leader) return true;
  // What lies on the point itself is in the way of every line from it.
  const points = others
    .filter((one) => Math.hypot(one.x - point.x, one.y - point.y) > CLEAR)
    .map((one) => boxAround(one, one, 5));
  const taken = [...points, ...labels, ...leaders];
  return !boxesAlong(...leader, 1).some((piece) => taken.some((one) => overlap(piece, one)));
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
