import type { Entry } from '../data/csv.ts';
import { compareText } from '../data/order.ts';
import type { Score } from '../data/schema/score.ts';
import { scoreClaim } from './claim-lookup.ts';
import type { Claim } from './claim.ts';
import {
  headlineScores,
  POLICIES,
  type HeadlineScore,
  type Policy,
  type ScoreGroup,
} from './headline.ts';
import { rateOf } from './interval.ts';
import type { Ledger } from './ledger.ts';
import { perLedger } from './per-ledger.ts';

/** A score that stands for its subject by a policy, in one of the groups that the policy makes. */
export interface Stand {
  readonly policy: Policy;
  readonly benchmark: string;
  readonly group: ScoreGroup;
  readonly score: HeadlineScore;
}

/** Everything that stands by any policy: of each benchmark and policy in the order of `headlineScores`. */
export const standsOf = perLedger((ledger): readonly Stand[] =>
  [...ledger.names.benchmarks.keys()].flatMap((benchmark) =>
    POLICIES.flatMap((policy) =>
      headlineScores(ledger, benchmark, policy).groups.flatMap((group) =>
        group.scores.map((score) => ({ policy, benchmark, group, score })),
      ),
    ),
  ),
);

/** Policies by which an entry stands for its subject; none: it is not admitted, or another one stands. */
export function policiesOf(entry: Entry<Score>, ledger: Ledger): readonly Policy[] {
  return (byEntry(ledger).get(entry) ?? []).map(({ policy }) => policy);
}

const byEntry = perLedger((ledger) => Map.groupBy(standsOf(ledger), ({ score }) => score.entry));

/** Whether the claim of a score stands for its subject by a policy. */
export function stands(claim: Claim, policy: Policy, ledger: Ledger): boolean {
  return (byClaim(ledger).get(claim) ?? []).some((one) => one.policy === policy);
}

const byClaim = perLedger((ledger) => Map.groupBy(standsOf(ledger), ({ score }) => score.claim));

/** Whether an entry is kept from standing only by another one of its set-up. */
export function isBehind(entry: Entry<Score>, ledger: Ledger): boolean {
  return followers(ledger).has(entry);
}

const followers = perLedger(
  (ledger): ReadonlySet<Entry<Score>> =>
    new Set(standsOf(ledger).flatMap(({ score }) => score.others)),
);

/** What stands for one subject on a part of a benchmark, by each policy in their order. */
export interface SubjectStands {
  /** One of the scores, which all share benchmark, subset, attempts, model, agent and effort. */
  readonly score: Score;
  readonly stands: readonly PolicyStand[];
}

export interface PolicyStand {
  readonly policy: Policy;
  /** In the group that `headlineScores` names first; undefined: nothing stands. */
  readonly stand: Stand | undefined;
  /** Further protocols under which another figure of the subject stands by the same policy. */
  readonly others: number;
  /**
   * Why nothing stands. no-set-up: none by a protocol that is one for all; no-maker: no maker states one;
   * only-maker: nobody else measured it; only-word: an article names nobody who did.
   */
  readonly why: 'no-set-up' | 'no-maker' | 'only-maker' | 'only-word' | undefined;
}

/** The subjects of some scores, each once, in the order of its first score; those without a rate are left out. */
export function subjectStands(
  entries: readonly Entry<Score>[],
  ledger: Ledger,
): readonly SubjectStands[] {
  const rated = entries.filter(
    (entry) => scoreClaim(entry, ledger) && rateOf(entry.record) !== undefined,
  );
  return [...Map.groupBy(rated, ({ record }) => subjectKey(record))].flatMap(([key, same]) => {
    const score = same[0]?.record;
    const stands = POLICIES.map((policy) => standBy(policy, key, same, ledger));
    return score ? [{ score, stands }] : [];
  });
}

/** Scores with one key are of one subject on one part of a benchmark, by whatever protocol. */
export function subjectKey({ benchmark, subset, attempts = 1, model, agent, effort }: Score) {
  return [benchmark, subset, attempts, model, agent, effort].join(' ');
}

function standBy(
  policy: Policy,
  key: string,
  entries: readonly Entry<Score>[],
  ledger: Ledger,
): PolicyStand {
  const [stand, ...others] = bySubject(ledger).get(`${policy} ${key}`) ?? [];
  const why = stand ? undefined : reasonOf(policy, entries, ledger);
  return { policy, stand, others: others.length, why };
}

const bySubject = perLedger((ledger) =>
  Map.groupBy(
    standsOf(ledger),
    ({ policy, score }) => `${policy} ${subjectKey(score.entry.record)}`,
  ),
);

function reasonOf(
  policy: Policy,
  entries: readonly Entry<Score>[],
  ledger: Ledger,
): PolicyStand['why'] {
  if (policy === 'same-protocol') return 'no-set-up';
  if (policy === 'as-claimed') return 'no-maker';
  const claims = entries.map((entry) => scoreClaim(entry, ledger));
  return claims.some((claim) => claim?.relation === 'vendor') ? 'only-maker' : 'only-word';
}

/**
 * What the makers of two agent families state of them in one group of a benchmark: of each the newest that
 * stands as claimed, of one day the highest. One pair for each group that has both.
 */
export function claimedPairs(
  ledger: Ledger,
  familyA: string,
  familyB: string,
): readonly (readonly [Stand, Stand])[] {
  const claimed = standsOf(ledger).filter(({ policy }) => policy === 'as-claimed');
  return [...Map.groupBy(claimed, ({ group }) => group).values()].flatMap((group) => {
    const newest = group.toSorted((a, b) => compareText(dayOf(b), dayOf(a)));
    const [a, b] = [familyA, familyB].map((id) =>
      newest.find((one) => familyOf(one, ledger) === id),
    );
    return a && b ? [[a, b] as const] : [];
  });
}

function dayOf({ score }: Stand): string {
  return score.entry.record.measured_on ?? '';
}

function familyOf({ score }: Stand, { names }: Ledger): string | undefined {
  return names.agents.get(score.entry.record.agent ?? '')?.family;
}
