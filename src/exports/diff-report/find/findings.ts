import { claimsInDoubt, findingChanges } from '../../../ledger/diff/finding-changes.ts';
import type { LedgerStates } from '../../../ledger/diff/pair.ts';
import type { Finding } from '../../../ledger/finding.ts';
import { dayWords, kindWords } from '../../../views/finding.ts';
import type { Item } from '../schema.ts';

/** What is known against benchmarks that changed, in words. */
export function findingItems(states: LedgerStates): Item<'findings'>[] {
  return findingChanges(states).flatMap(({ before, after }) => {
    const [finding, ledger] = after ? [after, states.after] : [before, states.before];
    if (!finding) return [];
    return {
      change: before && after ? 'changed' : after ? 'added' : 'removed',
      benchmark: ledger.names.benchmarks.get(finding.benchmark)?.name ?? finding.benchmark,
      kind: kindWords(finding.kind),
      before: wordsOf(before),
      after: wordsOf(after),
      is_grave: finding.isGrave,
      claims: claimsInDoubt(finding, ledger),
    };
  });
}

function wordsOf(finding: Finding | undefined): string | null {
  return finding ? `${finding.statement} (${dayWords([finding])})` : null;
}
