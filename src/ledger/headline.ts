import type { Entry } from '../data/csv.ts';
import { compareText } from '../data/order.ts';
import type { Score } from '../data/schema/score.ts';
import { scoreClaim } from './claim-lookup.ts';
import type { Claim } from './claim.ts';
import { isPreferred } from './conflict.ts';
import type { Ledger } from './ledger.ts';
import { perLedger } from './per-ledger.ts';
import { isUniform } from './protocol.ts';
import { measurementOf, type Measurement } from './separation.ts';
import { standings, type Standing } from './tie.ts';

/**
 * Which claims may stand for a subject. same-protocol: measured by a protocol that is one set-up for
 * all; as-claimed: by its maker; independent: by anybody else. `POLICY_WORDS` tells them to readers.
 */
export const POLICIES = ['same-protocol', 'as-claimed', 'independent'] as const;
export type Policy = (typeof POLICIES)[number];

/** The score that stands for one model with one agent at one effort. */
export interface HeadlineScore extends Measurement {
  readonly entry: Entry<Score>;
  /** Of `score_pct`, or of `resolved` where only counts are given. */
  readonly claim: Claim;
  /** Within the group; undefined without an interval. */
  readonly standing: Standing | undefined;
  /** Further measurements of the same subject in the same group, newest first. */
  readonly others: readonly Entry<Score>[];
}

/** Scores of one protocol, subset and number of attempts. */
export interface ScoreGroup {
  readonly protocol: string | undefined;
  readonly subset: string | undefined;
  /** k of pass@k; 1 where none is stated. */
  readonly attempts: number;
  /** Highest rate first, then by model. */
  readonly scores: readonly HeadlineScore[];
}

export interface HeadlineScores {
  /** Those with the most intervals first, then the largest. */
  readonly groups: readonly ScoreGroup[];
  /** Score claims of the benchmark that the policy does not admit. */
  readonly leftOut: number;
}

/** A score entry with its claim. */
interface Candidate extends Measurement {
  readonly entry: Entry<Score>;
  readonly claim: Claim;
}

/** The scores of a benchmark that a policy admits, one a subject, grouped so that like stands with like. */
export function headlineScores(
  ledger: Ledger,
  benchmarkId: string,
  policy: Policy,
): HeadlineScores {
  const entries = ledger.records.scores.filter(({ record }) => record.benchmark === benchmarkId);
  const claimed = entries.filter((entry) => scoreClaim(entry, ledger) !== undefined);
  const admitted = claimed
    .flatMap((entry) => candidateOf(entry, ledger))
    .filter(({ claim }) => admits(policy, claim, ledger));
  const groups = Map.groupBy(admitted, groupKey).values();
  return {
    groups: [...groups].map((group) => groupOf(group, ledger)).toSorted(byWeight),
    leftOut: claimed.length - admitted.length,
  };
}

/** Whether a claim of a score, or of what its tasks cost and took, may stand by a policy. */
export function admits(policy: Policy, claim: Claim, ledger: Ledger): boolean {
  return ADMITS[policy](claim, ledger);
}

const ADMITS: Readonly<Record<Policy, (claim: Claim, ledger: Ledger) => boolean>> = {
  'same-protocol': ({ subject }, ledger) => isUniform(subject, ledger),
  'as-claimed': ({ relation }) => relation === 'vendor',
  independent: ({ grade }) => ['independent', 'operator', 'own'].includes(grade),
};

/** None when the rate is not known. */
function candidateOf(entry: Entry<Score>, ledger: Ledger): Candidate[] {
  const claim = scoreClaim(entry, ledger);
  const measurement = measurementOf(entry.record);
  return claim && measurement ? [{ entry, claim, ...measurement }] : [];
}

function groupKey({ entry: { record } }: Candidate): string {
  return [record.protocol, record.subset, record.attempts ?? 1].join(' ');
}

function subjectKey({ entry: { record } }: Candidate): string {
  return [record.model, record.agent, record.effort].join(' ');
}

function groupOf(candidates: readonly Candidate[], ledger: Ledger): ScoreGroup {
  const record = candidates[0]?.entry.record;
  const scores = headlinesOf(candidates, ledger);
  const ranks = standings(scores);
  return {
    protocol: record?.protocol,
    subset: record?.subset,
    attempts: record?.attempts ?? 1,
    scores: scores.map((score, index) => ({ ...score, standing: ranks[index] })),
  };
}

/**
 * The scores that stand among entries of one set-up, one for each model, agent and effort, highest rate
 * first. They are ranked by `headlineScores` only, among all of their group.
 */
export function headlinesAmong(
  entries: readonly Entry<Score>[],
  ledger: Ledger,
): readonly Headline[] {
  return headlinesOf(
    entries.flatMap((entry) => candidateOf(entry, ledger)),
    ledger,
  );
}

type Headline = Omit<HeadlineScore, 'standing'>;

function headlinesOf(candidates: readonly Candidate[], ledger: Ledger): Headline[] {
  return [...Map.groupBy(candidates, subjectKey)]
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([, same]) => headlineOf(same, ledger))
    .toSorted((a, b) => b.rate - a.rate);
}

/** Preferred by an explained disagreement, else with an interval, else newest, else first in its file. */
function headlineOf(same: readonly Candidate[], ledger: Ledger): Headline[] {
  const newest = same.toSorted((a, b) => compareText(dayOf(b), dayOf(a)));
  const weight = ({ claim, interval }: Candidate) =>
    (isPreferred(claim, ledger) ? 2 : 0) + (interval ? 1 : 0);
  const [first] = newest.toSorted((a, b) => weight(b) - weight(a));
  const others = newest.filter((candidate) => candidate !== first).map(({ entry }) => entry);
  return first ? [{ ...first, others }] : [];
}

function dayOf({ entry }: Candidate): string {
  return entry.record.measured_on ?? '';
}

function byWeight(a: ScoreGroup, b: ScoreGroup): number {
  return (
    intervalsIn(b) - intervalsIn(a) ||
    b.scores.length - a.scores.length ||
    compareText(a.protocol ?? '', b.protocol ?? '') ||
    compareText(a.subset ?? '', b.subset ?? '') ||
    a.attempts - b.attempts
  );
}

function intervalsIn({ scores }: ScoreGroup): number {
  return scores.filter(({ interval }) => interval).length;
}

/** Where a score stands within its protocol; undefined for what is not ranked: no uniform protocol, no interval, or measured again since. */
export function standingOf(entry: Entry<Score>, ledger: Ledger): Standing | undefined {
  return allStandings(ledger).get(entry);
}

const allStandings = perLedger((ledger): ReadonlyMap<Entry<Score>, Standing> => {
  const scores = [...ledger.names.benchmarks.keys()].flatMap((benchmark) =>
    headlineScores(ledger, benchmark, 'same-protocol').groups.flatMap((group) => group.scores),
  );
  return new Map(
    scores.flatMap(({ entry, standing }) => (standing ? [[entry, standing] as const] : [])),
  );
});
