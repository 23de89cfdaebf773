import type { Entry } from '../data/csv.ts';
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

const known = new WeakMap<Ledger, ReadonlyMap<string, readonly Claim[]>>();

function claimsByPlace(ledger: Ledger): ReadonlyMap<string, readonly Claim[]> {
  const index =
    known.get(ledger) ?? Map.groupBy(ledger.claims, ({ file, line }) => `${file}:${line}`);
  known.set(ledger, index);
  return index;
}
