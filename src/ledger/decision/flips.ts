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
  const lines: Lines = { bases: new Float64Array(options), slopes: new Float64Array(options) };
  for (let start = 0; start < rest.length; start += options) {
    for (let option = 0; option < options; option += 1) {
      lines.bases[option] = rest[start + option] ?? 0;
      lines.slopes[option] = (earned[start + option] ?? 0) / allWeights;
    }
    countWins(lines, changes);
  }
  const wins = new Int32Array(options);
  return Array.from({ length: MAX_WEIGHT + 1 }, (_, weight) => {
    for (let option = 0; option < options; option += 1)
      wins[option] = (wins[option] ?? 0) + (changes[weight * options + option] ?? 0);
    return leaderOf([...wins]);
  });
}

/** What each option earns in one draw, as a straight line over one weight. */
interface Lines {
  /** At weight 0. */
  readonly bases: Float64Array;
  /** By each point of weight. */
  readonly slopes: Float64Array;
}

/**
 * Counts in `changes`, by weight and option, where one option of a draw takes the place of another. The
 * winners lie on the upper hull of the lines, which is walked once from weight 0; to count at every
 * weight would take far longer.
 */
function countWins({ bases, slopes }: Lines, changes: Int32Array): void {
  const options = bases.length;
  let top = highestAtZero(bases, slopes);
  let weight = 0;
  changes[top] = (changes[top] ?? 0) + 1;
  for (;;) {
    const base = bases[top] ?? 0;
    const slope = slopes[top] ?? 0;
    let next = -1;
    let nearest = MAX_WEIGHT;
    for (let option = 0; option < options; option += 1) {
      const gain = (slopes[option] ?? 0) - slope;
      const gap = base - (bases[option] ?? 0);
      if (gain > 0 && gap <= nearest * gain) {
        next = option;
        nearest = gap / gain;
      }
    }
    if (next < 0) return;
    weight = Math.max(weight, Math.ceil(nearest));
    const place = weight * options;
    changes[place + top] = (changes[place + top] ?? 0) - 1;
    changes[place + next] = (changes[place + next] ?? 0) + 1;
    top = next;
  }
}

/** Of equal ones the one that rises most. */
function highestAtZero(bases: Float64Array, slopes: Float64Array): number {
  let top = 0;
  for (let option = 1; option < bases.length; option += 1) {
    const ahead = (bases[option] ?? 0) - (bases[top] ?? 0);
    if (ahead > 0 || (ahead === 0 && (slopes[option] ?? 0) > (slopes[top] ?? 0))) top = option;
  }
  return top;
}
