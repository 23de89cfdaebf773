import type { Disagreement, DisagreementKind } from '../data/disagreement.ts';
import type { Figure } from '../data/figure.ts';
import type { Resolution } from '../data/schema/bookkeeping.ts';
import type { Claim } from './claim.ts';
import type { Ledger } from './ledger.ts';
import { bandOf } from './reason.ts';

/** Claims that disagree, and why they may stand side by side. */
export interface ExplainedDisagreement {
  readonly kind: DisagreementKind;
  readonly key: string;
  readonly claims: readonly Claim[];
  /** What the claims state, as the data hold it, in their order. */
  readonly figures: readonly Figure[];
  /** Undefined only for figures that merely look alike on two benchmarks; the check refuses the rest. */
  readonly resolution: Resolution | undefined;
}

/** Joins a disagreement with its claims and its explanation, which prefers none where the ledger lacks the claim. */
export function explain(
  { kind, key, figures }: Disagreement,
  resolution: Resolution | undefined,
  claimById: ReadonlyMap<string, Claim>,
): ExplainedDisagreement {
  const stated = figures.flatMap((figure) => {
    const claim = claimById.get(figure.id);
    return claim ? [{ claim, figure }] : [];
  });
  const isKnown = stated.some(({ claim }) => claim.id === resolution?.preferred);
  return {
    kind,
    key,
    claims: stated.map(({ claim }) => claim),
    figures: stated.map(({ figure }) => figure),
    resolution: isKnown ? resolution : resolution && { ...resolution, preferred: undefined },
  };
}

/** Whether the explanation of a disagreement puts this claim before the others. */
export function isPreferred({ id }: Claim, { disagreementsByClaim }: Ledger): boolean {
  const found = disagreementsByClaim.get(id) ?? [];
  return found.some(({ resolution }) => resolution?.preferred === id);
}

/** Claims as they are shown: one that a resolution prefers stands before the others. */
export function claimsInOrder(claims: readonly Claim[], ledger: Ledger): Claim[] {
  const rank = (claim: Claim) => (isPreferred(claim, ledger) ? 0 : 1);
  return claims.toSorted((a, b) => rank(a) - rank(b));
}

/** What is known of why the figures of a claim and of some others differ. */
function disputesOf({ id }: Claim, others: readonly Claim[], ledger: Ledger) {
  const found = ledger.disagreementsByClaim.get(id) ?? [];
  return found.filter(({ claims }) => others.some((other) => claims.includes(other)));
}

/** Whether figures that disagree are the same but for rounding. */
export function isRounding(resolution: Resolution | undefined): boolean {
  return resolution?.reason_code === 'rounding';
}

/** Whether two claims are of the same figure, one of them rounded. */
export function differByRounding(claim: Claim, other: Claim, ledger: Ledger): boolean {
  return disputesOf(claim, [other], ledger).some(({ resolution }) => isRounding(resolution));
}

/** Whether an explanation lets all claims stand: they speak of different things under one name. */
export function mayAllBeRight(resolution: Resolution | undefined): boolean {
  return bandOf(resolution?.reason_code) === 'all-may-be-right';
}

/** Whether an explanation tells which claim is wrong, or why all are right. That one is preferred is no reason. */
export function settles(resolution: Resolution | undefined): boolean {
  return (
    (resolution?.preferred !== undefined && resolution.reason_code !== 'unresolved-range') ||
    mayAllBeRight(resolution)
  );
}

/** Whether a claim may stand though others differ. */
export function isSettled(claim: Claim, others: readonly Claim[], ledger: Ledger): boolean {
  return disputesOf(claim, others, ledger).every(({ resolution }) => settles(resolution));
}
