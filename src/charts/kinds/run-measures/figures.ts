import type { Entry } from '../../../data/csv.ts';
import { asQuantity } from '../../../data/figure.ts';
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
  const runs = entries
    .map((entry) => measuredRun(entry, recordsOf(entries), measure, ledger))
    .toSorted((a, b) => sizeOf(a) - sizeOf(b));
  const known = runs.filter(({ quantity }) => quantity);
  const kinds = new Set(known.flatMap(({ run }) => run.duration_kind ?? []));
  return { task, measure, runs, known, isMixed: measure.id === 'duration' && kinds.size > 1 };
}

function measuredRun(
  entry: Entry<Run>,
  all: readonly Run[],
  measure: Measure,
  ledger: Ledger,
): MeasuredRun {
  const { record: run } = entry;
  const claim = claimsOfEntry(entry, ledger).get(measure.field);
  const isOnly = all.filter(({ agent }) => agent === run.agent).length === 1;
  const model = isOnly ? undefined : modelLabel(run.model, ledger);
  return {
    run,
    name: stated([workerLabel(run, ledger), model]).join(' with '),
    claim,
    quantity: claim && asQuantity(claim.value),
    text: claim ? formatFigure(claim.value, claim.unit) : 'not stated',
  };
}

/** A run that was not executed: its source only says how it would go. */
export function isDescribed({ run }: MeasuredRun): boolean {
  return run.basis === 'described';
}

function sizeOf({ quantity }: MeasuredRun): number {
  return quantity?.low ?? quantity?.high ?? Number.MAX_VALUE;
}
