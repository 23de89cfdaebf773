import { doubtsOn, findingsOf, type Finding } from '../finding.ts';
import type { Ledger } from '../ledger.ts';
import { isSame, pairs, type LedgerStates, type Pair } from './pair.ts';

/** What is known against benchmarks that is new, gone or told otherwise. */
export function findingChanges({ before, after }: LedgerStates): readonly Pair<Finding>[] {
  return pairs(findingsIn(before), findingsIn(after), ({ key }) => key)
    .map(({ key, ...pair }) => ({ key, before: pair.before?.finding, after: pair.after?.finding }))
    .filter((pair) => !isSame(told(pair.before), told(pair.after)));
}

/** With keys that do not depend on their order among others of other sources. */
function findingsIn(ledger: Ledger) {
  const seen = new Map<string, number>();
  return [...ledger.names.benchmarks.keys()]
    .flatMap((benchmark) => findingsOf(benchmark, ledger))
    .map((finding) => {
      const key = JSON.stringify([finding.benchmark, finding.kind, finding.source]);
      const place = (seen.get(key) ?? 0) + 1;
      seen.set(key, place);
      return { key: `${key} ${place}`, finding };
    });
}

function told(finding: Finding | undefined): unknown {
  return finding && [finding.statement, finding.found_on, finding.protocols];
}

/** Claims of a ledger that a finding puts in doubt. */
export function claimsInDoubt({ claim }: Finding, ledger: Ledger): number {
  return ledger.claims.filter((one) =>
    doubtsOn(one, ledger).some((finding) => finding.claim.id === claim.id),
  ).length;
}
