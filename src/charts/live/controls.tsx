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

/** Which of its models a chart shows. */
function ModelFilter({ models, selection }: Pick<Props, 'models' | 'selection'>) {
  const isOn = (id: string) =>
    !selection.hidden.has(id) && (selection.models === undefined || selection.models.has(id));
  const ids = models.map(({ id }) => id);
  const shown = ids.filter(isOn).length;
  return (
    <details className="model-filter with-scripts">
      <summary>
        Models: {shown < ids.length ? `${shown} of ${ids.length}` : `all ${ids.length}`}
      </summary>
      <fieldset>
        <legend className="sr-only">Models shown</legend>
        {shown < ids.length && (
          <button
            type="button"
            onClick={() => {
              change(({ hide }) => ({ hide: without(hide, ids), models: [] }));
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
                change((state) => switched(state, id, isOn(id)));
              }}
            />{' '}
            {name}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

/**
 * A model switched off or on. Off is remembered as such, so that charts with other models keep theirs,
 * unless the address already names the models wanted.
 */
function switched({ hide, models }: UrlState, id: string, isOn: boolean): UrlState {
  if (models.length === 0) return { hide: toggled(hide, id), models };
  const wanted = isOn ? without(models, [id]) : [...models, id];
  return { hide: without(hide, [id]), models: wanted };
}

function change(next: (state: UrlState) => Partial<UrlState>): void {
  const state = readState(location.search);
  applyState({ ...state, ...next(state) });
}

function toggled(list: readonly string[], id: string): string[] {
  return list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
}

function without(list: readonly string[], ids: readonly string[]): string[] {
  return list.filter((one) => !ids.includes(one));
}
