import type { Ledger } from '../../../ledger/ledger.ts';
import { PRICING_PATH, claimPath } from '../../../views/address.ts';
import type { ChartData, ChartDefinition, ChartView } from '../../chart.ts';
import { makerSeries } from '../../maker.ts';
import type { XyLine, XyPoint } from '../../plot.ts';
import {
  MOSTLY,
  linesOf,
  sessionCost as costOf,
  sessionField,
  type CachingModel,
  type SessionField,
  type SessionLine,
} from './field.ts';
import {
  exampleWords,
  sessionAlt,
  sessionFinding,
  sessionNotes,
  sessionSub,
  sessionTells,
} from './words.ts';
import { sourcesOf } from '../../words.ts';

/** What reading from the cache saves. */
export const sessionCost: ChartDefinition = {
  name: 'session-cost',
  about: 'The cost of an example session by the share of its input that is read from the cache.',
  views: (ledger) => {
    const field = sessionField(ledger);
    return field.models.length > 0 ? [viewOf(field, ledger)] : [];
  },
};

function viewOf(field: SessionField, ledger: Ledger): ChartView {
  const { models } = field;
  const lines = linesOf(field);
  const claims = models.flatMap((model) => pricesOf(model).map(({ claim }) => claim));
  return {
    id: 'session-cost',
    page: PRICING_PATH,
    kicker: `Prices · ${exampleWords()}`,
    title: sessionFinding(field),
    sub: sessionSub(),
    alt: sessionAlt(field),
    plot: {
      form: 'xy',
      x: {
        label: 'Share of the input read from cache',
        unit: 'share',
        scale: 'linear',
        fromZero: true,
      },
      y: { label: 'Cost of the example session', unit: 'USD', scale: 'linear', fromZero: true },
      series: makerSeries(
        models.map(({ id }) => id),
        ledger.names,
      ),
      points: lines.flatMap(pointsOf),
      lines: lines.map(lineOf),
      events: [],
    },
    data: dataOf(field),
    caption: { notes: sessionNotes(field), ...sourcesOf(claims, ledger) },
  };
}

function pricesOf({ input, cachedInput, output }: CachingModel) {
  return [input, cachedInput, output];
}

/** Shares of cached input at which the cost is told, in percent. */
const SHARES = [0, 25, 50, 75, 100];

function lineOf({ names, models }: SessionLine): XyLine {
  const [model] = models;
  return {
    series: model.maker,
    models: models.map(({ id }) => id),
    label: names.join(', '),
    kind: 'straight',
    points: [0, 100].map((x) => ({ x, y: costOf(model, x) })),
  };
}

/** Of each model of a line, since the filter is by model. */
function pointsOf(line: SessionLine): XyPoint[] {
  return line.models.flatMap((model) =>
    SHARES.map((share) => ({
      id: `${model.id}-${share}`,
      series: model.maker,
      model: model.id,
      look: 'faint' as const,
      x: share,
      y: costOf(model, share),
      tells: sessionTells(model, share, line),
      href: claimPath(model.cachedInput.claim),
    })),
  );
}

/** Dollars, to the cent. */
function toCents(usd: number): number {
  return Math.round(usd * 100) / 100;
}

const COLUMNS = [
  'model',
  'uncached_session_usd',
  'mostly_cached_session_usd',
  'input_usd_per_mtok',
  'cached_input_usd_per_mtok',
  'output_usd_per_mtok',
  'input_claim',
  'cached_input_claim',
  'output_claim',
] as const;

function dataOf({ models }: SessionField): ChartData {
  return {
    columns: COLUMNS,
    rows: models.map((model) => ({
      href: claimPath(model.cachedInput.claim),
      values: [
        model.id,
        toCents(costOf(model, 0)),
        toCents(costOf(model, MOSTLY)),
        ...pricesOf(model).map(({ usdPerMtok }) => usdPerMtok),
        ...pricesOf(model).map(({ claim }) => claim.id),
      ],
    })),
  };
}
