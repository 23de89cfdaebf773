import type { Records } from './load.ts';

export interface AgeLimits {
  readonly warning: number;
  readonly error: number;
}

/** Days after which figures of a kind should, and must, be looked up again. Kinds left out do not age. */
export const MAX_AGE_DAYS = {
  tokenPrices: { warning: 30, error: 730 },
  planPrices: { warning: 30, error: 730 },
  scores: { warning: 120, error: 3650 },
  capabilities: { warning: 120, error: 3650 },
} satisfies Partial<Record<keyof Records, AgeLimits>>;
