import type { DecisionBook } from '../../views/decision/book.ts';
import type { FieldsProps } from './decision-form.tsx';

/** Must-haves, each with how many options are known not to meet it. */
export function GateFields({ book, state, set }: FieldsProps) {
  return (
    <fieldset className="with-scripts must">
      <legend>Must have</legend>
      <div className="gates">
        {book.gates.map((gate) => (
          <label key={gate.id}>
            <input
              type="checkbox"
              name={`must:${gate.id}`}
              checked={state.gates.includes(gate.id)}
              onChange={({ target }) => {
                const wanted = (id: string) =>
                  id === gate.id ? target.checked : state.gates.includes(id);
                set({ gates: book.gates.map(({ id }) => id).filter(wanted) });
              }}
            />{' '}
            {gate.label} <small>{failWords(gate, book)}</small>
          </label>
        ))}
      </div>
      <label className="strict">
        <input
          type="checkbox"
          name="strict"
          checked={state.isStrict}
          onChange={({ target }) => {
            set({ isStrict: target.checked });
          }}
        />{' '}
        Leave out options that are not known to meet them, too
      </label>
    </fieldset>
  );
}

/** `leaves out 5 of 10`, `leaves out none`. */
function failWords({ verdicts }: DecisionBook['gates'][number], { options }: DecisionBook): string {
  const said = options.map(({ id }) => verdicts[id]);
  const fails = said.filter((verdict) => verdict === 'fails').length;
  return fails === 0 ? 'leaves out none' : `leaves out ${fails} of ${options.length}`;
}
