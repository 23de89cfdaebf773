import { z } from 'zod';
import { id, oneOf, reference, text } from '../fields.ts';
import { figuresFrom } from '../figure.ts';

/** One "if you need this, use that" of a source. */
export const Need = z.strictObject({
  id,
  need: text,
  recommends: reference('agents'),
  model: reference('models').optional(),
  /** What the need is weighed by on the decision page; blank where no criterion asks for it. */
  criterion: reference('criteria').optional(),
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
  /** Dollars spent on recorded runs for each that was completed. */
  z.strictObject({ from: z.literal('success-cost') }),
  /** Of the cheapest plan of the agent's maker. */
  z.strictObject({ from: z.literal('plan'), measure: oneOf('price_usd_month') }),
  z.strictObject({ from: z.literal('model'), measure: oneOf('context_tokens') }),
]);

/** What a weight pays for: the step from a value that is worth nothing to one that is worth all of it. */
const Scale = z.strictObject({
  /** Worth nothing, and so is what lies beyond. In the unit of the value. */
  from: z.number().min(0),
  /** Worth the whole weight, and so is what lies beyond. */
  to: z.number().min(0),
  /** log: doubling is worth the same wherever it starts. */
  is: oneOf('linear', 'log'),
});
export type Scale = z.output<typeof Scale>;

/** A whole number from 0 to 50: how much a criterion counts beside the others. */
const weight = z.int().min(0).max(50);

/** One thing a reader may weigh when choosing. */
export const Criterion = z.strictObject({
  id,
  label: text,
  why: text,
  value: CriterionValue,
  /** true: yes is worth the whole weight; reader: words, which only the reader can judge. */
  better: oneOf('higher', 'lower', 'true', 'reader'),
  /** Of numbers. */
  scale: Scale.optional(),
  /**
   * How far a number without an interval may be off: on a linear scale in the unit of the value, on a
   * log scale a factor. Absent: it is taken as it is stated.
   */
  margin: z.number().min(0).optional(),
  /** Dimensions that are shown beside the value and not weighed. */
  also: z.array(reference('dimensions')).optional(),
  /** By default; all defaults need not add up. */
  weight,
});
export type Criterion = z.output<typeof Criterion>;

/** An agent with a model that is weighed on the decision page. */
export const Option = z.strictObject({
  /** The product as a whole; the part of it that was measured follows from the records. */
  agent: reference('agents'),
  model: reference('models'),
  /** The plan that it needs; blank: the cheapest of the agent's maker will do. */
  plan: reference('plans').optional(),
  why: text,
});
export type Option = z.output<typeof Option>;

/** A must-have: an option that is known not to meet it is left out. */
export const Gate = z.strictObject({
  id,
  label: text,
  why: text,
  /** Of kind boolean. */
  dimension: reference('dimensions'),
  /** The answer that meets it. */
  needs: z.boolean(),
});
export type Gate = z.output<typeof Gate>;

/** Weights and must-haves of a kind of reader. */
export const Preset = z.strictObject({
  id,
  label: text,
  /** What it takes for granted of the reader. */
  assumes: text,
  /** Criteria that are left out weigh nothing. */
  weights: z.array(z.strictObject({ criterion: reference('criteria'), weight })),
  gates: z.array(reference('gates')),
});
export type Preset = z.output<typeof Preset>;
