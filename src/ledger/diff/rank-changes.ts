import type { HeadlineScore, Policy, ScoreGroup } from '../headline.ts';
import type { Ledger } from '../ledger.ts';
import { standsOf, subjectKey, type Stand } from '../stand.ts';
import type { Standing } from '../tie.ts';
import { isSame, pairs, type LedgerStates, type Pair } from './pair.ts';

/** A score with its place among those of its group. */
export interface Ranked {
  readonly benchmark: string;
  readonly group: ScoreGroup;
  readonly score: HeadlineScore;
  /** Undefined where nothing is ranked. */
  readonly standing: Standing | undefined;
}

/** A set-up that moved within a group, entered or left it. */
export interface RankChange {
  /** By which this is so, in the order of `POLICIES`. */
  readonly policies: readonly Policy[];
  readonly before: Ranked | undefined;
  readonly after: Ranked | undefined;
}

/**
 * Set-ups that come, go or change tier first, then those of another rate, then those whose ranks others shift; of each
 * in the order of the later state. A rate that changes without a rank is none of them.
 */
export function rankChanges({ before, after }: LedgerStates): readonly RankChange[] {
  const changed = pairs(rankedIn(before), rankedIn(after), keyOf).filter(isMoved);
  return [...Map.groupBy(changed, withoutPolicy).values()]
    .map((same) => ({
      policies: same.flatMap((pair) => (pair.after ?? pair.before)?.policy ?? []),
      before: same[0]?.before,
      after: same[0]?.after,
    }))
    .toSorted((a, b) => weightOf(b) - weightOf(a));
}

function weightOf({ before, after }: RankChange): number {
  if (before?.standing?.tier !== after?.standing?.tier || !before || !after) return 2;
  return before.score.rate === after.score.rate ? 0 : 1;
}

type RankedBy = Ranked & { readonly policy: Policy };

function rankedIn(ledger: Ledger): readonly RankedBy[] {
  return standsOf(ledger).map((stand) => ({ ...stand, standing: standingOf(stand) }));
}

/** Makers' own scores are never ranked: their set-ups differ. */
function standingOf({ policy, score }: Stand): Standing | undefined {
  return policy === 'as-claimed' ? undefined : score.standing;
}

function keyOf({ policy, group, score }: RankedBy): string {
  return [policy, group.protocol, subjectKey(score.entry.record)].join(' ');
}

function isMoved({ before, after }: Pair<RankedBy>): boolean {
  return !before || !after || !isSame(before.standing, after.standing);
}

/** What is the same by two policies. */
function withoutPolicy({ key, before, after }: Pair<RankedBy>): string {
  const told = [before, after].map((one) => one && [one.score.rate, one.standing]);
  return JSON.stringify([key.slice(key.indexOf(' ')), told]);
}
