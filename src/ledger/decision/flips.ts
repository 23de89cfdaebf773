import { DRAWS } from './draws.ts';
import { MAX_WEIGHT } from './problem.ts';
import { add, leaderOf, winShares, type Layout, type WeighedPart } from './scores.ts';

/** The smallest change of one weight, the others as they are, by which another option leads. */
export interface Flip {
  readonly criterion: string;
  /** As it is set. */
  readonly from: number;
  /** A whole number from 0 to `MAX_WEIGHT`. */
  readonly to: number;
  /** Id of the option that leads then. */
  readonly leader: string;
}

/** By criterion, those nearest first; a criterion left out changes nothing at any weight. */
export function flipsOf(layout: Layout, totals: Float64Array): Flip[] {
  const leader = leaderOf(winShares(totals));
  const rest = new Float64Array(totals.length);
  return layout.parts
    .flatMap((part) => {
      rest.set(totals);
      if (part.share > 0) add(rest, part.earned, -part.share);
      return flipOf(part, leader, layout, rest);
    })
    .toSorted((a, b) => changeOf(a) - changeOf(b));
}

const changeOf = ({ from, to }: Flip) => Math.abs(to - from);

function flipOf(
  part: WeighedPart,
  leader: number,
  { options, weight }: Layout,
  rest: Float64Array,
): Flip[] {
  const leaders = leadersByWeight(rest, part, weight);
  // At 0 options may earn the same and share the draws, and of no weights at all nothing comes out.
  if (leaders[0] !== leader) leaders[0] = weight > part.weight ? leaderOf(winShares(rest)) : leader;
  const { weight: from, criterion } = part;
  const [to] = leaders
    .flatMap((other, at) => (other === leader ? [] : at))
    .toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from));
  if (to === undefined) return [];
  return [{ criterion, from, to, leader: options[leaders[to] ?? leader] ?? '' }];
}

/** Who wins most draws at each whole weight of one criterion, from 0 to `MAX_WEIGHT`. */
function leadersByWeight(
  rest: Float64Array,
  { earned }: WeighedPart,
  allWeights: number,
): number[] {
  const options = rest.length / DRAWS;
  const changes = new Int32Array((MAX_WEIGHT + 2) * options);
  for (let draw = 0; draw < DRAWS; draw += 1)
    countWins(draw * options, options, rest, earned, allWeights, changes);
  const wins = new Int32Array(options);
  return Array.from({ length: MAX_WEIGHT + 1 }, (_, weight) => {
    for (let option = 0; option < options; option += 1)
      wins[option] = (wins[option] ?? 0) + (changes[weight * options + option] ?? 0);
    return leaderOf([...wins]);
  });
}

/**
 * Counts in `changes`, by weight and option, where one option of a draw takes the place of another. What
 * an option earns is a straight line over the weight, so the winners lie on the upper hull of the lines,
 * which is walked once from weight 0; to count at every weight would take a hundred times as long.
 */
function countWins(
  start: number,
  options: number,
  bases: Float64Array,
  slopes: ArrayLike<number>,
  allWeights: number,
  changes: Int32Array,
): void {
  let top = highestAtZero(start, options, bases, slopes);
  let weight = 0;
  changes[top] = (changes[top] ?? 0) + 1;
  for (;;) {
    const [base, slope] = [bases[start + top] ?? 0, slopes[start + top] ?? 0];
    let next = -1;
    let nearest = Infinity;
    for (let option = 0; option < options; option += 1) {
      const gain = (slopes[start + option] ?? 0) - slope;
      if (gain <= 0) continue;
      const crossing = (base - (bases[start + option] ?? 0)) / gain;
      if (crossing < nearest) {
        next = option;
        nearest = crossing;
      }
    }
    if (next < 0) return;
    weight = Math.max(weight, Math.ceil(nearest * allWeights));
    if (weight > MAX_WEIGHT) return;
    const place = weight * options;
    changes[place + top] = (changes[place + top] ?? 0) - 1;
    changes[place + next] = (changes[place + next] ?? 0) + 1;
    top = next;
  }
}

function highestAtZero(
  start: number,
  options: number,
  bases: Float64Array,
  slopes: ArrayLike<number>,
): number {
  let top = 0;
  for (let option = 1; option < options; option += 1) {
    const ahead = (bases[start + option] ?? 0) - (bases[start + top] ?? 0);
    const steeper = (slopes[start + option] ?? 0) - (slopes[start + top] ?? 0);
    if (ahead > 0 || (ahead === 0 && steeper > 0)) top = option;
  }
  return top;
}
