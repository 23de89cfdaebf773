import { statementChecks, type StatementCheck } from '../statement-check.ts';
import { pairs, type LedgerStates } from './pair.ts';

/** A statement that stands in both states, with both checks. */
export interface StatementChange {
  readonly before: StatementCheck;
  readonly after: StatementCheck;
}

/** Statements that come to another verdict than before. */
export function statementChanges(states: LedgerStates): readonly StatementChange[] {
  const { before, after } = states;
  return pairs(statementChecks(before), statementChecks(after), ({ statement }) => statement.id)
    .flatMap(({ before: then, after: now }) => (then && now ? [{ before: then, after: now }] : []))
    .filter((pair) => pair.before.verdict !== pair.after.verdict);
}
