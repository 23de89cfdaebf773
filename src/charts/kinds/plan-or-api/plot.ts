import type { PlanChoice } from '../../../ledger/plan-comparison.ts';
import { WEEKS_PER_MONTH } from '../../../ledger/plan-cost.ts';
import type { PlanBook } from '../../../views/plan-book.ts';
import { dollarsText, productsIn, runNoun, runsText } from '../../../views/plan-words.ts';
import { colourOf } from '../../maker.ts';
import type { Series, XyLine, XyPlot, XyPoint } from '../../plot.ts';
import { capitalized, listed } from '../../words.ts';
import { costLines, levels, runsFor, type CostLine, type Level } from './lines.ts';

/** Where the lines of a picture begin and end: at ticks of its logarithmic axes. */
interface Frame {
  /** Runs per person and week. */
  readonly runs: Span;
  /** Dollars per person and month. */
  readonly usd: Span;
}

type Span = readonly [least: number, most: number];

/**
 * The month of one person by the API and by plans, over the runs in a week. Pure: also made in browsers.
 *
 * @param isMarked Whether the reader's own number of runs is shown.
 */
export function planPlot(
  book: PlanBook,
  choice: PlanChoice,
  { isMarked = false }: { isMarked?: boolean } = {},
): XyPlot {
  const [costs, plans] = [costLines(book, choice), levels(book, choice)];
  const own = isMarked && choice.runs > 0 ? [choice.runs] : [];
  const evens = costs.flatMap((cost) => evensOf(cost, plans, choice));
  const frame = frameOf([...evens.map(({ x }) => x), ...own], costs, plans);
  return {
    form: 'xy',
    x: {
      label: capitalized(`${runNoun(choice)} per person and week`),
      unit: 'count',
      scale: 'log',
    },
    y: { label: 'Dollars per person and month', unit: 'USD', scale: 'log' },
    series: [...makerSeries(book, choice), ...own.map((runs) => readerSeries(runs, choice))],
    points: evens,
    lines: [
      ...own.map((runs) => readerLine(runs, frame)),
      ...plans.flatMap((level) => levelLines(level, frame)),
      ...costs.map((cost) => costLine(cost, frame)),
    ],
    events: [],
  };
}

function frameOf(
  runs: readonly number[],
  costs: readonly CostLine[],
  plans: readonly Level[],
): Frame {
  const across = spanOf(runs);
  const bills = costs.flatMap(({ usd }) => across.map((count) => count * usd * WEEKS_PER_MONTH));
  return { runs: across, usd: spanOf([...bills, ...plans.map(({ usd }) => usd)]) };
}

/** From the tick at or below the least value to the one at or above the most; 1 to 10 of none. */
function spanOf(values: readonly number[]): Span {
  if (values.length === 0) return [1, 10];
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return [
    TICKS.findLast((tick) => tick <= least) ?? least,
    TICKS.find((tick) => tick >= most) ?? most,
  ];
}

/** What logarithmic axes print: 1, 2 and 5 times the powers of ten. */
const TICKS = Array.from({ length: 13 }, (_, index) => index - 4).flatMap((power) =>
  [1, 2, 5].map((step) => step * 10 ** power),
);

function makerSeries(book: PlanBook, choice: PlanChoice): Series[] {
  const makers = new Map(
    productsIn(book, choice).map(({ maker, makerName }) => [maker, makerName]),
  );
  return [...makers].map(([id, label]) => ({ id, label, colour: colourOf(id) }));
}

const READER = 'reader';

function readerSeries(runs: number, choice: PlanChoice): Series {
  return { id: READER, label: `${runsText(runs)} ${runNoun(choice)} a week`, colour: 'ink' };
}

function readerLine(runs: number, { usd }: Frame): XyLine {
  return { series: READER, kind: 'straight', points: usd.map((y) => ({ x: runs, y })) };
}

function levelLines({ maker, usd, labels }: Level, { runs }: Frame): XyLine[] {
  const points = runs.map((x) => ({ x, y: usd }));
  return labels.map((label) => ({ series: maker, kind: 'straight', label, points }));
}

function costLine({ product, usd, label }: CostLine, { runs }: Frame): XyLine {
  const points = runs.map((x) => ({ x, y: x * usd * WEEKS_PER_MONTH }));
  return { series: product.maker, kind: 'straight', label, points };
}

/** Where a cost meets the plans of its maker. */
function evensOf(cost: CostLine, plans: readonly Level[], choice: PlanChoice): XyPoint[] {
  return plans
    .filter(({ maker }) => maker === cost.product.maker)
    .map((level) => {
      const runs = runsFor(level.usd, cost);
      return {
        id: `${cost.id}-${level.id}`,
        series: level.maker,
        look: 'filled',
        x: runs,
        y: level.usd,
        tells: [
          `${listed(level.labels)}: ${dollarsText(level.usd)}`,
          `as much as ${runsText(runs)} ${runNoun(choice)} a week with ${cost.product.name}`,
          ...cost.tells,
        ],
        href: level.plans[0]?.price?.cited.href,
      };
    });
}
