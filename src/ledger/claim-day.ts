import { earliest, latest, type Day } from '../data/day.ts';
import type { Source } from '../data/schema/source.ts';

/** What a record says of its days, whatever its kind. */
interface Dated {
  readonly source?: string | undefined;
}

/** Fields that name the day a figure speaks of; of one record at most one is filled. */
const DAY_FIELDS = ['measured_on', 'as_of', 'started_on', 'found_on', 'date'];

/**
 * The day the figures of a record speak of: measured, stated as of, started, found or dated; else the day
 * its source was published. Undefined: nothing names a day.
 */
export function claimDay(record: Dated, sources: ReadonlyMap<string, Source>): Day | undefined {
  const own = DAY_FIELDS.map((field) => dayIn(record, field)).find((day) => day !== undefined);
  return own ?? sources.get(record.source ?? '')?.published_on;
}

/**
 * The first full day on which a record counts as known: the last that its day may mean, but not after its
 * source was read, and no day before what it states begins to hold. Undefined: it has no day.
 */
export function knownFrom(record: Dated, sources: ReadonlyMap<string, Source>): Day | undefined {
  const day = claimDay(record, sources);
  if (day === undefined) return undefined;
  const readOn = sources.get(record.source ?? '')?.retrieved_on ?? latest(day);
  const said = readOn < latest(day) ? laterOf(readOn, earliest(day)) : latest(day);
  return laterOf(said, earliest(dayIn(record, 'valid_from') ?? said));
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function dayIn(record: object, field: string): Day | undefined {
  const value: unknown = Reflect.get(record, field);
  return typeof value === 'string' ? value : undefined;
}
