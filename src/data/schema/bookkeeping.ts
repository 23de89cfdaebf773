import { z } from 'zod';
import { day, oneOf, text, valueList } from '../fields.ts';

/** Reasons for which all claims may be right: they speak of different things under one name. */
export const ALL_MAY_BE_RIGHT = [
  'different-protocol',
  'different-agent',
  'different-date',
  'different-tier',
  'different-scope',
  'different-sample',
  'rounding',
] as const;

/** Reasons for which some claim is wrong, or for which nobody can tell. */
const SOME_MAY_BE_WRONG = [
  'wrong-benchmark',
  'wrong-model',
  'wrong-figure',
  'superseded',
  'typo',
  'unresolved-range',
] as const;

/** Why claims that disagree may stand side by side. */
export const Resolution = z.strictObject({
  /** The key that the check prints. */
  key: text,
  /** The values explained. A new or changed value needs the explanation to be read again. */
  values: valueList,
  reason_code: oneOf(...SOME_MAY_BE_WRONG, ...ALL_MAY_BE_RIGHT),
  /** Claim id that the site shows first; blank where none can be preferred. */
  preferred: text.optional(),
  explanation: text,
  decided_on: day,
});
export type Resolution = z.output<typeof Resolution>;

/** A value that was changed or removed after it had been published. */
export const Correction = z.strictObject({
  date: day,
  file: text,
  key: text,
  field: text,
  old: text.optional(),
  new: text.optional(),
  reason: text,
});
export type Correction = z.output<typeof Correction>;

/** A state of the data that embeds can be pinned to. */
export const Release = z.strictObject({ version: text, released_on: day, title: text });
export type Release = z.output<typeof Release>;
