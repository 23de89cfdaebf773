import type { Benchmark } from '../../../data/schema/benchmark.ts';
import type { Score } from '../../../data/schema/score.ts';
import { claimsOfEntry } from '../../../ledger/claim-lookup.ts';
import type { Claim } from '../../../ledger/claim.ts';
import { paretoFrontier } from '../../../ledger/frontier.ts';
import type { HeadlineScore, ScoreGroup } from '../../../ledger/headline.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { measurementOf, type Measurement } from '../../../ledger/separation.ts';

/** A set-up whose score and cost one row states. */
export interface Priced extends Measurement {
  readonly record: Score;
  readonly claim: Claim;
  readonly costClaim: Claim;
  /** US dollars per task. */
  readonly cost: number;
  /** Whether another row of the set-up, without a cost, stands for it elsewhere. */
  readonly isFurther: boolean;
}

/** Set-ups of one group that have a cost, three or more. */
export interface CostField {
  readonly group: ScoreGroup;
  readonly benchmark: Benchmark;
  readonly points: readonly Priced[];
  /** Cheapest first. */
  readonly frontier: readonly Priced[];
  /** Set-ups of the group without a cost. */
  readonly withoutCost: number;
}

/** None with fewer than three set-ups that have a cost. */
export function costFieldOf(group: ScoreGroup, benchmark: Benchmark, ledger: Ledger): CostField[] {
  const points = group.scores.flatMap((score) => pricedOf(score, ledger));
  if (points.length < 3) return [];
  const frontier = paretoFrontier(
    points,
    ({ cost }) => cost,
    ({ rate }) => rate,
  );
  const withoutCost = group.scores.length - points.length;
  return [{ group, benchmark, points, frontier, withoutCost }];
}

/** From the measurement that stands for the set-up, else from the newest further one with a cost. */
function pricedOf({ entry: headline, others }: HeadlineScore, ledger: Ledger): Priced[] {
  return [headline, ...others]
    .flatMap((entry) => {
      const claims = claimsOfEntry(entry, ledger);
      const costClaim = claims.get('cost_per_task_usd');
      const claim = claims.get('score_pct') ?? claims.get('resolved');
      const measured = measurementOf(entry.record);
      const { record } = entry;
      const { cost_per_task_usd: cost } = record;
      if (!claim || !costClaim || !measured || cost === undefined) return [];
      return { record, claim, costClaim, cost, isFurther: entry !== headline, ...measured };
    })
    .slice(0, 1);
}

/** The agent of most set-ups; the first of equally frequent ones. */
export function usualAgent(points: readonly Priced[]): string | undefined {
  const [most] = [...Map.groupBy(points, ({ record }) => record.agent)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  return most?.[0];
}

/** Logarithmic where the dearest costs more than five times the cheapest. */
export function scaleFor(points: readonly Priced[]): 'log' | 'linear' {
  const costs = points.map(({ cost }) => cost);
  const least = Math.min(...costs);
  return least > 0 && Math.max(...costs) > 5 * least ? 'log' : 'linear';
}
