import type { Entry } from '../data/csv.ts';
import type { Score } from '../data/schema/score.ts';
import type { Claim } from './claim.ts';
import type { Ledger } from './ledger.ts';
import { perLedger } from './per-ledger.ts';

/** The claims of one record, by measure. */
export function claimsOfEntry(
  { place }: Entry<unknown>,
  ledger: Ledger,
): ReadonlyMap<string, Claim> {
  return claimsByPlace(ledger).get(place.file)?.get(place.line) ?? NONE;
}

type ByMeasure = ReadonlyMap<string, Claim>;

const NONE: ByMeasure = new Map();

/** The claim of a score's rate, or of the count that its rate is worked out from. */
export function scoreClaim(entry: Entry<Score>, ledger: Ledger): Claim | undefined {
  const claims = claimsOfEntry(entry, ledger);
  return claims.get('score_pct') ?? claims.get('resolved');
}

/** By file, then by line. */
type ByPlace = ReadonlyMap<string, ReadonlyMap<number, ByMeasure>>;

const claimsByPlace = perLedger(({ claims }) => indexed(claims));

function indexed(claims: readonly Claim[]): ByPlace {
  const index = new Map<string, Map<number, Map<string, Claim>>>();
  for (const claim of claims) {
    const lines = index.get(claim.file) ?? new Map<number, Map<string, Claim>>();
    const measures = lines.get(claim.line) ?? new Map<string, Claim>();
    index.set(claim.file, lines.set(claim.line, measures.set(claim.measure, claim)));
  }
  return index;
}
