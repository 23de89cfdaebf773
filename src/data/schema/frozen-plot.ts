import { z } from 'zod';

/**
 * What a chart draws, as it was at a release. Of the site's own plots it leaves out what only a live chart
 * needs: what marks tell, where they lead and which model they belong to. Schemas are only added to, so that
 * every release can be read for good; that they still fit what is drawn is told by the types of
 * `src/exports/pinned.ts`.
 */

/** Text on a picture or beside it. */
export const words = z.string().max(10_000);

const unit = z.enum(['%', 'USD', 'USD/Mtok', 'share', 'day', 's', 'tokens', 'count']);
const look = z.enum(['filled', 'hollow', 'faint']);
const colour = z.enum([
  'claude-code',
  'codex',
  'google',
  'minimax',
  'moonshot',
  'zai',
  'other',
  'ink',
]);
const value = z.number();

const Axis = z.strictObject({
  label: words,
  unit,
  scale: z.enum(['linear', 'log']),
  fromZero: z.boolean().optional(),
});

const series = z.array(z.strictObject({ id: words, label: words, colour }));

/** Nobody points at a mark of a frozen picture, so it tells nothing. */
const mark = { id: words, series: words, tells: z.tuple([]) };

const IntervalMark = z.strictObject({
  ...mark,
  look,
  value,
  low: value.optional(),
  high: value.optional(),
  text: words.optional(),
});
const IntervalRow = z.strictObject({
  label: words,
  note: words.optional(),
  tier: value.optional(),
  marks: z.array(IntervalMark),
});
const IntervalPlot = z.strictObject({
  form: z.literal('intervals'),
  series,
  axis: Axis,
  groups: z.array(z.strictObject({ title: words.optional(), rows: z.array(IntervalRow) })),
});

const SlopeLine = z.strictObject({
  ...mark,
  label: words,
  from: value,
  to: value,
  toLow: value.optional(),
  toHigh: value.optional(),
  toLook: look.optional(),
});
const SlopePlot = z.strictObject({
  form: z.literal('slope'),
  series,
  axis: Axis,
  left: words,
  right: words,
  lines: z.array(SlopeLine),
});

const XyPoint = z.strictObject({
  ...mark,
  look,
  x: value,
  y: value,
  yLow: value.optional(),
  yHigh: value.optional(),
  label: words.optional(),
  isKey: z.boolean().optional(),
});
const XyLine = z.strictObject({
  series: words,
  kind: z.enum(['straight', 'steps']),
  label: words.optional(),
  points: z.array(z.strictObject({ x: value, y: value })),
});
const XyPlot = z.strictObject({
  form: z.literal('xy'),
  series,
  x: Axis,
  y: Axis,
  points: z.array(XyPoint),
  lines: z.array(XyLine),
  events: z.array(z.strictObject({ ...mark, x: value })),
});

const BarRow = z.strictObject({
  ...mark,
  label: words,
  note: words.optional(),
  value: value.optional(),
  high: value.optional(),
  isEstimate: z.boolean(),
  text: words,
});
const BarPlot = z.strictObject({
  form: z.literal('bars'),
  series,
  axis: Axis,
  rows: z.array(BarRow),
});

export const FrozenPlot = z.discriminatedUnion('form', [IntervalPlot, SlopePlot, XyPlot, BarPlot]);
