import { z } from 'zod';
import { count, oneOf, quantity, reference } from '../fields.ts';
import { figuresFrom } from '../figure.ts';
import { asOf, provenance, validity } from './provenance.ts';

const price = { unit: 'USD per million tokens' };

/** What one source says a model's tokens cost. */
export const TokenPrice = z.strictObject({
  model: reference('models'),
  tier: oneOf('standard', 'priority', 'batch', 'flex', 'fast'),
  /** The band of request sizes the row holds for: above `from`, up to and with `to`. Blank: no bound. */
  context_from_tokens: count.optional(),
  context_to_tokens: count.optional(),
  input_usd_per_mtok: quantity.optional(),
  cached_input_usd_per_mtok: quantity.optional(),
  cache_write_5m_usd_per_mtok: quantity.optional(),
  cache_write_1h_usd_per_mtok: quantity.optional(),
  output_usd_per_mtok: quantity.optional(),
  ...validity,
  ...asOf,
  ...provenance,
});
export type TokenPrice = z.output<typeof TokenPrice>;

export const tokenPriceFigures = figuresFrom<TokenPrice>({
  kind: 'price',
  subject: ['model', 'tier'],
  origin: ['source', 'as_of', 'valid_from', 'context_from_tokens', 'context_to_tokens'],
  measures: {
    input_usd_per_mtok: price,
    cached_input_usd_per_mtok: price,
    cache_write_5m_usd_per_mtok: price,
    cache_write_1h_usd_per_mtok: price,
    output_usd_per_mtok: price,
  },
});
