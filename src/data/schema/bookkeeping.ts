import { z } from 'zod';
import { day, oneOf, releaseVersion, sha256, text, valueList } from '../fields.ts';

/** Reasons for which claims disagree; what each means is told by `src/ledger/reason.ts`. */
export const REASON_CODES = [
  'wrong-benchmark',
  'wrong-model',
  'wrong-figure',
  'superseded',
  'typo',
  'unresolved-range',
  'different-protocol',
  'different-agent',
  'different-date',
  'different-tier',
  'different-scope',
  'different-sample',
  'rounding',
] as const;
export type ReasonCode = (typeof REASON_CODES)[number];

/** Why claims that disagree may stand side by side. */
export const Resolution = z.strictObject({
  /** The key that the check prints. */
  key: text,
  /** The values explained. A new or changed value needs the explanation to be read again. */
  values: valueList,
  reason_code: oneOf(...REASON_CODES),
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
export const Release = z.strictObject({
  version: releaseVersion,
  released_on: day,
  title: text,
  /** Of what `data/releases/<version>.json` holds; blank: released before charts were frozen. */
  charts_sha256: sha256.optional(),
});
export type Release = z.output<typeof Release>;
