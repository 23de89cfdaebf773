import type { Entry } from '../data/csv.ts';
import type { Score } from '../data/schema/score.ts';
import type { Claim } from './claim.ts';
import type { Ledger } from './ledger.ts';

/** The claims of one record, by measure. */
export function claimsOfEntry(
  { place }: Entry<unknown>,
  ledger: Ledger,
): ReadonlyMap<string, Claim> {
  const claims = claimsByPlace(ledger).get(`${place.file}:${place.line}`) ?? [];
  return new Map(claims.map((claim) => [claim.measure, claim]));
}

/** The claim of a score's rate, or of the count that its rate is worked out from. */
export function scoreClaim(entry: Entry<Score>, ledger: Ledger): Claim | undefined {
  const claims = claimsOfEntry(entry, ledger);
  return claims.get('score_pct') ?? claims.get('resolved');
}

const known = new WeakMap<Ledger, ReadonlyMap<string, readonly Claim[]>>();

function claimsByPlace(ledger: Ledger): ReadonlyMap<string, readonly Claim[]> {
  const index =
    known.get(ledger) ?? Map.groupBy(ledger.claims, ({ file, line }) => `${file}:${line}`);
  known.set(ledger, index);
  return index;
}
