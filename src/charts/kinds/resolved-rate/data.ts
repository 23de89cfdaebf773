import type { ScoreGroup } from '../../../ledger/headline.ts';
import { claimPath } from '../../../views/address.ts';
import type { ChartData } from '../../chart.ts';

const COLUMNS = [
  'protocol',
  'subset',
  'model',
  'agent',
  'effort',
  'score_pct',
  'low_pct',
  'high_pct',
  'tasks',
  'tier',
  'rank_best',
  'rank_worst',
  'measured_by',
  'measured_on',
  'source',
  'claim',
] as const;

/** Scores as rows, spelled as in the data files, with their intervals and ranks. */
export function scoreData(groups: readonly ScoreGroup[]): ChartData {
  return {
    columns: COLUMNS,
    rows: groups
      .flatMap(({ scores }) => scores)
      .map(({ entry: { record }, claim, rate, interval, standing }) => ({
        href: claimPath(claim),
        values: [
          record.protocol,
          record.subset,
          record.model,
          record.agent,
          record.effort,
          rate,
          interval?.low,
          interval?.high,
          record.tasks,
          standing?.tier,
          standing?.best,
          standing?.worst,
          record.measured_by,
          record.measured_on,
          record.source,
          claim.id,
        ].map((value) => value ?? null),
      })),
  };
}
