import type { Gate } from '../../data/schema/decision.ts';
import type { Choosable } from '../../ledger/decision/choice.ts';
import { gateResult } from '../../ledger/decision/gate.ts';
import {
  defaultWeights,
  matrixOf,
  problemOf,
  type Matrix,
  type MatrixRow,
} from '../../ledger/decision/matrix.ts';
import type { DecisionFigure, Weights, Worth } from '../../ledger/decision/problem.ts';
import type { Policy } from '../../ledger/headline.ts';
import { recordsOf, type Ledger } from '../../ledger/ledger.ts';
import { perLedgerAnd } from '../../ledger/per-ledger.ts';
import { gateReason } from './gates.ts';
import { optionLabel, type OptionLabel } from './option-label.ts';

/** What a reader decides with: plain JSON, so that the browser decides by the very numbers of the build. */
export interface DecisionBook extends Choosable {
  readonly options: readonly OptionLabel[];
  readonly criteria: readonly BookCriterion[];
  readonly gates: readonly BookGate[];
  /** The first has the default weights and no must-haves. */
  readonly presets: readonly BookPreset[];
  /** Products among the options, by id. */
  readonly products: readonly { readonly id: string; readonly name: string }[];
}

export interface BookCriterion {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  /** Whether it is of words, which only the reader can judge. */
  readonly isOfWords: boolean;
  /** Whether all options have the same figure, so that its weight changes nothing between them. */
  readonly isEven: boolean;
  /** What its missing figures are about. */
  readonly about: 'set-up' | 'agent' | 'model';
}

export interface BookGate {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  readonly verdicts: Choosable['gates'][number]['verdicts'];
  /** By id of the option that fails or is disputed: who says so. */
  readonly reasons: Readonly<Partial<Record<string, string>>>;
}

/** Weights and must-haves to begin with. */
export interface BookPreset {
  readonly id: string;
  readonly label: string;
  readonly assumes: string;
  readonly weights: Weights;
  readonly gates: readonly string[];
}

/** The preset of somebody who has not chosen one. */
export const DEFAULT_PRESET = 'default';

/** By all scores, or by those that a policy admits. */
export function decisionBook(ledger: Ledger, policy?: Policy): DecisionBook {
  return bookBy(policy, ledger);
}

const bookBy = perLedgerAnd((policy: Policy | undefined, ledger): DecisionBook => {
  const matrix = matrixOf(ledger, policy);
  const { names } = ledger;
  const families = [...new Set(matrix.options.map(({ family }) => family))];
  return {
    options: matrix.options.map((option) => optionLabel(option, ledger)),
    criteria: matrix.rows.map(bookCriterion),
    figures: problemOf(matrix).figures.map(rounded),
    gates: recordsOf(ledger.records.gates).map((gate) => bookGate(gate, matrix, ledger)),
    presets: presetsOf(matrix, ledger),
    products: families.map((id) => ({ id, name: names.agents.get(id)?.name ?? id })),
  };
});

function bookCriterion({ criterion, cells }: MatrixRow): BookCriterion {
  const { id, label, why, better, value } = criterion;
  const worths = new Set(cells.map(({ worth }) => worth && JSON.stringify(worth)));
  const isEven = worths.size === 1 && !worths.has(undefined);
  return { id, label, why, isOfWords: better === 'reader', isEven, about: ABOUT[value.from] };
}

const ABOUT = {
  score: 'set-up',
  run: 'set-up',
  'success-cost': 'set-up',
  dimension: 'agent',
  plan: 'agent',
  model: 'model',
} as const;

function presetsOf(matrix: Matrix, { records }: Ledger): BookPreset[] {
  return [
    {
      id: DEFAULT_PRESET,
      label: 'Default weights',
      assumes: 'Nothing about you: each criterion has its default weight.',
      weights: defaultWeights(matrix),
      gates: [],
    },
    ...recordsOf(records.presets).map(({ weights, ...preset }) => ({
      ...preset,
      weights: Object.fromEntries(weights.map(({ criterion, weight }) => [criterion, weight])),
    })),
  ];
}

function bookGate(gate: Gate, { options }: Matrix, ledger: Ledger): BookGate {
  const results = options.map((option) => ({ option, result: gateResult(gate, option, ledger) }));
  const told = results.filter(({ result }) => result.verdict !== 'not-stated');
  const unmet = told.filter(({ result }) => result.verdict !== 'meets');
  return {
    id: gate.id,
    label: gate.label,
    why: gate.why,
    verdicts: Object.fromEntries(told.map(({ option, result }) => [option.id, result.verdict])),
    reasons: Object.fromEntries(
      unmet.map(({ option, result }) => [option.id, gateReason(result, ledger)]),
    ),
  };
}

/** Ten-thousandths, which is more than any figure is known to, and fewer bytes. */
function rounded(figure: DecisionFigure): DecisionFigure {
  return { ...figure, worth: figure.worth && roundedWorth(figure.worth) };
}

function roundedWorth({ low, middle, high }: Worth): Worth {
  const round = (worth: number) => Math.round(worth * 10_000) / 10_000;
  return {
    low: round(low),
    high: round(high),
    middle: middle === undefined ? undefined : round(middle),
  };
}
