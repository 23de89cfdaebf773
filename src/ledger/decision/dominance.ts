import { compareText } from '../../data/order.ts';
import {
  type DecisionFigure,
  type DecisionProblem,
  type Weights,
  type Worth,
  weightOf,
} from './problem.ts';

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
  /** By how many of them the whole range of the other is ahead. */
  readonly ahead: number;
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

/** The fewest criteria by which two options must have figures to be compared, and by which one must be ahead. */
const LEAST_COMPARED = 4;
const LEAST_AHEAD = 2;

/**
 * For each option the one that is nowhere behind it, of at least `LEAST_COMPARED` criteria with figures
 * of both, and ahead of its whole range by at least `LEAST_AHEAD`; the one compared by most criteria.
 * Behind is told by the middle of a range.
 */
export function behindOf(problem: DecisionProblem, weights: Weights): Behind[] {
  const rows = rowsOf(problem, weights);
  return problem.options.flatMap((option) =>
    problem.options
      .flatMap((by) => behind(option, by, rows))
      .toSorted((a, b) => b.compared - a.compared || compareText(a.by, b.by))
      .slice(0, 1),
  );
}

function behind(option: string, by: string, rows: readonly Row[]): Behind[] {
  const pairs = rows.flatMap((row) => {
    const [own, theirs] = [row.get(option)?.worth, row.get(by)?.worth];
    return own && theirs ? [{ own, theirs }] : [];
  });
  const isBehind = pairs.every(({ own, theirs }) => middleOf(theirs) >= middleOf(own));
  const ahead = pairs.filter(({ own, theirs }) => theirs.low > own.high).length;
  if (!isBehind || pairs.length < LEAST_COMPARED || ahead < LEAST_AHEAD) return [];
  return [{ option, by, compared: pairs.length, ahead }];
}

function middleOf({ low, middle, high }: Worth): number {
  return middle ?? (low + high) / 2;
}
