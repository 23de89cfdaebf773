import { z } from 'zod';
import { id, oneOf, reference, text } from '../fields.ts';
import { figuresFrom } from '../figure.ts';

/** One "if you need this, use that" of a source. */
export const Need = z.strictObject({
  id,
  need: text,
  recommends: reference('agents'),
  model: reference('models').optional(),
  source: reference('sources'),
  locator: text,
  note: text.optional(),
});
export type Need = z.output<typeof Need>;

export const needFigures = figuresFrom<Need>({
  kind: 'need',
  subject: ['id'],
  origin: ['source'],
  measures: { recommends: { unit: 'text' } },
});

/** Where a criterion finds its value for an agent with a model. */
const CriterionValue = z.discriminatedUnion('from', [
  z.strictObject({
    from: z.literal('score'),
    benchmark: reference('benchmarks'),
    subset: id.optional(),
    measure: oneOf('score_pct', 'cost_per_task_usd', 'time_per_task_s'),
  }),
  z.strictObject({ from: z.literal('dimension'), dimension: reference('dimensions') }),
  z.strictObject({
    from: z.literal('run'),
    task: reference('tasks'),
    measure: oneOf('duration_s', 'cost_usd'),
  }),
  z.strictObject({ from: z.literal('plan'), measure: oneOf('price_usd_month') }),
  z.strictObject({ from: z.literal('model'), measure: oneOf('context_tokens') }),
]);

/** One thing a reader may weigh when choosing. */
export const Criterion = z.strictObject({
  id,
  label: text,
  why: text,
  value: CriterionValue,
  better: oneOf('higher', 'lower', 'true', 'reader'),
  /** Default weight, 0 to 100; all defaults need not add up. */
  weight: z.number().min(0).max(100),
  /** Whether a reader may make it a must-have. */
  gate: z.boolean(),
});
export type Criterion = z.output<typeof Criterion>;
