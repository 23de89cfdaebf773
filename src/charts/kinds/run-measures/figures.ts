import type { Entry } from '../../../data/csv.ts';
import { asQuantity, type FigureValue } from '../../../data/figure.ts';
import type { Quantity } from '../../../data/quantity.ts';
import type { Run } from '../../../data/schema/run.ts';
import type { Task } from '../../../data/schema/task.ts';
import { formatFigure } from '../../../format/figure.ts';
import { claimsOfEntry } from '../../../ledger/claim-lookup.ts';
import type { Claim } from '../../../ledger/claim.ts';
import { recordsOf, type Ledger } from '../../../ledger/ledger.ts';
import type { Unit } from '../../plot.ts';
import { workerLabel } from '../../subject.ts';
import { modelLabel, stated } from '../../words.ts';

/** A figure that runs are compared by. */
export interface Measure {
  /** Ends the chart's address. */
  readonly id: string;
  /** Of its claims. */
  readonly field: string;
  /** Ends the names of its columns. */
  readonly column: string;
  readonly unit: Unit;
  readonly noun: string;
  /** What a source without the figure does not state, where the noun alone would say that there is none. */
  readonly amount?: string;
}

export const MEASURES: readonly Measure[] = [
  {
    id: 'tokens',
    field: 'tokens.total',
    column: 'tokens',
    unit: 'tokens',
    noun: 'tokens in all',
  },
  {
    id: 'cost',
    field: 'cost_usd',
    column: 'usd',
    unit: 'USD',
    noun: 'cost',
  },
  {
    id: 'duration',
    field: 'duration_s',
    column: 's',
    unit: 's',
    noun: 'duration',
  },
  {
    id: 'files',
    field: 'artifacts.files',
    column: 'files',
    unit: 'count',
    noun: 'files',
    amount: 'number of files',
  },
];

/** A run and its figure. */
export interface MeasuredRun {
  readonly run: Run;
  /** Agent, with the model where two runs have one agent. */
  readonly name: string;
  /** Undefined: its source does not state it. */
  readonly claim: Claim | undefined;
  readonly quantity: Quantity | undefined;
  /** The figure in words. */
  readonly text: string;
}

/** All runs of a task by one measure, smallest first and unknown last. */
export interface MeasuredTask {
  readonly task: Task;
  readonly measure: Measure;
  readonly runs: readonly MeasuredRun[];
  /** Those with a figure. */
  readonly known: readonly MeasuredRun[];
  /** Whether the runs' times count different things, by their sources. */
  readonly isMixed: boolean;
}

/** The runs of a task by one measure. */
export function measuredRuns(task: Task, measure: Measure, ledger: Ledger): MeasuredTask {
  const entries = ledger.records.runs.filter(({ record }) => record.task === task.id);
  const byAgent = Map.groupBy(recordsOf(entries), ({ agent }) => agent);
  const runs = entries
    .map((entry) => {
      const isOnly = byAgent.get(entry.record.agent)?.length === 1;
      return measuredRun(entry, isOnly, measure, ledger);
    })
    .toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const known = runs.filter(({ quantity }) => quantity);
  const kinds = new Set(known.flatMap(({ run }) => run.duration_kind ?? []));
  return { task, measure, runs, known, isMixed: measure.id === 'duration' && kinds.size > 1 };
}

function measuredRun(
  entry: Entry<Run>,
  isOnly: boolean,
  measure: Measure,
  ledger: Ledger,
): MeasuredRun {
  const { record: run } = entry;
  const claim = claimsOfEntry(entry, ledger).get(measure.field);
  return {
    run,
    name: setUpName(isOnly ? { agent: run.agent } : run, ledger),
    claim,
    quantity: claim && asQuantity(claim.value),
    text: claim ? figureText(claim.value, measure) : 'not stated',
  };
}

/** `Claude Code with Claude Opus 4.6`; only the agent where no model is named. */
export function setUpName({ agent, model }: Pick<Run, 'agent' | 'model'>, ledger: Ledger): string {
  return stated([workerLabel({ agent }, ledger), modelLabel(model, ledger)]).join(' with ');
}

/** Units of the claims, for those that are not spelled like those of axes. */
const CLAIM_UNITS: Partial<Record<Unit, string>> = { s: 'seconds' };

/** A figure in words: `~71,000 tokens`, `3 to 8 min`, `1 file`. */
export function figureText(value: FigureValue, { unit, noun }: Measure): string {
  const counted = unit === 'count' ? noun : (CLAIM_UNITS[unit] ?? unit);
  return formatFigure(value, counted).replace(/^(~?1) (\w+)s$/, '$1 $2');
}

/** `71,000` of `71,000 tokens`: where the unit stands nearby and is a word. */
export function withoutUnit(text: string): string {
  return text.replace(/ (tokens?|files?)$/, '');
}

/** A run that was not executed: its source only says how it would go. */
export function isDescribed({ run }: MeasuredRun): boolean {
  return run.basis === 'described';
}

function sizeOf({ quantity }: MeasuredRun): number {
  return quantity?.low ?? quantity?.high ?? Number.MAX_VALUE;
}
