import type { Ledger } from '../../../ledger/ledger.ts';
import { claimPath, PRICING_PATH } from '../../../views/address.ts';
import { timeOf } from '../../../ledger/release-day.ts';
import type { ChartData, ChartDefinition, ChartView } from '../../chart.ts';
import { makerSeries } from '../../maker.ts';
import type { XyLine, XyPlot, XyPoint } from '../../plot.ts';
import { modelLabel, sourcesOf } from '../../words.ts';
import {
  isLate,
  priceHistory,
  type Family,
  type FamilyStep,
  type PriceHistory,
} from './families.ts';
import { historyNotes } from './notes.ts';
import { historyAlt, historyFinding, historySub, historyTells } from './words.ts';

/** What the newest model of each family cost. */
export const priceHistoryChart: ChartDefinition = {
  name: 'price-history',
  pages: PRICING_PATH,
  about: 'What output tokens of the newest model of each model family cost over time.',
  formulas: ['price-that-stands', 'ratio'],
  views: (ledger) => {
    const history = priceHistory(ledger);
    return history.families.length > 0 ? [viewOf(history, ledger)] : [];
  },
};

function viewOf(history: PriceHistory, ledger: Ledger): ChartView {
  const { families } = history;
  const steps = families.flatMap((family) => family.steps);
  const prices = steps.map(({ claim }) => claim);
  const releases = steps.flatMap(({ release }) => release ?? []);
  return {
    id: 'price-history',
    page: PRICING_PATH,
    kicker: 'Prices over time · USD per million output tokens',
    title: historyFinding(families),
    sub: historySub(families, ledger),
    alt: historyAlt(families, ledger),
    plot: plotOf(families, ledger),
    data: dataOf(families),
    caption: {
      notes: historyNotes(history, ledger),
      sources: sourcesOf([...prices, ...releases], ledger).sources,
      asOf: sourcesOf(prices, ledger).asOf,
    },
  };
}

function plotOf(families: readonly Family[], ledger: Ledger): XyPlot {
  const models = families.flatMap(({ steps }) => steps.map(({ model }) => model));
  const points = families.flatMap((family) =>
    family.steps.map((step, index) => ({ family, step, isKey: isChange(family, index) })),
  );
  // Who comes first chooses the place of its label first. The newest is told by its line’s label.
  const keysFirst = [
    ...points.filter(({ isKey }) => isKey),
    ...points.filter(({ isKey }) => !isKey),
  ];
  return {
    form: 'xy',
    x: { label: 'Release of the model', unit: 'day', scale: 'linear' },
    y: { label: 'USD per million output tokens', unit: 'USD/Mtok', scale: 'log' },
    series: makerSeries(models, ledger.names),
    points: keysFirst.map(({ family, step, isKey }): XyPoint => ({
      id: idOf(step),
      series: family.maker,
      model: step.model,
      look: isLate(step) ? 'hollow' : 'filled',
      x: timeOf(step.day),
      y: step.usd,
      label: isKey || step !== family.steps.at(-1) ? modelLabel(step.model, ledger) : undefined,
      isKey,
      tells: historyTells(step, families, ledger),
      href: claimPath(step.claim),
    })),
    lines: families.map(lineOf),
    events: [],
  };
}

/** Whether a step of a family is to another price than the one before. */
function isChange({ steps }: Family, index: number): boolean {
  return index > 0 && steps[index]?.usd !== steps[index - 1]?.usd;
}

/** Short, since pictures hold it often. */
function idOf({ model, day }: FamilyStep): string {
  return `${model}-${day}`;
}

function lineOf({ maker, label, steps, end }: Family): XyLine {
  const last = steps.at(-1);
  return {
    series: maker,
    models: [...new Set(steps.map(({ model }) => model))],
    label,
    kind: 'steps',
    points: [
      ...steps.map(({ day, usd }) => ({ x: timeOf(day), y: usd })),
      ...(last ? [{ x: timeOf(end), y: last.usd }] : []),
    ],
  };
}

const COLUMNS = [
  'family',
  'model',
  'from_on',
  'output_usd_per_mtok',
  'as_of',
  'source',
  'claim',
  'release_claim',
] as const;

function dataOf(families: readonly Family[]): ChartData {
  return {
    columns: COLUMNS,
    rows: families.flatMap(({ id, steps }) =>
      steps.map(({ model, day, usd, claim, release }) => ({
        href: claimPath(claim),
        values: [
          id,
          model,
          day,
          usd,
          claim.asOf ?? null,
          claim.source,
          claim.id,
          release?.id ?? null,
        ],
      })),
    ),
  };
}
