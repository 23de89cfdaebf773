import type { Entry } from '../data/csv.ts';
import type { Run } from '../data/schema/run.ts';
import { formatCost } from '../format/figure.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { successCosts, type SuccessCost } from '../ledger/success-cost.ts';
import { agentPath } from './address.ts';
import { countCell, textCell, type Table } from './cell.ts';
import { itemTable, type ItemColumn } from './item-table.ts';

const COLUMNS: readonly ItemColumn<SuccessCost>[] = [
  {
    label: 'Agent',
    cell: ({ agent, model }, { names }) => ({
      ...textCell(names.agents.get(agent)?.name, agentPath(agent)),
      small: names.models.get(model ?? '')?.name ?? 'model not stated',
    }),
  },
  { label: 'Runs counted', isNumber: true, cell: ({ runs }) => countCell(runs) },
  { label: 'Completed', isNumber: true, cell: ({ completed }) => countCell(completed) },
  { label: 'Completed after fixes', isNumber: true, cell: ({ fixed }) => countCell(fixed) },
  { label: 'Spent on all', isNumber: true, cell: ({ spentUsd }) => textCell(formatCost(spentUsd)) },
  {
    label: 'Cost per success',
    isNumber: true,
    cell: ({ perSuccessUsd }) => textCell(perSuccessUsd ? formatCost(perSuccessUsd) : 'no success'),
  },
  {
    label: 'Counting none after fixes',
    isNumber: true,
    cell: ({ perCleanSuccessUsd }) =>
      textCell(perCleanSuccessUsd ? formatCost(perCleanSuccessUsd) : 'no success'),
  },
];

/** What a success cost, by agent and model; no rows where no recorded run states both a cost and an outcome. */
export function successTable(runs: readonly Entry<Run>[], ledger: Ledger): Table {
  const costs = successCosts(runs);
  return {
    ...itemTable('Cost per success', costs, COLUMNS, ledger),
    isOrdered: true,
    note: noteOf(runs, costs),
  };
}

function noteOf(runs: readonly Entry<Run>[], costs: readonly SuccessCost[]): string {
  const counted = costs.reduce((sum, cost) => sum + cost.runs, 0);
  const recorded = recordsOf(runs).filter(({ basis }) => basis === 'recorded').length;
  const left = recorded - counted;
  const leftOut =
    left > 0
      ? ` ${left} of ${recorded} recorded runs state no cost or no outcome, and are left out.`
      : '';
  return `All that was spent, on failed and blocked runs too, divided by the runs that were completed. So few runs say nothing of the next one.${leftOut}`;
}
