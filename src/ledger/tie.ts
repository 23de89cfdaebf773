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
  const known = measurements.filter(({ interval }) => interval !== undefined);
  if (known.length < 2) return measurements.map(() => undefined);
  const tiers = tiersOf(known);
  return measurements.map((one) => {
    const tier = tiers.get(one);
    if (tier === undefined) return undefined;
    const results = known.map((other) => aheadOf(one, other));
    const [behind, ahead] = [countOf(results, 'a'), countOf(results, 'b')];
    return { best: 1 + ahead, worst: known.length - behind, tier };
  });
}

/** The first that can be separated from the leader of a tier leads the next. */
function tiersOf(measurements: readonly Measurement[]): ReadonlyMap<Measurement, number> {
  const tiers = new Map<Measurement, number>();
  let [tier, leader]: [number, Measurement | undefined] = [0, undefined];
  for (const one of measurements.toSorted(byRate)) {
    if (!leader || aheadOf(leader, one) === 'a') [tier, leader] = [tier + 1, one];
    tiers.set(one, tier);
  }
  return tiers;
}

/** Highest first; of equal rates, the one most easily separated from those above. */
function byRate(a: Measurement, b: Measurement): number {
  return (
    b.rate - a.rate ||
    (a.interval?.high ?? 0) - (b.interval?.high ?? 0) ||
    (b.interval?.low ?? 0) - (a.interval?.low ?? 0)
  );
}

function countOf<T>(items: readonly T[], wanted: T): number {
  return items.filter((item) => item === wanted).length;
}
