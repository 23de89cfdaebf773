import { agree, type Figure } from '../data/figure.ts';
import { figuresOf } from '../data/figures.ts';

import type { Claim } from './claim.ts';
import { mayAllBeRight, type ExplainedDisagreement } from './conflict.ts';
import type { Ledger } from './ledger.ts';
import { perLedger } from './per-ledger.ts';

/** The claim that an explanation puts in the place of another one, of which it differs; undefined: none. */
export function claimInstead(claim: Claim, ledger: Ledger): Claim | undefined {
  const conflicts = disagreementsOf(claim, ledger).filter(({ kind }) => kind === 'conflict');
  const preferred = conflicts.flatMap((found) => preferredIn(found, ledger) ?? []);
  return preferred.find((other) => cannotBothBeTrue(claim, other, ledger));
}

/**
 * The disagreement whose explanation says that this claim is wrong, or that nobody can tell; undefined: none. A spread between
 * set-ups puts none of them in doubt: nobody says that they measured the same.
 */
export function doubtOf(claim: Claim, ledger: Ledger): ExplainedDisagreement | undefined {
  return disagreementsOf(claim, ledger).find((found) => {
    if (mayAllBeRight(found.resolution)) return false;
    const preferred = preferredIn(found, ledger);
    if (found.kind === 'same-figure') return isOfAnotherBenchmark(claim, preferred);
    if (found.kind === 'spread') return false;
    const others = preferred ? [preferred] : found.claims;
    return others.some((other) => cannotBothBeTrue(claim, other, ledger));
  });
}

function disagreementsOf({ id }: Claim, ledger: Ledger): readonly ExplainedDisagreement[] {
  return ledger.disagreementsByClaim.get(id) ?? [];
}

function preferredIn({ resolution }: ExplainedDisagreement, ledger: Ledger): Claim | undefined {
  return ledger.claimById.get(resolution?.preferred ?? '');
}

/** One figure on two benchmarks is right on that of the claim that is preferred; without one nobody can tell. */
function isOfAnotherBenchmark({ subject }: Claim, preferred: Claim | undefined): boolean {
  return subject.benchmark !== preferred?.subject.benchmark;
}

const figureById = perLedger(
  ({ records }): ReadonlyMap<string, Figure> =>
    new Map(figuresOf(records).map((figure) => [figure.id, figure])),
);

/** Prices of other days or sizes of requests share a key, and do not contradict each other. */
function cannotBothBeTrue(claim: Claim, other: Claim, ledger: Ledger): boolean {
  const [a, b] = [figureById(ledger).get(claim.id), figureById(ledger).get(other.id)];
  return a !== undefined && b !== undefined && !agree(a, b);
}
