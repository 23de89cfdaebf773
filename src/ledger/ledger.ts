import { disagreementsOf } from '../data/disagreement.ts';
import { isFullDay, type Day } from '../data/day.ts';
import type { Entry } from '../data/csv.ts';
import { figuresOf } from '../data/figures.ts';
import type { Records } from '../data/load.ts';
import { claimsFrom, type Claim } from './claim.ts';
import { explain, type ExplainedDisagreement } from './conflict.ts';
import { buildNames, type Names } from './names.ts';

/** Everything the site shows, joined. Built once from the records; never changed. */
export interface Ledger {
  /** The day the ledger speaks of: the newest day a source was read or a finding made, unless given. */
  readonly asOf: Day;
  readonly records: Records;
  readonly names: Names;
  /** In file order. */
  readonly claims: readonly Claim[];
  readonly claimById: ReadonlyMap<string, Claim>;
  /** Claims about one and the same thing, by their shared key. */
  readonly claimsByKey: ReadonlyMap<string, readonly Claim[]>;
  readonly disagreements: readonly ExplainedDisagreement[];
  /** Disagreements by the ids of the claims that take part. */
  readonly disagreementsByClaim: ReadonlyMap<string, readonly ExplainedDisagreement[]>;
}

/**
 * Joins checked records into a ledger. Pure: the same records give the same ledger.
 *
 * @param stated What the records state, where that is known already.
 */
export function buildLedger(
  records: Records,
  asOf: Day = newestReading(records),
  stated?: readonly Claim[],
): Ledger {
  const names = buildNames(records);
  const claims = stated ?? claimsFrom(figuresOf(records), names);
  const claimById = new Map(claims.map((claim) => [claim.id, claim]));
  const resolutions = new Map(recordsOf(records.resolutions).map((one) => [one.key, one]));
  const disagreements = disagreementsOf(records).map((found) =>
    explain(found, resolutions.get(found.key), claimById),
  );
  return {
    asOf,
    records,
    names,
    claims,
    claimById,
    claimsByKey: Map.groupBy(claims, ({ key }) => key),
    disagreements,
    disagreementsByClaim: byClaim(disagreements),
  };
}

function newestReading({ sources, benchmarks }: Records): Day {
  const read = sources.map(({ record }) => record.retrieved_on);
  const found = benchmarks.flatMap(({ record }) =>
    record.findings.flatMap(({ found_on }) => (found_on && isFullDay(found_on) ? found_on : [])),
  );
  return [...read, ...found].toSorted().at(-1) ?? '1970-01-01';
}

function byClaim(disagreements: readonly ExplainedDisagreement[]) {
  const pairs = disagreements.flatMap((found) => found.claims.map(({ id }) => ({ id, found })));
  return new Map(
    [...Map.groupBy(pairs, ({ id }) => id)].map(([id, group]) => [
      id,
      group.map(({ found }) => found),
    ]),
  );
}

/** The records of a collection, without their places. */
export function recordsOf<T>(entries: readonly Entry<T>[]): readonly T[] {
  return entries.map(({ record }) => record);
}
