import type { DataDiff } from '../../data/data-diff.ts';
import { unreadText } from '../../data/data-diff-report.ts';
import { isSame, type LedgerStates } from '../../ledger/diff/pair.ts';
import { buildLedger } from '../../ledger/ledger.ts';

/** The ledgers of both states, as far as there are any. */
export interface BuiltLedgers {
  readonly ledgers: Partial<LedgerStates>;
  /** Both, where they can be compared. */
  readonly states: LedgerStates | undefined;
  /** What cannot be compared and why; grows with what else cannot. */
  readonly notes: string[];
}

/** Where nothing in the records changed, both states are one ledger. */
export function ledgersOf({ before, after, isWhole, unread }: DataDiff): BuiltLedgers {
  const notes = unread.length > 0 ? [unreadText(unread)] : [];
  const now = tried('The ledger', () => buildLedger(after.records), notes);
  if (!isWhole) {
    notes.push(
      'Part of the older data cannot be read today, so that only claims are compared: no charts, ranks, decisions, disagreements, findings, ages, statements or problems.',
    );
    return { ledgers: { after: now }, states: undefined, notes };
  }
  const isUnchanged = isSame(before.records, after.records);
  const then = isUnchanged
    ? now
    : tried('The older ledger', () => buildLedger(before.records), notes);
  const states = then && now && { before: then, after: now };
  return { ledgers: { before: then, after: now }, states, notes };
}

/** Undefined where it fails, with a note: data of an older shape may break what was written for today's. */
export function tried<T>(what: string, find: () => T, notes: string[]): T | undefined {
  try {
    return find();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    notes.push(`${what} could not be compared with the older state: ${why}`);
    return undefined;
  }
}
