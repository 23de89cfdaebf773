import { z } from 'zod';
import {
  count,
  positiveCount,
  day,
  id,
  percent,
  reference,
  seconds,
  text,
  usd,
} from '../fields.ts';
import { figuresFrom } from '../figure.ts';
import { provenance } from './provenance.ts';

/** One published result of a model, mostly through an agent, on a benchmark. */
export const Score = z.strictObject({
  /** Taken from the file name. */
  benchmark: reference('benchmarks'),
  model: reference('models'),
  /** Blank: the source names no agent. */
  agent: reference('agents').optional(),
  agent_version: text.optional(),
  /** Reasoning effort, in the vendor's word. */
  effort: id.optional(),
  subset: id.optional(),
  protocol: id.optional(),
  score_pct: percent.optional(),
  /** Tasks resolved, where a source counts them. */
  resolved: count.optional(),
  /** Published standard error, in percentage points. */
  stderr_pct: percent.optional(),
  /** Tasks attempted in this measurement. */
  tasks: positiveCount.optional(),
  /** k of pass@k: a task counts when any of k attempts resolves it. */
  attempts: positiveCount.optional(),
  cost_per_task_usd: usd.optional(),
  time_per_task_s: seconds.optional(),
  measured_on: day.optional(),
  ...provenance,
});
export type Score = z.output<typeof Score>;

export const scoreFigures = figuresFrom<Score>({
  kind: 'score',
  subject: [
    'benchmark',
    'subset',
    'model',
    'agent',
    'effort',
    'protocol',
    'attempts',
    'measured_by',
  ],
  origin: ['source', 'measured_on', 'agent_version'],
  measures: {
    score_pct: { unit: '%', tolerance: 0.05 },
    resolved: { unit: 'tasks', unless: 'score_pct' },
    cost_per_task_usd: { unit: 'USD per task', tolerance: 0.005 },
    time_per_task_s: { unit: 'seconds per task', tolerance: 0.5 },
  },
});
