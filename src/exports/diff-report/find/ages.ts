import { ageChanges, type AgeChange } from '../../../ledger/diff/age-changes.ts';
import type { LedgerStates } from '../../../ledger/diff/pair.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { asOfWords, replacedFact } from '../../../views/age-words.ts';
import { claimWords } from '../../../views/label.ts';
import type { Item } from '../schema.ts';

/** Figures that are past the age limit of their kind now, or no longer, and why. */
export function ageItems(states: LedgerStates): Item<'ages'>[] {
  return ageChanges(states).map(({ change, claim }) => ({
    change: CHANGES[change],
    id: claim.id,
    about: claimWords(claim, states.after.names),
    file: claim.file,
    line: claim.line,
    as_of: claim.asOf ?? null,
    why: whyOf(claim, states.after),
  }));
}

const CHANGES = {
  old: 'old',
  'old-when-added': 'old when added',
  'no-longer-old': 'no longer old',
} as const;

function whyOf(claim: AgeChange['claim'], ledger: Ledger): string {
  const replaced = replacedFact(claim, ledger);
  return replaced ? `Replaced by ${replaced.text}` : asOfWords(claim, ledger);
}
