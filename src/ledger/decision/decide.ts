import { standingsBy, type Standing } from '../tie.ts';
import { behindOf, dominatedOf, type Behind, type Dominated } from './dominance.ts';
import { DRAWS } from './draws.ts';
import { flipsOf, type Flip } from './flips.ts';
import type { DecisionProblem, Weights, Worth } from './problem.ts';
import { add, layoutOf, totalsOf, winShares, type Layout } from './scores.ts';
import { unknownsOf, type Unknown } from './unknowns.ts';

/** What comes out for one option. */
export interface OptionResult {
  readonly option: string;
  /** Share of draws in which it earns most, 0 to 1. */
  readonly winShare: number;
  /** What it earns of 100: in the middle of the draws, and 95 % of them. */
  readonly middle: number;
  readonly low: number;
  readonly high: number;
  /** What it earns of 100 at the weights as they are set, if all that is not sure turns out at its worst, and at its best. */
  readonly least: number;
  readonly most: number;
  /** Share of the weight for which a figure is known, 0 to 1. */
  readonly known: number;
  readonly standing: Standing;
}

/** What comes out of a choice. */
export interface Ranking {
  /** Those that win most draws first, of equal ones in order of their ids. */
  readonly options: readonly OptionResult[];
  readonly dominated: readonly Dominated[];
  readonly behind: readonly Behind[];
}

/** What would change it. */
export interface Sensitivity {
  /** By criterion, the smallest change first. */
  readonly flips: readonly Flip[];
  /** What would bring most first. */
  readonly unknowns: readonly Unknown[];
}

/** What the evidence says of a choice. */
export type Decision = Ranking & Sensitivity;

/**
 * Weighs options by criteria, everything that is not sure drawn `DRAWS` times: each weight between half
 * and twice what it is set to, each figure within its range, each missing figure anywhere on its scale.
 * The same problem always gives the same, in whatever order it is stated, and so do weights in the same
 * proportion, but for `flips`, which are told in the weights as they are set.
 *
 * @returns undefined when there is nothing to choose from or nothing weighs anything.
 */
export function decide(problem: DecisionProblem, weights: Weights): Decision | undefined {
  const drawn = drawnOf(problem, weights);
  return drawn && { ...rankingOf(drawn, problem, weights), ...sensitivityIn(drawn) };
}

/** The first half of a decision, which is what a moving slider has to show at once. */
export function rank(problem: DecisionProblem, weights: Weights): Ranking | undefined {
  const drawn = drawnOf(problem, weights);
  return drawn && rankingOf(drawn, problem, weights);
}

/** The second half; empty where nothing comes out. */
export function sensitivityOf(problem: DecisionProblem, weights: Weights): Sensitivity {
  const drawn = drawnOf(problem, weights);
  return drawn ? sensitivityIn(drawn) : { flips: [], unknowns: [] };
}

/** All draws of a choice that something comes out of. */
interface Drawn {
  readonly layout: Layout;
  readonly totals: Float64Array;
}

function drawnOf(problem: DecisionProblem, weights: Weights): Drawn | undefined {
  const layout = layoutOf(problem, weights);
  if (problem.options.length === 0 || layout.weight === 0) return undefined;
  return { layout, totals: totalsOf(layout) };
}

function rankingOf({ layout, totals }: Drawn, problem: DecisionProblem, weights: Weights): Ranking {
  return {
    options: resultsOf(layout, totals),
    dominated: dominatedOf(problem, weights),
    behind: behindOf(problem, weights),
  };
}

function sensitivityIn({ layout, totals }: Drawn): Sensitivity {
  return { flips: flipsOf(layout, totals), unknowns: unknownsOf(layout, totals) };
}

function resultsOf(layout: Layout, totals: Float64Array): OptionResult[] {
  const shares = winShares(totals);
  const most = mostOf(layout);
  const aheads = aheadsOf(totals, layout.options.length);
  const ranked = layout.options
    .map((option, place) => ({ option, place, winShare: shares[place] ?? 0 }))
    .toSorted((a, b) => b.winShare - a.winShare);
  const standings = standingsBy(ranked, (a, b) => aheads[a.place]?.[b.place] ?? false);
  return ranked.map(({ option, place, winShare }, rank) => ({
    option,
    winShare,
    ...spreadOf(place, totals, most),
    ...boundsOf(option, layout),
    standing: standings[rank] ?? { best: 1, worst: ranked.length, tier: 1 },
  }));
}

/** What could be earned at most in each draw. */
function mostOf({ parts }: Layout): Float64Array {
  const most = new Float64Array(DRAWS);
  for (const { share, factors } of parts) if (share > 0) add(most, factors, share);
  return most;
}

/** What an option earns of 100, to a twentieth: counted in steps, which is much faster than sorting the draws. */
function spreadOf(place: number, totals: Float64Array, most: Float64Array) {
  const options = totals.length / DRAWS;
  const counts = new Int32Array(100 * STEPS + 1);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const share = (totals[draw * options + place] ?? 0) / (most[draw] ?? 1);
    const step = Math.round(Math.min(1, share) * 100 * STEPS);
    counts[step] = (counts[step] ?? 0) + 1;
  }
  const at = (wanted: number) => {
    let [step, sum] = [0, counts[0] ?? 0];
    while (sum < wanted * DRAWS) sum += counts[(step += 1)] ?? DRAWS;
    return step / STEPS;
  };
  return { middle: at(0.5), low: at(0.025), high: at(0.975) };
}

/** To how many steps a point is counted. */
const STEPS = 20;

function boundsOf(option: string, { parts }: Layout) {
  const own = parts.flatMap(({ share, figures }) => {
    const figure = figures.find(({ options }) => options.includes(option));
    return figure ? [{ share, worth: figure.worth }] : [];
  });
  const sum = (of: (worth: Worth | undefined) => number) =>
    own.reduce((all, { share, worth }) => all + share * of(worth), 0);
  return {
    least: 100 * sum((worth) => worth?.low ?? 0),
    most: 100 * sum((worth) => worth?.high ?? 1),
    known: sum((worth) => (worth ? 1 : 0)),
  };
}

/** Two options are told apart when one earns more in so many of the draws: 95 % between both sides. */
const APART = 0.975;

/** Whether the one option is told apart from the other and ahead of it, by place. */
function aheadsOf(totals: Float64Array, options: number): boolean[][] {
  const aheads = new Int32Array(options * options);
  for (let draw = 0; draw < DRAWS; draw += 1)
    for (let one = 0; one < options; one += 1) {
      const own = totals[draw * options + one] ?? 0;
      for (let other = 0; other < options; other += 1)
        if (own > (totals[draw * options + other] ?? 0)) {
          const pair = one * options + other;
          aheads[pair] = (aheads[pair] ?? 0) + 1;
        }
    }
  return Array.from({ length: options }, (_, one) =>
    Array.from(
      { length: options },
      (__, other) => (aheads[one * options + other] ?? 0) >= APART * DRAWS,
    ),
  );
}
