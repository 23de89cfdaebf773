import { z } from 'zod';
import { day, id, releaseVersion } from '../fields.ts';
import { FrozenPlot, words } from './frozen-plot.ts';

const Caption = z.strictObject({
  /** Whole sentences without their full stops. */
  notes: z.array(words),
  sources: z.array(z.strictObject({ title: words })),
  asOf: day.optional(),
});

const KnownAgainst = z.strictObject({
  isDoubt: z.boolean(),
  lead: words,
  name: words,
  rest: words,
});

/** A chart as it was at a release: what its embed shows, and the claims that it rests on. */
const FrozenChart = z.strictObject({
  id,
  kind: words,
  kicker: words,
  title: words,
  sub: words.optional(),
  alt: words,
  caption: Caption,
  caveat: z.strictObject({ sign: words, label: words }).optional(),
  knownAgainst: z.array(KnownAgainst),
  freshness: z.array(words),
  plot: FrozenPlot,
  /** Values by the ids of their claims, as data files write them. */
  claims: z.record(words, words),
});
export type FrozenChart = z.output<typeof FrozenChart>;

/** All charts as they were at a release, in a file named by its version. Never edited. */
export const FrozenCharts = z.strictObject({
  schema_version: z.literal(1),
  version: releaseVersion,
  released_on: day,
  charts: z.array(FrozenChart),
});
export type FrozenCharts = z.output<typeof FrozenCharts>;
