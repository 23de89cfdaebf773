import type { LedgerStates } from '../../../ledger/diff/pair.ts';
import { statementChanges } from '../../../ledger/diff/statement-changes.ts';
import { publisherName } from '../../../views/label.ts';
import { GROUPS } from '../../../views/statement-words.ts';
import type { Item } from '../schema.ts';

/** Statements that come to another verdict, in words. */
export function statementItems(states: LedgerStates): Item<'statements'>[] {
  return statementChanges(states).map(({ before, after }) => ({
    id: after.statement.id,
    statement: after.statement.statement,
    source: publisherName(after.statement.source, states.after.names),
    before: GROUPS[before.verdict].title,
    after: GROUPS[after.verdict].title,
  }));
}
