import { REASON_CODES, type ReasonCode } from '../data/schema/bookkeeping.ts';

/**
 * What the reason of a disagreement leaves of its claims: all may be right, one is wrong, or the sources do
 * not tell. In the order of the page.
 */
export const BANDS = ['all-may-be-right', 'one-is-wrong', 'cannot-be-told'] as const;
export type Band = (typeof BANDS)[number];

/** Why claims disagree, in words. */
export interface Reason {
  readonly label: string;
  /** One sentence on what the reason says. */
  readonly means: string;
  readonly band: Band;
}

/** Every reason that `data/resolutions.csv` may give. */
export const REASONS: Readonly<Record<ReasonCode, Reason>> = {
  'different-protocol': {
    label: 'Different protocol',
    means: 'The benchmark was run in different ways: by another set-up, with other limits.',
    band: 'all-may-be-right',
  },
  'different-agent': {
    label: 'Different agent',
    means: 'Different agents ran the same model.',
    band: 'all-may-be-right',
  },
  'different-date': {
    label: 'Different date',
    means: 'The claims are of different days, and each may hold for its own.',
    band: 'all-may-be-right',
  },
  'different-tier': {
    label: 'Different tier',
    means: 'The claims are of different tiers or plans of one maker.',
    band: 'all-may-be-right',
  },
  'different-scope': {
    label: 'Different scope',
    means: 'One name stands for several things, and each claim is of another of them.',
    band: 'all-may-be-right',
  },
  'different-sample': {
    label: 'Different sample',
    means: 'The claims count different tasks.',
    band: 'all-may-be-right',
  },
  rounding: {
    label: 'Rounding',
    means: 'The claims give one figure to different numbers of decimals.',
    band: 'all-may-be-right',
  },
  'wrong-figure': {
    label: 'Wrong figure',
    means: 'One source gives a figure that the others contradict and nothing supports.',
    band: 'one-is-wrong',
  },
  'wrong-model': {
    label: 'Wrong model',
    means: 'One source gives a figure that belongs to another model.',
    band: 'one-is-wrong',
  },
  'wrong-benchmark': {
    label: 'Wrong benchmark',
    means: 'One source gives a figure that belongs to another benchmark.',
    band: 'one-is-wrong',
  },
  superseded: {
    label: 'Superseded',
    means: 'One source gives a figure that its publisher has replaced.',
    band: 'one-is-wrong',
  },
  typo: {
    label: 'Slip',
    means: 'One source has copied or typed a value that belongs elsewhere.',
    band: 'one-is-wrong',
  },
  'unresolved-range': {
    label: 'Not resolved',
    means: 'The sources do not say why they differ, and nothing on record tells which is right.',
    band: 'cannot-be-told',
  },
};

/** What is said of a disagreement that no row explains yet; the check lets only coincidences pass without. */
export const UNEXPLAINED: Reason = {
  label: 'Not explained',
  means: 'No explanation has been written down yet.',
  band: 'cannot-be-told',
};

/** The band of a reason; that of `UNEXPLAINED` without one. */
export function bandOf(code: ReasonCode | undefined): Band {
  return reasonOf(code).band;
}

/** The reason of a code; `UNEXPLAINED` without one. */
export function reasonOf(code: ReasonCode | undefined): Reason {
  return code === undefined ? UNEXPLAINED : REASONS[code];
}

/** The codes of a band, in the order of the schema. */
export function reasonsIn(band: Band): ReasonCode[] {
  return REASON_CODES.filter((code) => bandOf(code) === band);
}
