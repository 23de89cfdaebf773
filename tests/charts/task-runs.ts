import type { ChartView } from '../../src/charts/chart.ts';
import { runMeasures } from '../../src/charts/kinds/run-measures/chart.ts';
import { load } from '../../src/data/load.ts';
import type { Quantity } from '../../src/data/quantity.ts';
import type { Run } from '../../src/data/schema/run.ts';
import { buildLedger } from '../../src/ledger/ledger.ts';
import { TODAY, VALID } from '../project.ts';

export const { records } = load(VALID, TODAY);

/** Runs of the task `triage`. */
export function runsOf(runs: readonly (Partial<Run> & Pick<Run, 'agent'>)[]) {
  return runs.map((run, index) => ({
    place: { file: `data/runs/run-${index}.json`, line: 1 },
    record: {
      id: `run-${index}`,
      task: 'triage',
      basis: 'recorded' as const,
      checks: [],
      events: [],
      measured_by: 'reporter',
      source: 'report',
      locator: 'Row',
      ...run,
    },
  }));
}

/** The charts of that task with these runs. */
export function viewsWith(runs: Parameters<typeof runsOf>[0]): ChartView[] {
  return runMeasures.views(buildLedger({ ...records, runs: runsOf(runs) }));
}

export const seconds = (low: number, high = low, isEstimate = false): Quantity => ({
  low,
  high,
  isEstimate,
});

export const a = { agent: 'agent-a', model: 'alpha-1', outcome: 'completed' } as const;
export const b = { agent: 'agent-b', model: 'beta-2.5', outcome: 'blocked' } as const;
