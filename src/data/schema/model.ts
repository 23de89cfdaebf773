import { z } from 'zod';
import { day, id, quantity, reference, text } from '../fields.ts';
import { figuresFrom } from '../figure.ts';
import { asOf, provenance } from './provenance.ts';

/** A released model: only its identity. What is said of it stands in `model_facts.csv`, with a source. */
export const Model = z.strictObject({
  id,
  name: text,
  organization: reference('organizations'),
  /**
   * Id shared by models that succeed each other at one place of a maker's offer, as the makers name
   * them: Claude Opus 4.5 and 4.6 are both `claude-opus`. Undefined where a model stands alone or what
   * it succeeds is unclear.
   */
  family: id.optional(),
});
export type Model = z.output<typeof Model>;

/** What one source says of a model. Several sources may speak of one model; each field is a claim. */
export const ModelFact = z.strictObject({
  model: reference('models'),
  released_on: day.optional(),
  /** Tokens that fit into one request. */
  context_tokens: quantity.optional(),
  /** Tokens of the longest answer. */
  max_output_tokens: quantity.optional(),
  ...asOf,
  ...provenance,
});
export type ModelFact = z.output<typeof ModelFact>;

export const modelFactFigures = figuresFrom<ModelFact>({
  kind: 'model',
  subject: ['model'],
  origin: ['source', 'as_of'],
  measures: {
    released_on: { unit: 'day' },
    context_tokens: { unit: 'tokens', relativeTolerance: 0.06 },
    max_output_tokens: { unit: 'tokens', relativeTolerance: 0.06 },
  },
});
