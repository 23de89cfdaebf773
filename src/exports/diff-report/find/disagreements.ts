import type { ExplainedDisagreement } from '../../../ledger/conflict.ts';
import { conflictChanges, valuesIn } from '../../../ledger/diff/conflict-changes.ts';
import type { LedgerStates } from '../../../ledger/diff/pair.ts';
import { reasonOf } from '../../../ledger/reason.ts';
import { spreadOfClaims } from '../../../ledger/spread.ts';
import { disagreementWords } from '../../../views/disagreement-words.ts';
import { spreadWords } from '../../../views/spread-words.ts';
import type { Item } from '../schema.ts';

/** Disagreements that opened, closed or changed, in words. */
export function conflictItems(states: LedgerStates): Item<'conflicts'>[] {
  return conflictChanges(states).flatMap(({ before, after }) => {
    const [found, ledger] = after ? [after, states.after] : [before, states.before];
    if (!found) return [];
    const { about, kind } = disagreementWords(found, ledger);
    const change = before && after ? 'changed' : after ? 'opened' : 'closed';
    const both = { before: disputeOf(before), after: disputeOf(after) };
    return [{ change, key: found.key, kind, about, ...both }];
  });
}

/** More than anybody reads. */
const MAX_VALUES = 200;

function disputeOf(found: ExplainedDisagreement | undefined): Item<'conflicts'>['before'] {
  if (!found) return null;
  const code = found.resolution?.reason_code;
  return {
    spread: spreadWords(spreadOfClaims(found), found.claims[0]?.unit ?? '').text,
    values: valuesIn(found).slice(0, MAX_VALUES),
    reason: code === undefined ? null : reasonOf(code).label,
  };
}
