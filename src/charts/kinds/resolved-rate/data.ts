import type { Entry } from '../../../data/csv.ts';
import type { Score } from '../../../data/schema/score.ts';
import { scoreClaim } from '../../../ledger/claim-lookup.ts';
import type { ScoreGroup } from '../../../ledger/headline.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { measurementOf } from '../../../ledger/separation.ts';
import type { Standing } from '../../../ledger/tie.ts';
import { claimPath } from '../../../views/address.ts';
import type { ChartData } from '../../chart.ts';

const COLUMNS = [
  'protocol',
  'subset',
  'attempts',
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
  'is_headline',
  'measured_by',
  'measured_on',
  'source',
  'claim',
] as const;

/**
 * Scores as rows, spelled as in the data files, with their intervals and ranks; other figures of a set-up
 * follow the one that stands for it, and have no rank.
 */
export function scoreData(groups: readonly ScoreGroup[], ledger: Ledger): ChartData {
  const scores = groups.flatMap((group) => group.scores);
  return {
    columns: COLUMNS,
    rows: scores.flatMap(({ entry, standing, others }) => [
      ...rowOf(entry, ledger, { isHeadline: true, standing }),
      ...others.flatMap((other) => rowOf(other, ledger, { isHeadline: false })),
    ]),
  };
}

interface Place {
  /** Whether the score stands for its set-up. */
  readonly isHeadline: boolean;
  readonly standing?: Standing | undefined;
}

function rowOf(
  entry: Entry<Score>,
  ledger: Ledger,
  { isHeadline, standing }: Place,
): ChartData['rows'] {
  const { record } = entry;
  const claim = scoreClaim(entry, ledger);
  const measured = measurementOf(record);
  if (!claim || !measured) return [];
  const values = [
    record.protocol,
    record.subset,
    record.attempts,
    record.model,
    record.agent,
    record.effort,
    measured.rate,
    measured.interval?.low,
    measured.interval?.high,
    record.tasks,
    standing?.tier,
    standing?.best,
    standing?.worst,
    isHeadline,
    record.measured_by,
    record.measured_on,
    record.source,
    claim.id,
  ];
  return [{ href: claimPath(claim), values: values.map((value) => value ?? null) }];
}
