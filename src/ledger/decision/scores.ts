import { compareText } from '../../data/order.ts';
import { DRAWS, drawsOf, factorsOf } from './draws.ts';
import { weightOf, type DecisionFigure, type DecisionProblem, type Weights } from './problem.ts';

/**
 * Numbers by draw and option: those of one draw stand together, in the order of `Layout.options`, so that
 * the place of one is `draw * options + option`.
 */
export type ByDraw = Float32Array | Float64Array;

/** One criterion with all that was drawn of it. */
export interface Part {
  readonly criterion: string;
  readonly figures: readonly DecisionFigure[];
  /** What each option earns by one weight: its figure times the drawn factor of the weight. */
  readonly earned: ByDraw;
  /** The drawn factor of the weight: what can be earned at most. */
  readonly factors: Float32Array;
}

/** A part at its weight. */
export interface WeighedPart extends Part {
  /** As it is set, a whole number. */
  readonly weight: number;
  /** Of all weights, 0 to 1, so that weights in the same proportion give the same to the last bit. */
  readonly share: number;
}

/** A problem laid out for drawing. Its order hangs on ids alone, so that sums are the same to the last bit however it was given. */
export interface Layout {
  readonly options: readonly string[];
  /** All weights as they are set. */
  readonly weight: number;
  readonly parts: readonly WeighedPart[];
}

export function layoutOf(problem: DecisionProblem, weights: Weights): Layout {
  const parts = partsOf(problem);
  const weight = parts.reduce((sum, { criterion }) => sum + weightOf(criterion, weights), 0);
  return {
    options: inOrder(problem),
    weight,
    parts: parts.map((part) => {
      const own = weightOf(part.criterion, weights);
      return { ...part, weight: own, share: weight > 0 ? own / weight : 0 };
    }),
  };
}

const inOrder = ({ options }: DecisionProblem) => options.toSorted(compareText);

/** Laid out once for each problem, since weights change and what is known does not. */
const known = new WeakMap<DecisionProblem, readonly Part[]>();

function partsOf(problem: DecisionProblem): readonly Part[] {
  const byCriterion = () => Map.groupBy(problem.figures, ({ criterion }) => criterion);
  const parts =
    known.get(problem) ??
    [...byCriterion()]
      .toSorted(([a], [b]) => compareText(a, b))
      .map(([criterion, figures]) => partOf(criterion, figures, inOrder(problem)));
  known.set(problem, parts);
  return parts;
}

function partOf(
  criterion: string,
  figures: readonly DecisionFigure[],
  options: readonly string[],
): Part {
  const factors = factorsOf(criterion);
  const count = options.length;
  const earned = new Float32Array(DRAWS * count);
  const draws = new Float32Array(DRAWS);
  for (const figure of figures) {
    drawsOf(figure, draws);
    options.forEach((option, first) => {
      if (!figure.options.includes(option)) return;
      for (let draw = 0, place = first; draw < DRAWS; draw += 1, place += count)
        earned[place] = (draws[draw] ?? 0) * (factors[draw] ?? 0);
    });
  }
  return { criterion, figures, earned, factors };
}

/** What each option earns in all: at most the sum of the drawn shares. */
export function totalsOf({ options, parts }: Layout): Float64Array {
  const totals = new Float64Array(DRAWS * options.length);
  for (const { share, earned } of parts) if (share > 0) add(totals, earned, share);
  return totals;
}

/** Adds what one criterion earns at a share of all weights; a negative one takes it away again. */
export function add(totals: Float64Array, earned: ByDraw, share: number): void {
  for (let place = 0; place < totals.length; place += 1)
    totals[place] = (totals[place] ?? 0) + share * (earned[place] ?? 0);
}

/** Which option earns most in each draw: the first of those that earn the same. */
export function winnersOf(totals: Float64Array): Uint8Array {
  const winners = new Uint8Array(DRAWS);
  const options = totals.length / DRAWS;
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const start = draw * options;
    let best = 0;
    for (let option = 1; option < options; option += 1)
      if ((totals[start + option] ?? 0) > (totals[start + best] ?? 0)) best = option;
    winners[draw] = best;
  }
  return winners;
}

/** In what share of the draws each option earns most, 0 to 1; those that earn the same share a draw. */
export function winShares(totals: Float64Array, winners = winnersOf(totals)): number[] {
  const options = totals.length / DRAWS;
  const shares = new Float64Array(options);
  for (let draw = 0; draw < DRAWS; draw += 1) {
    const start = draw * options;
    const most = totals[start + (winners[draw] ?? 0)];
    let alike = 0;
    for (let option = 0; option < options; option += 1)
      if (totals[start + option] === most) alike += 1;
    for (let option = 0; option < options; option += 1)
      if (totals[start + option] === most) shares[option] = (shares[option] ?? 0) + 1 / alike;
  }
  return Array.from(shares, (share) => share / DRAWS);
}

/** The option that wins most draws: of equal ones the first. */
export function leaderOf(wins: readonly number[]): number {
  return wins.indexOf(Math.max(...wins));
}
