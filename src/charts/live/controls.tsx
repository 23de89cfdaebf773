import type { Selection } from '../filter.ts';
import type { Plot } from '../plot.ts';
import { applyState, readState, type UrlState } from './url-state.ts';

export interface ModelChoice {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly plot: Plot;
  readonly models: readonly ModelChoice[];
  readonly selection: Selection;
  readonly onExplore: () => void;
}

/** The legend, whose entries switch series on and off, and the choice of models. Without scripts a plain legend. */
export function Controls({ plot, models, selection, onExplore }: Props) {
  return (
    <div className="chart-controls">
      {plot.series.length > 1 && (
        <ul className="legend" aria-label="Legend">
          {plot.series.map(({ id, label, colour }) => (
            <li key={id}>
              <span className={`key key-${colour} without-scripts`}>{label}</span>
              <button
                type="button"
                className={`key key-${colour} with-scripts`}
                aria-pressed={!selection.hidden.has(id)}
                onClick={() => {
                  change(({ hide }) => ({ hide: toggled(hide, id) }));
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
      {models.length > 2 && <ModelFilter models={models} selection={selection} />}
      <button type="button" className="explore with-scripts" onClick={onExplore}>
        Explore point by point
      </button>
    </div>
  );
}

function ModelFilter({ models, selection }: Pick<Props, 'models' | 'selection'>) {
  const wanted = selection.models;
  const isOn = (id: string) => wanted === undefined || wanted.has(id);
  const choose = (id: string) => {
    const shown = models.filter((model) => isOn(model.id)).map((model) => model.id);
    const next = toggled(shown, id);
    change(() => ({ models: next.length === models.length ? [] : next }));
  };
  return (
    <details className="model-filter with-scripts">
      <summary>
        Models: {wanted ? `${wanted.size} of ${models.length}` : `all ${models.length}`}
      </summary>
      <fieldset>
        <legend className="sr-only">Models shown</legend>
        {wanted && (
          <button
            type="button"
            onClick={() => {
              change(() => ({ models: [] }));
            }}
          >
            Show all
          </button>
        )}
        {models.map(({ id, name }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={isOn(id)}
              onChange={() => {
                choose(id);
              }}
            />{' '}
            {name}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function change(next: (state: UrlState) => Partial<UrlState>): void {
  const state = readState(location.search);
  applyState({ ...state, ...next(state) });
}

function toggled(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
}
