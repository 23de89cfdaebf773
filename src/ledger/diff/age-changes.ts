import { isOld } from '../age.ts';
import type { Claim } from '../claim.ts';
import type { LedgerStates } from './pair.ts';

/** A claim that counts as old in one of two states. */
export interface AgeChange {
  /** old: it was not before; old-when-added: it was not there before; no-longer-old: it is still there. */
  readonly change: 'old' | 'old-when-added' | 'no-longer-old';
  /** In the later state. */
  readonly claim: Claim;
}

/** In the order of the later state. A claim that is gone is none of them. */
export function ageChanges({ before, after }: LedgerStates): readonly AgeChange[] {
  return after.claims.flatMap((claim): AgeChange[] => {
    const then = before.claimById.get(claim.id);
    const [wasOld, old] = [then !== undefined && isOld(then, before), isOld(claim, after)];
    if (wasOld === old) return [];
    if (!old) return [{ change: 'no-longer-old', claim }];
    return [{ change: then ? 'old' : 'old-when-added', claim }];
  });
}
