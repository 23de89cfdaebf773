import type { Records } from './load.ts';

export interface AgeLimits {
  /** What such figures are called, in the plural. */
  readonly name: string;
  readonly warning: number;
  readonly error: number;
}

/** Days after which figures of a kind should, and must, be looked up again. Kinds left out do not age. */
export const MAX_AGE_DAYS = {
  tokenPrices: { name: 'token prices', warning: 30, error: 730 },
  planPrices: { name: 'plans', warning: 30, error: 730 },
  scores: { name: 'scores', warning: 120, error: 3650 },
  capabilities: { name: 'capabilities', warning: 120, error: 3650 },
} satisfies Partial<Record<keyof Records, AgeLimits>>;
