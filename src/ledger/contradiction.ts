import { agree } from '../data/figure.ts';
import type { Claim } from './claim.ts';
import type { ExplainedDisagreement } from './conflict.ts';

/**
 * Whether two claims of a disagreement cannot both be true. Prices of other days or sizes of requests share
 * a key, and do not contradict each other.
 */
export function contradict(claim: Claim, other: Claim, found: ExplainedDisagreement): boolean {
  const [a, b] = [claim, other].map((one) => found.figures[found.claims.indexOf(one)]);
  return a !== undefined && b !== undefined && !agree(a, b);
}

/** Whether some other claim of a disagreement cannot be true beside this one. */
export function isContradicted(claim: Claim, found: ExplainedDisagreement): boolean {
  return found.claims.some((other) => contradict(claim, other, found));
}

/** The claims of a disagreement two by two, as far as they contradict each other. */
export function contradictions({ claims, figures }: ExplainedDisagreement): [Claim, Claim][] {
  return claims.flatMap((a, place) =>
    claims.slice(place + 1).flatMap((b, step): [Claim, Claim][] => {
      const [left, right] = [figures[place], figures[place + 1 + step]];
      return left && right && !agree(left, right) ? [[a, b]] : [];
    }),
  );
}
