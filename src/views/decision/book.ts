import type { Gate } from '../../data/schema/decision.ts';
import type { Choosable } from '../../ledger/decision/choice.ts';
import { gateResult, type GateResult } from '../../ledger/decision/gate.ts';
import { defaultWeights, matrixOf, problemOf, type Matrix } from '../../ledger/decision/matrix.ts';
import { agentOf, type Option } from '../../ledger/decision/option.ts';
import type { DecisionFigure, Weights, Worth } from '../../ledger/decision/problem.ts';
import { recordsOf, type Ledger } from '../../ledger/ledger.ts';
import { perLedger } from '../../ledger/per-ledger.ts';
import { formatFigure } from '../../format/figure.ts';

/** What a reader decides with: plain JSON, so that the browser decides by the very numbers of the build. */
export interface DecisionBook extends Choosable {
  readonly options: readonly BookOption[];
  readonly criteria: readonly BookCriterion[];
  readonly gates: readonly BookGate[];
  /** The first has the default weights and no must-haves. */
  readonly presets: readonly BookPreset[];
  /** Products among the options, by id. */
  readonly products: readonly { readonly id: string; readonly name: string }[];
}

export interface BookOption {
  readonly id: string;
  readonly family: string;
  readonly agent: string;
  readonly model: string;
}

export interface BookCriterion {
  readonly id: string;
  readonly label: string;
  readonly why: string;
  /** Whether it is of words, which only the reader can judge. */
  readonly isOfWords: boolean;
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

export const decisionBook = perLedger((ledger): DecisionBook => {
  const matrix = matrixOf(ledger);
  const { names } = ledger;
  const families = [...new Set(matrix.options.map(({ family }) => family))];
  return {
    options: matrix.options.map((option) => ({
      id: option.id,
      family: option.family,
      agent: names.agents.get(agentOf(option))?.name ?? agentOf(option),
      model: names.models.get(option.model)?.name ?? option.model,
    })),
    criteria: matrix.rows.map(({ criterion: { id, label, why, better, value } }) => ({
      id,
      label,
      why,
      isOfWords: better === 'reader',
      about: ABOUT[value.from],
    })),
    figures: problemOf(matrix).figures.map(rounded),
    gates: recordsOf(ledger.records.gates).map((gate) => bookGate(gate, matrix, ledger)),
    presets: presetsOf(matrix, ledger),
    products: families.map((id) => ({ id, name: names.agents.get(id)?.name ?? id })),
  };
});

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
      label: 'No role',
      assumes: 'Nothing of the reader: each criterion has the weight that it has by default.',
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
  return {
    id: gate.id,
    label: gate.label,
    why: gate.why,
    verdicts: Object.fromEntries(told.map(({ option, result }) => [option.id, result.verdict])),
    reasons: Object.fromEntries(
      told
        .filter(({ result }) => result.verdict !== 'meets')
        .map(({ option, result }) => [option.id, reasonOf(result, option, ledger)]),
    ),
  };
}

/** `Claude Code: yes, by Cloud or Terminal and Xovion`: each answer with its subject and who gives it. */
function reasonOf({ claims }: GateResult, option: Option, { names }: Ledger): string {
  const answers = Map.groupBy(claims, ({ subject, value }) => {
    const subjectName = names.agents.get(subject.agent ?? option.family)?.name;
    return `${subjectName}: ${formatFigure(value, '')}`;
  });
  return [...answers]
    .map(([answer, same]) => {
      const publishers = same.map(({ source }) => publisherOf(source, names));
      return `${answer}, by ${[...new Set(publishers)].join(' and ')}`;
    })
    .join('; ');
}

function publisherOf(source: string, names: Ledger['names']): string {
  const publisher = names.sources.get(source)?.publisher ?? source;
  return names.organizations.get(publisher)?.name ?? publisher;
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
