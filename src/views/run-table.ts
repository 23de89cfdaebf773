import type { Entry } from '../data/csv.ts';
import type { Run } from '../data/schema/run.ts';
import { claimsOfEntry } from '../ledger/claim-lookup.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { modelPath, runPath } from './address.ts';
import { figureCell, NOT_STATED, textCell, type Table } from './cell.ts';
import { figureColumns, itemTable, sourceCell, type ItemColumn } from './item-table.ts';
import { runLabel } from './label.ts';
import { basisText, checksText, outcomeText } from './run-words.ts';

const RUN_COLUMNS: readonly ItemColumn<Entry<Run>>[] = [
  {
    label: 'Run',
    cell: ({ record }, { names }) => ({
      ...textCell(runLabel(record.id, names), runPath(record.id)),
      small: basisText(record),
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

/** Runs as a table. */
export function runTable(title: string, entries: readonly Entry<Run>[], ledger: Ledger): Table {
  return itemTable(title, entries, RUN_COLUMNS, ledger);
}
