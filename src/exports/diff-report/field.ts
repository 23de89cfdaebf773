import { z } from 'zod';

/** Longest text of a report, in UTF-16 units; longer ones are cut before they are written. */
export const MAX_TEXT = 2000;

/** Most items of a list of a report; the rest is counted. */
export const MAX_ITEMS = 5000;

/** Most notes of a report. */
export const MAX_NOTES = 50;

/** What no text of a report holds: control characters, and lone halves of characters. */
export const NO_TEXT = /[\p{Cc}\p{Cs}]/gu;

/** One line of words. */
export const line = z
  .string()
  .max(MAX_TEXT)
  .refine((text) => text.search(NO_TEXT) === -1, 'Expected text without control characters.');

export const count = z.int().min(0).max(1e9);

/** Day, month or year. */
export const day = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

/** Id of a chart: part of file names and addresses. */
export const slug = z
  .string()
  .regex(/^[a-z0-9](?:[a-z0-9.-]{0,199})$/)
  .refine((id) => !id.includes('..'));

/** Path of a data file from the project's root, and the line; null: the file as a whole. */
export const place = { file: line, line: count.nullable() };

/** What was found of one kind: all that are counted, and as many as a report holds. Null: it could not be compared. */
export const found = <T extends z.ZodType>(item: T) =>
  z
    .strictObject({ total: count, items: z.array(item).max(MAX_ITEMS).readonly() })
    .readonly()
    .nullable();
