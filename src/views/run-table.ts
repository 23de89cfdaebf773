import type { Entry } from '../data/csv.ts';
import type { Run } from '../data/schema/run.ts';
import { claimsOfEntry } from '../ledger/claim-lookup.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { agentPath, modelPath, runPath, taskPath } from './address.ts';
import { figureCell, NOT_STATED, textCell, type Cell, type Table } from './cell.ts';
import { figureColumns, itemTable, sourceCell, type ItemColumn } from './item-table.ts';
import { runLabel } from './label.ts';
import { basisText, checksText, outcomeText } from './run-words.ts';

/** Columns that tables of runs are made of. */
export const RUN_COLUMNS = {
  name: {
    label: 'Run',
    cell: ({ record }, { names }) => ({
      ...textCell(runLabel(record.id, names), runPath(record.id)),
      small: basisText(record),
    }),
  },
  id: {
    label: 'Run',
    cell: ({ record }) => ({
      ...textCell(record.id, runPath(record.id)),
      small: basisText(record),
    }),
  },
  task: {
    label: 'Task',
    cell: ({ record: { task } }, { names }) =>
      textCell(names.tasks.get(task)?.short_title ?? names.tasks.get(task)?.title, taskPath(task)),
  },
  agent: {
    label: 'Agent',
    cell: ({ record }, { names }) =>
      textCell(names.agents.get(record.agent)?.name, agentPath(record.agent)),
  },
  model: {
    label: 'Model',
    cell: ({ record }, { names }) =>
      record.model
        ? textCell(names.models.get(record.model)?.name, modelPath(record.model))
        : NOT_STATED,
  },
  outcome: {
    label: 'Outcome',
    cell: (entry, ledger) =>
      figureCell(claimsOfEntry(entry, ledger).get('outcome'), ledger, outcomeText(entry.record)),
  },
  checks: {
    label: 'Checks passed',
    isNumber: true,
    formula: 'count',
    cell: ({ record }) => checksCell(record),
  },
  source: { label: 'Read in', cell: ({ record }, ledger) => sourceCell(record, ledger) },
  publisher: {
    label: 'Read in',
    cell: ({ record }, ledger) => ({ ...sourceCell(record, ledger), small: undefined }),
  },
} as const satisfies Readonly<Record<string, ItemColumn<Entry<Run>>>>;

/** Sorted by the share that passed. */
function checksCell(run: Run): Cell {
  const { length } = run.checks;
  const passed = run.checks.filter((check) => check.passed).length;
  return { ...textCell(checksText(run)), sort: length > 0 ? passed / length : '' };
}

const { name, model, outcome, checks, source } = RUN_COLUMNS;
const COLUMNS: readonly ItemColumn<Entry<Run>>[] = [
  name,
  model,
  outcome,
  ...figureColumns<Run>('tokens.total', 'cost_usd', 'duration_s'),
  checks,
  source,
];

/** Runs as a table. */
export function runTable(title: string, entries: readonly Entry<Run>[], ledger: Ledger): Table {
  return itemTable(title, entries, COLUMNS, ledger);
}
