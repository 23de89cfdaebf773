/**
 * What is to be decided, as numbers: no files, no words, so that the browser works it out by the very
 * functions that the build uses. Nothing depends on the order of options, criteria or figures.
 */
export interface DecisionProblem {
  /** Ids of what can be chosen. */
  readonly options: readonly string[];
  /** For each option and criterion at most one. An option without one for a criterion gets nothing by it. */
  readonly figures: readonly DecisionFigure[];
}

/** What is known by one criterion of one option, or of several that share it. */
export interface DecisionFigure {
  /** Seeds what is drawn; told apart from every other figure of the problem. */
  readonly id: string;
  readonly criterion: string;
  readonly options: readonly string[];
  /** Undefined: nobody has stated it, so that it may lie anywhere on its scale. */
  readonly worth: Worth | undefined;
}

/** Share of a criterion's weight that a figure earns, 0 to 1. */
export interface Worth {
  readonly low: number;
  readonly high: number;
  /** Where it most likely lies, from `low` to `high`; undefined: as likely anywhere between. */
  readonly middle?: number | undefined;
}

/** Whole numbers from 0 to `MAX_WEIGHT`, by id of the criterion; criteria left out weigh nothing. */
export type Weights = Readonly<Record<string, number>>;

/** The most that a weight can be set to. */
export const MAX_WEIGHT = 50;

/** All that a figure may earn: what is not known may lie anywhere. */
export const UNKNOWN_WORTH: Worth = { low: 0, high: 1 };

export function weightOf(criterion: string, weights: Weights): number {
  return weights[criterion] ?? 0;
}
