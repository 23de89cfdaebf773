import { z } from 'zod';
import { count, day, found, line, MAX_ITEMS, MAX_NOTES, place } from './field.ts';
import {
  AgeChange,
  ChartChange,
  ConflictChange,
  DecisionChange,
  FindingChange,
  ProblemChange,
  RankChange,
  ReleaseChange,
  RowChange,
  StatementChange,
} from './items.ts';

/** One state of the data. */
const State = z
  .strictObject({
    /** Day that its ledger speaks of; null where it could not be built. */
    as_of: day.nullable(),
    claims: count,
  })
  .readonly();

/** A row that `data/corrections.csv` lacks, all but its reason. */
const MissingRow = z
  .strictObject({ date: day, file: line, key: line, field: line, old: line, new: line })
  .readonly();

/** What a change of the data does: plain JSON, whoever wrote it. Version 1: additions only. */
export const DiffReport = z
  .strictObject({
    schema_version: z.literal(1),
    before: State,
    after: State,
    /** Whether all of the older state could be read and compared. */
    is_complete: z.boolean(),
    /** Errors that the data check finds in the later state. */
    errors: count,
    /** What could not be compared, a sentence each. */
    notes: z.array(line).max(MAX_NOTES).readonly(),
    claims: z
      .strictObject({ added: count, changed: count, removed: count, needs_row: count })
      .readonly(),
    /** The same by file. */
    files: z
      .array(
        z.strictObject({ file: line, added: count, changed: count, removed: count }).readonly(),
      )
      .max(MAX_ITEMS)
      .readonly(),
    corrections: z
      .strictObject({
        missing: found(MissingRow),
        /** Rows that do not tell what became of their claim. */
        idle: found(z.strictObject({ ...place, key: line }).readonly()),
      })
      .readonly(),
    sections: z
      .strictObject({
        charts: found(ChartChange),
        ranks: found(RankChange),
        decisions: found(DecisionChange),
        conflicts: found(ConflictChange),
        findings: found(FindingChange),
        ages: found(AgeChange),
        statements: found(StatementChange),
        releases: found(ReleaseChange),
        problems: found(ProblemChange),
        rows: found(RowChange),
      })
      .readonly(),
  })
  .readonly();

export type DiffReport = z.infer<typeof DiffReport>;

export type Sections = DiffReport['sections'];

/** What a section lists. */
export type Item<Name extends keyof Sections> = NonNullable<Sections[Name]>['items'][number];

/** Largest report that is read, in bytes of UTF-8. */
export const MAX_REPORT_BYTES = 16 * 1024 * 1024;
