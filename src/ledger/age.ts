import { daysBetween } from '../data/day.ts';
import type { FigureKind } from '../data/figure.ts';
import { MAX_AGE_DAYS, type AgeLimits } from '../data/max-age.ts';
import type { Claim } from './claim.ts';
import type { Ledger } from './ledger.ts';

/** Facts about models and runs are left out: they stay what they were. */
const LIMITS: Readonly<Partial<Record<FigureKind, AgeLimits>>> = {
  price: MAX_AGE_DAYS.tokenPrices,
  plan: MAX_AGE_DAYS.planPrices,
  score: MAX_AGE_DAYS.scores,
  capability: MAX_AGE_DAYS.capabilities,
};

/** Whether a figure is older than its kind should be on the ledger's day; false where no day is given. */
export function isOld({ kind, asOf }: Claim, ledger: Ledger): boolean {
  const limit = LIMITS[kind]?.warning ?? Infinity;
  return asOf !== undefined && daysBetween(asOf, ledger.asOf) > limit;
}
