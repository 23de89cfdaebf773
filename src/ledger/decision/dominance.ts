import { type DecisionFigure, type DecisionProblem, type Weights, weightOf } from './problem.ts';

/** An option that another is never behind, at whatever weights. */
export interface Dominated {
  readonly option: string;
  /** Ids of options that are as good by every criterion with a weight, and better by one. */
  readonly by: readonly string[];
}

/** An option that another is never behind where figures of both are known; what is missing might turn it. */
export interface Behind {
  readonly option: string;
  readonly by: string;
  /** By how many criteria both have a figure. */
  readonly compared: number;
}

/** Those that no missing figure and no place in an interval can save. */
export function dominatedOf(problem: DecisionProblem, weights: Weights): Dominated[] {
  const rows = rowsOf(problem, weights);
  return problem.options.flatMap((option) => {
    const by = problem.options.filter((other) => isNeverBehind(other, option, rows));
    return by.length > 0 ? [{ option, by }] : [];
  });
}

type Row = ReadonlyMap<string, DecisionFigure>;

/** By criterion with a weight: the figure of each option. */
function rowsOf({ figures }: DecisionProblem, weights: Weights): Row[] {
  const weighed = figures.filter(({ criterion }) => weightOf(criterion, weights) > 0);
  return [...Map.groupBy(weighed, ({ criterion }) => criterion).values()].map(
    (own) => new Map(own.flatMap((figure) => figure.options.map((option) => [option, figure]))),
  );
}

/** Two options may share a figure, and then neither is ahead by it, whatever it is. */
function isNeverBehind(one: string, other: string, rows: readonly Row[]): boolean {
  const gaps = rows.map((row) => {
    const [own, theirs] = [row.get(one), row.get(other)];
    return own === theirs
      ? 0
      : (own ? (own.worth?.low ?? 0) : 0) - (theirs ? (theirs.worth?.high ?? 1) : 0);
  });
  return gaps.every((gap) => gap >= 0) && gaps.some((gap) => gap > 0);
}

/** The fewest figures that two options must share to be compared by them. */
export const LEAST_COMPARED = 3;

/**
 * For each option the one that is nowhere behind it, of at least `LEAST_COMPARED` criteria with figures
 * of both, and ahead by one; the one compared by most criteria. Ranges count by their middle.
 */
export function behindOf(problem: DecisionProblem, weights: Weights): Behind[] {
  const rows = rowsOf(problem, weights);
  return problem.options.flatMap((option) => {
    const found = problem.options
      .flatMap((by) => behind(option, by, rows))
      .toSorted((a, b) => b.compared - a.compared);
    return found.slice(0, 1);
  });
}

function behind(option: string, by: string, rows: readonly Row[]): Behind[] {
  const gaps = rows.flatMap((row) => {
    const [own, theirs] = [middleOf(row.get(option)), middleOf(row.get(by))];
    return own === undefined || theirs === undefined ? [] : theirs - own;
  });
  const isBehind = gaps.every((gap) => gap >= 0) && gaps.some((gap) => gap > 0);
  return isBehind && gaps.length >= LEAST_COMPARED ? [{ option, by, compared: gaps.length }] : [];
}

function middleOf(figure: DecisionFigure | undefined): number | undefined {
  const worth = figure?.worth;
  return worth && (worth.middle ?? (worth.low + worth.high) / 2);
}
