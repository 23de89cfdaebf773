import { day, reference, text } from '../fields.ts';

/** Where a claim comes from; fields of every record that states figures. */
export const provenance = {
  /** Who measured it or first stated it. */
  measured_by: reference('organizations'),
  /** Where it was read. */
  source: reference('sources'),
  /** Where in the source: section, table and row. */
  locator: text,
  note: text.optional(),
};

/** The day a source speaks of, where it names one. */
export const asOf = { as_of: day.optional() };

/** First and last day a price holds. Blank: the source states none, so none is assumed. */
export const validity = { valid_from: day.optional(), valid_to: day.optional() };
