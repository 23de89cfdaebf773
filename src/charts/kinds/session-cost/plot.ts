import { claimIdPath } from '../../../views/address.ts';
import { costAt, type PricedSession } from '../../../ledger/session.ts';
import type { Series, XyLine, XyPlot, XyPoint } from '../../plot.ts';
import { linesOf, mostCached, type SessionField, type SessionLine } from './field.ts';
import { chosenTells, sessionTells } from './words.ts';

/** Shares of cached input at which the cost is told, in percent. */
const SHARES = [0, 25, 50, 75, 100];

/** Lines over the share of cached input, and the entered session as a point on its own. `series`: one for each maker. */
export function sessionPlot(field: SessionField, series: readonly Series[]): XyPlot {
  const lines = linesOf(field);
  const chosen = chosenPoint(field);
  const makers = [...field.drawn, field.chosen].map(({ model }) => model.maker);
  return {
    form: 'xy',
    x: {
      label: 'Share of the input read from cache',
      unit: 'share',
      scale: 'linear',
      fromZero: true,
    },
    y: { label: 'Cost of the session', unit: 'USD', scale: 'linear', fromZero: true },
    series: series.filter(({ id }) => makers.includes(id)),
    points: [...chosen, ...lines.flatMap((line) => pointsOf(line, field))],
    lines: lines.map((line) => lineOf(line, field)),
    events: [],
  };
}

/** The plot where the chosen model belongs to none, so that no choice of models takes it away. */
export function pinnedPlot(plot: XyPlot, chosen: string): XyPlot {
  return {
    ...plot,
    points: plot.points.map((point) =>
      point.model === chosen ? { ...point, model: undefined } : point,
    ),
    lines: plot.lines.map((line) =>
      line.models?.includes(chosen) ? { ...line, models: undefined } : line,
    ),
  };
}

function lineOf({ names, sessions }: SessionLine, { state }: SessionField): XyLine {
  const [session] = sessions;
  return {
    series: session.model.maker,
    models: sessions.map(({ model }) => model.id),
    label: names.join(', '),
    kind: 'straight',
    points: [0, mostCached(state)].map((x) => ({ x, y: costAt(session, x) ?? 0 })),
  };
}

/** Of each model of a line, since the filter is by model. The entered session has its own. */
function pointsOf(line: SessionLine, { state }: SessionField): XyPoint[] {
  const isOwn = ({ model }: PricedSession, share: number) =>
    model.id === state.model && share === state.cachedShare;
  return line.sessions.flatMap((session) =>
    SHARES.filter((share) => share <= mostCached(state) && !isOwn(session, share)).map((share) => ({
      id: `${session.model.id}-${share}`,
      series: session.model.maker,
      model: session.model.id,
      look: 'faint',
      x: share,
      y: costAt(session, share) ?? 0,
      tells: sessionTells(session, share, line),
      href: linkOf(session),
    })),
  );
}

/** From more cached input on, in percent, a label beside the point would stand among the names of the lines. */
const LABELLED_TO = 90;

/**
 * Hollow where it is only known what the session costs at most; none where it cannot be priced. Named where
 * no line names it.
 */
function chosenPoint({ chosen, drawn }: SessionField): XyPoint[] {
  const { model, state, usd } = chosen;
  if (usd?.high === undefined) return [];
  const isDrawn = drawn.some((session) => session.model.id === model.id);
  const tells = chosenTells(chosen);
  return [
    {
      id: 'chosen',
      series: model.maker,
      model: model.id,
      look: usd.low === undefined ? 'hollow' : 'filled',
      x: state.cachedShare,
      y: usd.high,
      label:
        isDrawn && state.cachedShare > LABELLED_TO
          ? undefined
          : tells.slice(isDrawn ? 1 : 0, 2).join(': '),
      isKey: true,
      tells,
      href: linkOf(chosen),
    },
  ];
}

/** The claim that the slope depends on most, else the one that the height does. */
function linkOf({ prices }: PricedSession): string | undefined {
  const price = prices.cachedInput ?? prices.input;
  return price && claimIdPath(price.claim);
}
