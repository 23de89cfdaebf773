import type { Criterion } from '../../data/schema/decision.ts';
import type { Claim } from '../claim.ts';
import { recordsOf, type Ledger } from '../ledger.ts';
import type { Policy } from '../headline.ts';
import { perLedgerAnd } from '../per-ledger.ts';
import { evidenceOf, type Evidence } from './evidence.ts';
import { optionsOf, pairsOf, type Option } from './option.ts';
import type { DecisionFigure, DecisionProblem, Weights } from './problem.ts';
import type { Yardstick } from './stated.ts';
import { yardstickOf } from './yardstick.ts';

/** Criteria by options, with all that is known. */
export interface Matrix {
  readonly options: readonly Option[];
  /** Products that records name with a model, and that are not weighed. */
  readonly leftOut: readonly Option[];
  /** In file order. */
  readonly rows: readonly MatrixRow[];
}

export interface MatrixRow {
  readonly criterion: Criterion;
  /** Of scores: by which they count. */
  readonly yardstick: Yardstick | undefined;
  /** By which scores are admitted; undefined: all are. */
  readonly policy?: Policy | undefined;
  /** In the order of the options. */
  readonly cells: readonly Evidence[];
}

/** By all scores, or by those that a policy admits. */
export function matrixOf(ledger: Ledger, policy?: Policy): Matrix {
  return matrixBy(policy, ledger);
}

const matrixBy = perLedgerAnd((policy: Policy | undefined, ledger): Matrix => {
  const options = optionsOf(ledger);
  const leftOut = pairsOf(ledger).filter((pair) => !options.includes(pair));
  const rows = recordsOf(ledger.records.criteria).map((criterion) => {
    const yardstick = yardstickOf(criterion, options, ledger, policy);
    const cells = options.map((option) =>
      evidenceOf(criterion, option, { yardstick, policy }, ledger),
    );
    return { criterion, yardstick, policy, cells };
  });
  return { options, leftOut, rows };
});

/** The claim that comes first of those that count, of each cell that has any. */
export function shownClaims({ rows }: Matrix): Claim[] {
  return rows.flatMap(({ cells }) => cells.flatMap(({ counted }) => counted.slice(0, 1)));
}

/** The matrix in numbers, as it is weighed. */
export function problemOf({ options, rows }: Matrix): DecisionProblem {
  return { options: options.map(({ id }) => id), figures: rows.flatMap(figuresOf) };
}

function figuresOf({ criterion, cells }: MatrixRow): DecisionFigure[] {
  return [...Map.groupBy(cells, ({ key }) => key)].map(([id, same]) => ({
    id,
    criterion: criterion.id,
    options: same.map(({ option }) => option.id),
    worth: same[0]?.worth,
  }));
}

/** The weights that criteria have without a reader's choice. */
export function defaultWeights({ rows }: Matrix): Weights {
  return Object.fromEntries(rows.map(({ criterion }) => [criterion.id, criterion.weight]));
}
