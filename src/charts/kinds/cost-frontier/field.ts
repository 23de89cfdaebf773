import type { Benchmark } from '../../../data/schema/benchmark.ts';
import type { Score } from '../../../data/schema/score.ts';
import { claimsOfEntry, scoreClaim } from '../../../ledger/claim-lookup.ts';
import type { Claim } from '../../../ledger/claim.ts';
import { paretoFrontier } from '../../../ledger/frontier.ts';
import type { HeadlineScore, ScoreGroup } from '../../../ledger/headline.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { measurementOf, type Measurement } from '../../../ledger/separation.ts';
import { usualAgent } from '../../one-agent.ts';

/** A set-up whose score and cost one row states. */
export interface Priced extends Measurement {
  readonly record: Score;
  readonly claim: Claim;
  readonly costClaim: Claim;
  /** US dollars per task. */
  readonly cost: number;
  /** What stands for the set-up elsewhere: this row, or another one without a cost. */
  readonly headline: HeadlineScore;
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

/** Whether another row stands for the set-up elsewhere. */
export function isFurther({ record, headline }: Priced): boolean {
  return record !== headline.entry.record;
}

/** The agent that goes without saying. */
export function usualAgentOf(points: readonly Priced[]): string | undefined {
  return usualAgent(points.map(({ record }) => record));
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
function pricedOf(headline: HeadlineScore, ledger: Ledger): Priced[] {
  return [headline.entry, ...headline.others]
    .flatMap((entry) => {
      const costClaim = claimsOfEntry(entry, ledger).get('cost_per_task_usd');
      const claim = scoreClaim(entry, ledger);
      const measured = measurementOf(entry.record);
      const { record } = entry;
      const { cost_per_task_usd: cost } = record;
      if (!claim || !costClaim || !measured || cost === undefined) return [];
      return { record, claim, costClaim, cost, headline, ...measured };
    })
    .slice(0, 1);
}

/** Logarithmic where the dearest costs more than five times the cheapest. */
export function scaleFor(points: readonly Priced[]): 'log' | 'linear' {
  const costs = points.map(({ cost }) => cost);
  const least = Math.min(...costs);
  return least > 0 && Math.max(...costs) > 5 * least ? 'log' : 'linear';
}
