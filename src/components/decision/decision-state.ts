import { EVEN, type Choice } from '../../ledger/decision/choice.ts';
import { MAX_WEIGHT, type Weights } from '../../ledger/decision/problem.ts';
import { DEFAULT_PRESET, type BookPreset, type DecisionBook } from '../../views/decision/book.ts';
import type { QueryTexts } from '../calculators/query.ts';

/** Keys of the query: a role, weights and must-haves other than the role's, and the reader's judgements. */
export const DECISION_KEYS = ['preset', 'weights', 'must', 'strict', 'judge'] as const;

/** A choice, and the role that it began with. */
export interface DecisionState extends Choice {
  readonly preset: string;
}

/** A role as it begins. */
export function stateOf(preset: BookPreset): DecisionState {
  const { id, weights, gates } = preset;
  return { preset: id, weights, gates, isStrict: false, judged: {} };
}

/** What the address asks for: what it does not say is as the role has it, and what it says wrongly is left out. */
export function readDecision(search: string, book: DecisionBook): DecisionState {
  const query = new URLSearchParams(search);
  const preset = presetOf(query.get('preset') ?? DEFAULT_PRESET, book);
  const gates = query.get('must')?.split(',');
  return {
    preset: preset.id,
    weights: { ...preset.weights, ...weightsIn(query.get('weights') ?? '', book) },
    gates: gates ? book.gates.map(({ id }) => id).filter((id) => gates.includes(id)) : preset.gates,
    isStrict: query.get('strict') === '1',
    judged: judgedIn(query.get('judge') ?? '', book),
  };
}

/** What the address has to say for a state: nothing of what is as its role has it. */
export function queryOf(state: DecisionState, book: DecisionBook): QueryTexts {
  const preset = presetOf(state.preset, book);
  const weights = book.criteria
    .map(({ id }) => ({ id, weight: state.weights[id] ?? 0 }))
    .filter(({ id, weight }) => weight !== (preset.weights[id] ?? 0))
    .map(({ id, weight }) => `${id}:${weight}`);
  const judged = Object.entries(state.judged).map(([id, ahead]) => `${id}:${ahead}`);
  const hasGates = inOrder(state.gates) === inOrder(preset.gates);
  return {
    preset: preset.id === DEFAULT_PRESET ? undefined : preset.id,
    weights: weights.join(',') || undefined,
    must: hasGates ? undefined : state.gates.join(','),
    strict: state.isStrict ? '1' : undefined,
    judge: judged.join(',') || undefined,
  };
}

const inOrder = (ids: readonly string[]) => ids.toSorted().join();

/** Whether everything is as the first role has it, which is what the page was built with. */
export function isDefault(state: DecisionState, book: DecisionBook): boolean {
  return Object.values(queryOf(state, book)).every((text) => text === undefined);
}

export function presetOf(id: string, { presets }: DecisionBook): BookPreset {
  const [first] = presets;
  const found = presets.find((preset) => preset.id === id) ?? first;
  if (!found) throw new Error('The decision book has no presets; it has at least the default one.');
  return found;
}

/** Whole numbers within bounds, of criteria that there are. */
function weightsIn(text: string, { criteria }: DecisionBook): Weights {
  return Object.fromEntries(
    pairsIn(text).flatMap(([id, said]) => {
      const weight = Math.round(Number(said));
      const isKnown = criteria.some((criterion) => criterion.id === id);
      return isKnown && said !== '' && weight >= 0 && weight <= MAX_WEIGHT ? [[id, weight]] : [];
    }),
  );
}

/** Products that there are, of criteria of words. */
function judgedIn(text: string, { criteria, products }: DecisionBook): Choice['judged'] {
  const known = [EVEN, ...products.map(({ id }) => id)];
  return Object.fromEntries(
    pairsIn(text).filter(
      ([id, ahead]) =>
        known.includes(ahead) && criteria.some((one) => one.id === id && one.isOfWords),
    ),
  );
}

function pairsIn(text: string): (readonly [string, string])[] {
  return text.split(',').map((pair) => {
    const [id = '', said = ''] = pair.split(':');
    return [id, said] as const;
  });
}

/** Judgements where one criterion is judged anew; empty: not at all. */
export function judgedWith(judged: DecisionState['judged'], id: string, ahead: string) {
  const others = Object.entries(judged).filter(([criterion]) => criterion !== id);
  return Object.fromEntries(ahead === '' ? others : [...others, [id, ahead]]);
}

/** The state where one field says something: what was set before the scripts came. */
export function entered(
  state: DecisionState,
  name: string,
  text: string,
  book: DecisionBook,
): DecisionState {
  const [field, id = ''] = name.split(':');
  if (field === 'preset') return text === state.preset ? state : stateOf(presetOf(text, book));
  if (field === 'weight') return { ...state, weights: { ...state.weights, [id]: Number(text) } };
  if (field === 'judge') return { ...state, judged: judgedWith(state.judged, id, text) };
  if (field === 'strict') return { ...state, isStrict: text !== '' };
  if (field !== 'must') return state;
  const wanted = (gate: string) => (gate === id ? text !== '' : state.gates.includes(gate));
  return { ...state, gates: book.gates.map((gate) => gate.id).filter(wanted) };
}
