import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { EVEN } from '../../ledger/decision/choice.ts';
import { MAX_WEIGHT } from '../../ledger/decision/problem.ts';
import type { DecisionBook } from '../../views/decision/book.ts';
import { earlyTexts } from '../calculators/entries.ts';
import { NoSubmit, SelectField } from '../calculators/fields.tsx';
import { GateFields } from './gate-fields.tsx';
import {
  DECISION_KEYS,
  entered,
  judgedWith,
  presetOf,
  readDecision,
  stateOf,
  type DecisionState,
} from './decision-state.ts';

interface Props {
  readonly book: DecisionBook;
  readonly state: DecisionState;
  readonly onChange: (state: DecisionState) => void;
  /** What leads now, for where the result is out of view; undefined: nothing does. */
  readonly leader: string | undefined;
  /** What comes out. */
  readonly children: ReactNode;
}

/** A role, must-haves, weights and judgements. Nothing is sent: what comes out follows every change. */
export function DecisionForm({ book, state, onChange, leader, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const set = (changes: Partial<DecisionState>) => {
    onChange({ ...state, ...changes });
  };
  useLayoutEffect(() => {
    const early = Object.entries(form.current ? earlyTexts(form.current) : {});
    if (early.length === 0) return;
    const asked = readDecision(location.search, book);
    onChange(early.reduce((all, [name, text]) => entered(all, name, text, book), asked));
    // Later changes are told one by one.
  }, []);
  return (
    <form
      className="decision-desk"
      aria-label="What you decide by"
      data-query={DECISION_KEYS.join(' ')}
      ref={form}
    >
      <div className="with-scripts role">
        <SelectField
          name="preset"
          label="Role"
          value={state.preset}
          hint={`Assumes: ${presetOf(state.preset, book).assumes}`}
          options={book.presets.map(({ id, label }) => ({ value: id, label }))}
          onChange={(id) => {
            onChange({ ...stateOf(presetOf(id, book)), judged: state.judged });
          }}
        />
        <button
          type="button"
          className="reset"
          onClick={() => {
            onChange(stateOf(presetOf('', book)));
          }}
        >
          Back to the default
        </button>
      </div>
      <GateFields book={book} state={state} set={set} />
      <div className="with-scripts weights">
        <p className="leader" aria-hidden="true">
          {leader}
        </p>
        <WeightFields book={book} state={state} set={set} />
        <JudgedFields book={book} state={state} set={set} />
      </div>
      {children}
      <NoSubmit />
    </form>
  );
}

export interface FieldsProps {
  readonly book: DecisionBook;
  readonly state: DecisionState;
  readonly set: (changes: Partial<DecisionState>) => void;
}

function WeightFields({ book, state, set }: FieldsProps) {
  return (
    <fieldset>
      <legend>Weights, 0 to {MAX_WEIGHT}</legend>
      {book.criteria.map(({ id, label, isEven }) => {
        const weight = state.weights[id] ?? 0;
        return (
          <div className="weight" key={id}>
            <label htmlFor={`weight-${id}`}>
              {label} {isEven && <small>the same for all</small>}
            </label>
            <input
              className="slider"
              id={`weight-${id}`}
              name={`weight:${id}`}
              type="range"
              min={0}
              max={MAX_WEIGHT}
              value={weight}
              onChange={({ target }) => {
                set({ weights: { ...state.weights, [id]: Number(target.value) } });
              }}
            />
            <output htmlFor={`weight-${id}`}>{weight}</output>
          </div>
        );
      })}
    </fieldset>
  );
}

function JudgedFields({ book, state, set }: FieldsProps) {
  const options = [
    { value: '', label: 'not judged: anything is possible' },
    ...book.products.map(({ id, name }) => ({ value: id, label: `${name} ahead` })),
    { value: EVEN, label: 'no difference' },
  ];
  return (
    <fieldset>
      <legend>Your own judgement, where sources have words only</legend>
      {book.criteria
        .filter(({ isOfWords }) => isOfWords)
        .map(({ id, label }) => (
          <SelectField
            key={id}
            name={`judge:${id}`}
            label={label}
            value={state.judged[id] ?? ''}
            isWide
            options={options}
            onChange={(ahead) => {
              set({ judged: judgedWith(state.judged, id, ahead) });
            }}
          />
        ))}
    </fieldset>
  );
}
