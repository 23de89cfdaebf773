import { compareText } from '../data/order.ts';
import type { Score } from '../data/schema/score.ts';
import { recordsOf, type Ledger } from './ledger.ts';
import { aheadOf, measurementOf } from './separation.ts';

/** Scores of two agent families that one party measured on the same tasks by one protocol. */
export interface HeadToHead {
  readonly a: Score;
  readonly b: Score;
  readonly tasks: number;
  /** `a`, `b`, or undefined when the difference is within chance at 95 %. */
  readonly ahead: 'a' | 'b' | undefined;
}

/**
 * The comparison of two families with the most tasks behind it, measured by neither maker; of several
 * scores of one family, the newest.
 *
 * @returns undefined when nobody measured both in one way.
 */
export function findHeadToHead(
  ledger: Ledger,
  familyA: string,
  familyB: string,
): HeadToHead | undefined {
  const scores = recordsOf(ledger.records.scores)
    .filter((score) => score.tasks !== undefined && score.score_pct !== undefined)
    .filter(({ protocol }) => protocol !== undefined)
    .toSorted((a, b) => compareText(b.measured_on ?? '', a.measured_on ?? ''));
  const setups = Map.groupBy(scores, (s) =>
    [s.benchmark, s.subset, s.protocol, s.attempts, s.measured_by, s.tasks].join(' '),
  );
  const pairs = [...setups.values()].flatMap((group) => {
    const a = group.find((score) => isOf(score, familyA, ledger));
    const b = group.find((score) => isOf(score, familyB, ledger));
    return a && b && a.tasks !== undefined ? { a, b, tasks: a.tasks, ahead: winnerOf(a, b) } : [];
  });
  return pairs.toSorted((left, right) => right.tasks - left.tasks)[0];
}

function isOf(score: Score, family: string, { names }: Ledger): boolean {
  const agent = names.agents.get(score.agent ?? '');
  if (agent?.family !== family || agent.kind === 'ide') return false;
  return agent.organization !== score.measured_by;
}

function winnerOf(a: Score, b: Score): HeadToHead['ahead'] {
  const [left, right] = [measurementOf(a), measurementOf(b)];
  const ahead = left && right && aheadOf(left, right);
  return ahead === 'neither' ? undefined : ahead;
}
