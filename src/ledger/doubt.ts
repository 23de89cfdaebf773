import type { Claim } from './claim.ts';
import { mayAllBeRight, type ExplainedDisagreement } from './conflict.ts';
import { contradict } from './contradiction.ts';
import type { Ledger } from './ledger.ts';

/** The claim that an explanation puts in the place of another one, of which it differs; undefined: none. */
export function claimInstead(claim: Claim, ledger: Ledger): Claim | undefined {
  const conflicts = disagreementsOf(claim, ledger).filter(({ kind }) => kind === 'conflict');
  const preferred = conflicts.map((found) => ({ found, other: preferredIn(found) }));
  return preferred.find(({ found, other }) => other && contradict(claim, other, found))?.other;
}

/**
 * The disagreement whose explanation says that this claim is wrong, or that nobody can tell; undefined: none. A spread between
 * set-ups puts none of them in doubt: nobody says that they measured the same. Nor does one figure on two
 * benchmarks that nobody has explained, which may be chance.
 */
export function doubtOf(claim: Claim, ledger: Ledger): ExplainedDisagreement | undefined {
  return disagreementsOf(claim, ledger).find((found) => {
    if (found.kind === 'spread' || mayAllBeRight(found.resolution)) return false;
    const preferred = preferredIn(found);
    if (found.kind === 'same-figure')
      return found.resolution !== undefined && isOfAnotherBenchmark(claim, preferred);
    const others = preferred ? [preferred] : found.claims;
    return others.some((other) => contradict(claim, other, found));
  });
}

function disagreementsOf({ id }: Claim, ledger: Ledger): readonly ExplainedDisagreement[] {
  return ledger.disagreementsByClaim.get(id) ?? [];
}

function preferredIn({ claims, resolution }: ExplainedDisagreement): Claim | undefined {
  return claims.find(({ id }) => id === resolution?.preferred);
}

/** One figure on two benchmarks is right on that of the claim that is preferred; without one nobody can tell. */
function isOfAnotherBenchmark({ subject }: Claim, preferred: Claim | undefined): boolean {
  return subject.benchmark !== preferred?.subject.benchmark;
}
