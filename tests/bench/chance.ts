/** Draws that look random and are the same for the same seed. */
export interface Chance {
  /** From `low` up to `high`. */
  readonly between: (low: number, high: number) => number;
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  /** True in this share of draws, 0 to 1. */
  readonly share: (share: number) => boolean;
  readonly oneOf: <T>(items: readonly T[]) => T;
  /** So many different items, in their order; all when there are fewer. */
  readonly some: <T>(items: readonly T[], count: number) => T[];
}

/** Source of the generator: Marsaglia (2003), xorshift with shifts 13, 17, 5. */
export function seeded(seed: number): Chance {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + next() * (high - low);
  const whole = (low: number, high: number) => Math.floor(between(low, high + 1));
  const oneOf = <T>(items: readonly T[]): T => {
    const item = items[whole(0, items.length - 1)];
    if (item === undefined)
      throw new Error('Expected something to choose from, but the list is empty.');
    return item;
  };
  const some = <T>(items: readonly T[], count: number) =>
    items
      .map((item, index) => ({ item, index, rank: next() }))
      .toSorted((a, b) => a.rank - b.rank)
      .slice(0, count)
      .toSorted((a, b) => a.index - b.index)
      .map(({ item }) => item);
  return { between, whole, share: (share) => next() < share, oneOf, some };
}
