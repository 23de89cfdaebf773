import type { GateVerdict } from './gate.ts';
import type { DecisionFigure, DecisionProblem, Weights, Worth } from './problem.ts';

/** What a reader decides by. */
export interface Choice {
  readonly weights: Weights;
  /** Ids of must-haves. */
  readonly gates: readonly string[];
  /** Whether an option, or a part of its product, must be known to meet them; else it is enough that it is not known to fail. */
  readonly isStrict: boolean;
  /** By criterion of words: the product that the reader finds ahead, or `EVEN`; those left out are not judged. */
  readonly judged: Readonly<Record<string, string>>;
}

/** No product is ahead of another. */
export const EVEN = 'even';

/** A decision before a reader has chosen anything. */
export interface Choosable {
  readonly options: readonly { readonly id: string; readonly family: string }[];
  readonly figures: readonly DecisionFigure[];
  readonly gates: readonly ChoosableGate[];
}

interface ChoosableGate {
  readonly id: string;
  /** By id of the option; those left out are not stated. */
  readonly verdicts: Readonly<Partial<Record<string, GateVerdict>>>;
}

/** An option at a gate that it does not meet, or is not known to meet. */
export interface Barred {
  readonly option: string;
  readonly gate: string;
  readonly verdict: GateVerdict;
}

export interface Chosen {
  /** What is left to decide between. */
  readonly problem: DecisionProblem;
  /** One for each gate that leaves an option out. */
  readonly excluded: readonly Barred[];
  /** Options that stay although a gate is not known to be met. */
  readonly unsure: readonly Barred[];
}

/** What is left to decide by a choice. Must-haves come before weights: no weight brings an option back. */
export function chosen(
  { options, figures, gates }: Choosable,
  { gates: wanted, isStrict, judged }: Omit<Choice, 'weights'>,
): Chosen {
  const barred = gates
    .filter(({ id }) => wanted.includes(id))
    .flatMap(({ id: gate, verdicts }) =>
      options.flatMap(({ id: option }): Barred[] => {
        const verdict = verdicts[option] ?? 'not-stated';
        return verdict === 'meets' ? [] : [{ option, gate, verdict }];
      }),
    );
  const excluded = barred.filter(({ verdict }) =>
    isStrict ? verdict !== 'part-meets' : verdict === 'fails',
  );
  const out = new Set(excluded.map(({ option }) => option));
  return {
    problem: {
      options: options.map(({ id }) => id).filter((id) => !out.has(id)),
      figures: figures.flatMap((figure) => without(judgedBy(figure, judged, options), out)),
    },
    excluded,
    unsure: barred.filter((one) => !excluded.includes(one) && !out.has(one.option)),
  };
}

/** The product found ahead earns all of the weight, others nothing; of products found even each earns half. */
function judgedBy(
  figure: DecisionFigure,
  judged: Choice['judged'],
  options: Choosable['options'],
): DecisionFigure {
  const ahead = judged[figure.criterion];
  if (ahead === undefined) return figure;
  const family = options.find(({ id }) => figure.options.includes(id))?.family;
  return { ...figure, worth: exactly(ahead === EVEN ? 0.5 : family === ahead ? 1 : 0) };
}

/** A figure of the options that are left; none of those of which none is. */
function without(figure: DecisionFigure, out: ReadonlySet<string>): DecisionFigure[] {
  const left = figure.options.filter((option) => !out.has(option));
  if (left.length === 0) return [];
  return [left.length === figure.options.length ? figure : { ...figure, options: left }];
}

function exactly(worth: number): Worth {
  return { low: worth, high: worth };
}
