import { z } from 'zod';
import { count, flag, id, quantity, reference, text } from '../fields.ts';
import { figuresFrom } from '../figure.ts';
import { asOf, provenance, validity } from './provenance.ts';

/** A subscription plan: only its identity. Prices and limits stand in `prices/plans.csv`. */
export const Plan = z.strictObject({ id, name: text, organization: reference('organizations') });
export type Plan = z.output<typeof Plan>;

/** What one source says a plan costs and allows. */
export const PlanPrice = z.strictObject({
  plan: reference('plans'),
  /** US dollars a month, per seat where `per_seat`. Blank: by agreement, or not stated. */
  price_usd_month: quantity.optional(),
  /** true: there is no list price, since it is made for each customer. Blank: the source says no such thing. */
  by_agreement: flag.optional(),
  /** Blank: the source does not say. */
  per_seat: flag.optional(),
  includes: text.optional(),
  /** Messages to a local agent in one window of `limits_window_h`. */
  local_messages: quantity.optional(),
  /** Cloud tasks in one window of `limits_window_h`. */
  cloud_tasks: quantity.optional(),
  limits: text.optional(),
  limits_window_h: count.optional(),
  ...validity,
  ...asOf,
  ...provenance,
});
export type PlanPrice = z.output<typeof PlanPrice>;

export const planPriceFigures = figuresFrom<PlanPrice>({
  kind: 'plan',
  subject: ['plan'],
  origin: ['source', 'as_of', 'valid_from', 'valid_to'],
  measures: {
    price_usd_month: { unit: 'USD per month' },
    local_messages: { unit: 'messages per window' },
    cloud_tasks: { unit: 'tasks per window' },
    limits_window_h: { unit: 'hours' },
    includes: { unit: 'text' },
    limits: { unit: 'text' },
  },
});
