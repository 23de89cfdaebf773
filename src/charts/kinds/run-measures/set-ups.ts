import type { Run } from '../../../data/schema/run.ts';
import { compareText } from '../../../data/order.ts';
import type { Quantity } from '../../../data/quantity.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import {
  figureText,
  isDescribed,
  setUpName,
  withoutUnit,
  type Measure,
  type MeasuredRun,
  type MeasuredTask,
} from './figures.ts';

/** A task with more runs is drawn by set-up, and of more set-ups only so many are drawn. */
export const MOST_BARS = 12;

/** The recorded runs of an agent with a model, as far as their figures can be ordered. */
export interface SetUp {
  readonly id: string;
  readonly agent: string;
  readonly model: string | undefined;
  /** What the times of these runs count, where the runs of the task are not alike in that. */
  readonly durationKind: Run['duration_kind'];
  /** Agent with model. */
  readonly name: string;
  readonly runs: readonly MeasuredRun[];
  /** How many were completed without fixes. */
  readonly completed: number;
  /**
   * Of an even number of runs, halfway between the middle two; where sources state ranges, from the median
   * of their lower ends to that of their upper ends. An estimate where any run's figure is one.
   */
  readonly median: Quantity;
  /** From the lowest figure to the highest. */
  readonly range: Quantity;
  /** The median in words. */
  readonly text: string;
  /** `median of 25, 12,000 to 140,000`. */
  readonly basis: string;
}

/** The set-ups that runs of a task were made with, those with the lowest median first. */
export interface TaskBySetUp {
  readonly measured: MeasuredTask;
  readonly setUps: readonly SetUp[];
  /** Those with the most runs, of equal ones the first by name; in the same order. */
  readonly drawn: readonly SetUp[];
  /** Recorded runs that state only a bound, such as "up to 100", and have no place in a median. */
  readonly boundsOnly: number;
}

/** Groups the recorded runs by agent and model, and apart what their times count where that differs. */
export function bySetUp(measured: MeasuredTask, ledger: Ledger): TaskBySetUp {
  const recorded = measured.known.filter((run) => !isDescribed(run));
  const bounded = recorded.filter(({ quantity }) => isBounded(quantity));
  const groups = Map.groupBy(bounded, ({ run }) => setUpId(run, measured));
  const setUps = [...groups]
    .map(([id, runs]) => setUpOf(id, runs, measured, ledger))
    .toSorted((a, b) => compareText(a.name, b.name));
  const most = setUps.toSorted((a, b) => b.runs.length - a.runs.length).slice(0, MOST_BARS);
  return {
    measured,
    setUps: setUps.toSorted(byMedian),
    drawn: most.toSorted(byMedian),
    boundsOnly: recorded.length - bounded.length,
  };
}

function byMedian({ median: a }: SetUp, { median: b }: SetUp): number {
  return (a.low ?? 0) - (b.low ?? 0) || (a.high ?? 0) - (b.high ?? 0);
}

function isBounded({ low, high }: Partial<Quantity> = {}): boolean {
  return low !== undefined && high !== undefined;
}

function setUpId({ agent, model, duration_kind: kind }: Run, { isMixed }: MeasuredTask): string {
  return [agent, model ?? '-', ...(isMixed ? [kind ?? '-'] : [])].join('/');
}

function setUpOf(
  id: string,
  runs: readonly MeasuredRun[],
  { measure, isMixed }: MeasuredTask,
  ledger: Ledger,
): SetUp {
  const { agent = '', model, duration_kind: kind } = runs[0]?.run ?? {};
  const { median, range } = summaryOf(runs.flatMap(({ quantity }) => quantity ?? []));
  return {
    id,
    agent,
    model,
    durationKind: isMixed ? kind : undefined,
    name: setUpName({ agent, model }, ledger),
    runs,
    completed: runs.filter(({ run }) => run.outcome === 'completed').length,
    median,
    range,
    text: medianText(median, measure),
    basis: basisOf(runs.length, figureText(range, measure)),
  };
}

function summaryOf(quantities: readonly Quantity[]): Pick<SetUp, 'median' | 'range'> {
  const isEstimate = quantities.some((quantity) => quantity.isEstimate);
  const lows = quantities.flatMap(({ low }) => low ?? []).toSorted((a, b) => a - b);
  const highs = quantities.flatMap(({ high }) => high ?? []).toSorted((a, b) => a - b);
  return {
    median: { low: middleOf(lows), high: middleOf(highs), isEstimate },
    range: { low: lows[0], high: highs.at(-1), isEstimate },
  };
}

/** Nobody counts half tokens. */
function medianText({ low = 0, high = 0, isEstimate }: Quantity, measure: Measure): string {
  const whole = (value: number) => (measure.unit === 'tokens' ? Math.round(value) : value);
  return figureText({ low: whole(low), high: whole(high), isEstimate }, measure);
}

/** A single run is its own median, and has no range. */
function basisOf(runs: number, range: string): string {
  return runs === 1 ? 'one run' : `median of ${runs}, ${withoutUnit(range)}`;
}

/** Of sorted values the middle one, or halfway between the middle two. */
function middleOf(sorted: readonly number[]): number {
  const half = sorted.length / 2;
  const middle = sorted.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  const sum = middle.reduce((all, value) => all + value, 0);
  return Number((sum / middle.length).toPrecision(12));
}
