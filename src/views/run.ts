import type { Entry } from '../data/csv.ts';
import type { Run } from '../data/schema/run.ts';
import { claimsOfEntry } from '../ledger/claim-lookup.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { modelPath, runPath, taskPath } from './address.ts';
import { figureCell, NOT_STATED, textCell, type Table } from './cell.ts';
import { figureColumns, itemTable, sourceCell, type ItemColumn } from './item-table.ts';
import { runLabel } from './label.ts';
import { checksText, outcomeText } from './run-words.ts';

export { outcomeText };

const RUN_COLUMNS: readonly ItemColumn<Entry<Run>>[] = [
  {
    label: 'Run',
    cell: ({ record }, { names }) => ({
      ...textCell(runLabel(record.id, names), runPath(record.id)),
      small: BASIS[record.basis],
    }),
  },
  {
    label: 'Model',
    cell: ({ record }, { names }) =>
      record.model
        ? textCell(names.models.get(record.model)?.name, modelPath(record.model))
        : NOT_STATED,
  },
  {
    label: 'Outcome',
    cell: (entry, ledger) =>
      figureCell(claimsOfEntry(entry, ledger).get('outcome'), ledger, outcomeText(entry.record)),
  },
  ...figureColumns<Run>('tokens.total', 'cost_usd', 'duration_s'),
  {
    label: 'Checks passed',
    isNumber: true,
    cell: ({ record }) => textCell(checksText(record)),
  },
  { label: 'Read in', cell: ({ record }, ledger) => sourceCell(record, ledger) },
];

export const BASIS = {
  recorded: 'one recorded execution',
  described: 'described by its source, not recorded',
} as const;

/** Runs as a table. */
export function runTable(title: string, entries: readonly Entry<Run>[], ledger: Ledger): Table {
  return itemTable(title, entries, RUN_COLUMNS, ledger);
}

/** All runs, by task. */
export function buildRuns(ledger: Ledger) {
  const { runs, tasks } = ledger.records;
  const unknown = (missing: (run: Run) => boolean) => recordsOf(runs).filter(missing).length;
  return {
    count: runs.length,
    missing: [
      `${unknown(({ tokens }) => !tokens)} without token counts`,
      `${unknown(({ cost_usd }) => !cost_usd)} without a cost`,
      `${unknown(({ duration_s }) => !duration_s)} without a duration`,
    ].join(', '),
    tasks: recordsOf(tasks).map((task) => ({
      title: task.title,
      href: taskPath(task.id),
      summary: task.summary,
      table: runTable(
        task.title,
        runs.filter(({ record }) => record.task === task.id),
        ledger,
      ),
    })),
  };
}
