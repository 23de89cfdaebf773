import { aheadOf, type Measurement } from './separation.ts';

/** Where a measurement stands among others: a range of ranks, since ranks are as unsure as rates. */
export interface Standing {
  /** 1 and how many are separably ahead of it. */
  readonly best: number;
  /** How many there are, less those it is separably ahead of. */
  readonly worst: number;
  /** 1 for the first tier; those of one tier cannot be separated from its leader. */
  readonly tier: number;
}

/**
 * Ranks and tiers, in the order of `measurements`. Each pair is told apart at 95 %; nothing is said
 * of the ranking as a whole. Those of equal rate share a tier.
 *
 * @returns undefined for a measurement without an interval, which does not count among the others, and
 * for one that has no other to stand among.
 */
export function standings(measurements: readonly Measurement[]): (Standing | undefined)[] {
  const known = measurements.filter(({ interval }) => interval !== undefined).toSorted(byRate);
  if (known.length < 2) return measurements.map(() => undefined);
  const ranked = standingsBy(known, (a, b) => aheadOf(a, b) === 'a');
  const standingOf = new Map(known.map((one, index) => [one, ranked[index]]));
  return measurements.map((one) => standingOf.get(one));
}

/**
 * Ranks and tiers of anything that can be told apart in pairs. The first that can be separated from the
 * leader of a tier leads the next.
 *
 * @param inOrder Best first.
 */
export function standingsBy<T>(
  inOrder: readonly T[],
  isAhead: (a: T, b: T) => boolean,
): Standing[] {
  let [tier, leader]: [number, T | undefined] = [0, undefined];
  return inOrder.map((one) => {
    if (leader === undefined || isAhead(leader, one)) [tier, leader] = [tier + 1, one];
    const ahead = inOrder.filter((other) => isAhead(other, one)).length;
    const behind = inOrder.filter((other) => isAhead(one, other)).length;
    return { best: 1 + ahead, worst: inOrder.length - behind, tier };
  });
}

/** Highest first; of equal rates, the one most easily separated from those above. */
function byRate(a: Measurement, b: Measurement): number {
  return (
    b.rate - a.rate ||
    (a.interval?.high ?? 0) - (b.interval?.high ?? 0) ||
    (b.interval?.low ?? 0) - (a.interval?.low ?? 0)
  );
}
