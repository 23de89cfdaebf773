import { useMemo, type ReactNode } from 'react';
import { LiveChart } from '../../charts/live/live-chart.tsx';
import type { Series } from '../../charts/plot.ts';
import type { SessionField } from '../../charts/kinds/session-cost/field.ts';
import { pinnedPlot, sessionPlot } from '../../charts/kinds/session-cost/plot.ts';
import {
  pricesUsed,
  sessionAlt,
  sessionNotes,
  sessionSources,
} from '../../charts/kinds/session-cost/words.ts';
import { formatCost } from '../../format/figure.ts';
import { modelPath } from '../../views/address.ts';
import { priceSession } from '../../ledger/session.ts';
import { pricingWords } from '../../views/session-words.ts';
import { FigureFrame } from './figure-frame.tsx';
import { isStart } from './session-state.ts';

interface Props {
  readonly field: SessionField;
  readonly series: readonly Series[];
  readonly base: string;
  /** The picture of the example session. */
  readonly picture: ReactNode;
  /** Where the chart of the example session can be taken. */
  readonly links?: ReactNode;
}

/** The session with other models, over the share of its input that is read from the cache. */
export function SessionFigure({ field, series, base, picture, links }: Props) {
  const { state, book, drawn } = field;
  const plot = useMemo(
    () => pinnedPlot(sessionPlot(field, series), field.state.model),
    [field, series],
  );
  const models = useMemo(
    () =>
      drawn
        .filter(({ model }) => model.id !== state.model)
        .map(({ model: { id, name } }) => ({ id, name })),
    [drawn, state.model],
  );
  const prices = drawn.flatMap(pricesUsed);
  return (
    <FigureFrame
      title="The same session with other models"
      sub={`Cost by the share of the input that is read from the cache, at list prices: ${pricingWords(state, prices)}. The model chosen above is always shown.`}
      caption={{ notes: sessionNotes(field), ...sessionSources(field) }}
      base={base}
      links={links}
    >
      <LiveChart
        plot={plot}
        models={models}
        alt={sessionAlt(field)}
        base={base}
        isPictured={isStart(state, book)}
      >
        {picture}
      </LiveChart>
      <ModelTable field={field} base={base} />
    </FigureFrame>
  );
}

/** What the session costs with every model that has the prices for it, cheapest first. */
function ModelTable({ field: { state, book }, base }: Pick<Props, 'field' | 'base'>) {
  const sessions = book.models
    .map((model) => priceSession(state, model, book))
    .filter(({ usd }) => usd)
    .toSorted((a, b) => (a.usd?.high ?? 0) - (b.usd?.high ?? 0));
  return (
    <details className="figure-table">
      <summary>Table of {sessions.length} models</summary>
      <section className="scroll" aria-label="The session with every model" tabIndex={0}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Model</th>
              <th scope="col" className="number">
                This session
              </th>
              <th scope="col" className="number">
                Without the cache
              </th>
            </tr>
          </thead>
          <tbody>
            {sessions.map(({ model, usd, uncached }) => (
              <tr key={model.id} aria-current={model.id === state.model ? 'true' : undefined}>
                <th scope="row" className="text">
                  <a href={base + modelPath(model.id)}>{model.name}</a>
                </th>
                <td className="number">{formatCost(usd)}</td>
                <td className="number">{formatCost(uncached)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
