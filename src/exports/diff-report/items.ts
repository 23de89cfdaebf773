import { z } from 'zod';
import { count, day, line, place, slug } from './field.ts';

const change = <const T extends readonly [string, ...string[]]>(...kinds: T) => z.enum(kinds);

/** A claim that is new, says something else, or is gone. `old` and `new` are written as in the data files. */
export const RowChange = z
  .strictObject({
    change: change('added', 'changed', 'removed'),
    id: line,
    /** What it is about, and what it measures, in words. */
    about: line,
    ...place,
    old: line.nullable(),
    new: line.nullable(),
    /** The same as people read them. */
    before: line.nullable(),
    after: line.nullable(),
    unit: line,
    /** New less old, in the unit; null where one of them is no exact number. */
    difference: z.number().nullable(),
    /** The same in percent of the old; null also where that is 0. */
    percent: z.number().nullable(),
    source: line.nullable(),
    /** The claim that took the place of a removed one. */
    now: line.nullable(),
    /** Whether `data/corrections.csv` lacks a row that says why. */
    needs_row: z.boolean(),
  })
  .readonly();

/** Where a set-up stands: its rate in percent, the ranks that cannot be ruled out, and its tier; null where nothing is ranked. */
const Standing = z
  .strictObject({
    rate: z.number(),
    standing: z.strictObject({ best: count, worst: count, tier: count }).readonly().nullable(),
  })
  .readonly()
  .nullable();

/** A set-up that moved in a ranking, entered or left it. */
export const RankChange = z
  .strictObject({
    change: change('moved', 'entered', 'left'),
    /** Benchmark, subset, protocol and attempts, in words. */
    group: line,
    benchmark: line,
    protocol: line.nullable(),
    subset: line.nullable(),
    attempts: count,
    /** Policies by which this is so. */
    policies: z.array(line).max(10).readonly(),
    set_up: line,
    before: Standing,
    after: Standing,
  })
  .readonly();

const Outcome = z
  .strictObject({
    /** What comes out, in words. */
    finding: line,
    leader: line,
    options: z
      .array(
        z
          .strictObject({
            option: line,
            name: line,
            win_share: z.number().min(0).max(1),
            tier: count,
          })
          .readonly(),
      )
      .max(100)
      .readonly(),
  })
  .readonly()
  .nullable();

/** A decision of a role that comes out otherwise. */
export const DecisionChange = z
  .strictObject({
    role: line,
    label: line,
    /** By which scores count; null: all. */
    policy: line.nullable(),
    /** The winner, the tiers, or win shares alone. */
    change: change('winner', 'tiers', 'shares'),
    before: Outcome,
    after: Outcome,
  })
  .readonly();

const Dispute = z
  .strictObject({
    /** How far the claims lie apart, in words. */
    spread: line,
    values: z.array(line).max(200).readonly(),
    /** Why they may stand side by side; null: nobody has said. */
    reason: line.nullable(),
  })
  .readonly()
  .nullable();

/** Claims that disagree now, agree now, or disagree otherwise. */
export const ConflictChange = z
  .strictObject({
    change: change('opened', 'closed', 'changed'),
    key: line,
    kind: line,
    about: line,
    before: Dispute,
    after: Dispute,
  })
  .readonly();

/** A figure that is past the age limit of its kind now, or no longer. */
export const AgeChange = z
  .strictObject({
    change: change('old', 'old when added', 'no longer old'),
    id: line,
    about: line,
    ...place,
    as_of: day.nullable(),
    /** Why, in words. */
    why: line,
  })
  .readonly();

/** Something known against a benchmark that is new, gone or told otherwise. */
export const FindingChange = z
  .strictObject({
    change: change('added', 'changed', 'removed'),
    benchmark: line,
    kind: line,
    before: line.nullable(),
    after: line.nullable(),
    /** Whether it puts scores in doubt. */
    is_grave: z.boolean(),
    /** Claims in doubt by it. */
    claims: count,
  })
  .readonly();

/** A statement of a source that comes to another verdict. */
export const StatementChange = z
  .strictObject({ id: line, statement: line, source: line, before: line, after: line })
  .readonly();

/** A problem of the data check that is new or solved. */
export const ProblemChange = z
  .strictObject({
    change: change('new', 'solved'),
    ...place,
    field: line.nullable(),
    message: line,
    is_error: z.boolean(),
  })
  .readonly();

/** A release that is gone, or not as it was released. */
export const ReleaseChange = z
  .strictObject({
    change: change('changed', 'removed'),
    version: line,
    ...place,
    field: line,
    message: line,
  })
  .readonly();

/** A chart that is new or gone, whose title states something else, whose picture differs, or only the words around it. */
export const ChartChange = z
  .strictObject({
    change: change('added', 'removed', 'title', 'picture', 'words'),
    id: slug,
    /** What it is about. */
    kicker: line,
    /** The finding. */
    before: line.nullable(),
    after: line.nullable(),
    /** Which of `<id>.before.png`, `.svg` and `<id>.after.*` were drawn. */
    pictures: z.strictObject({ before: z.boolean(), after: z.boolean() }).readonly(),
  })
  .readonly();
