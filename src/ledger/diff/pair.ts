import type { Ledger } from '../ledger.ts';

/** Two states of the ledger. */
export interface LedgerStates {
  readonly before: Ledger;
  readonly after: Ledger;
}

/** One thing in two states; undefined: the state has none. */
export interface Pair<T> {
  readonly key: string;
  readonly before: T | undefined;
  readonly after: T | undefined;
}

/** The things of two states by their keys, which are unique in each: those of the later state first, then those that are gone. */
export function pairs<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
): readonly Pair<T>[] {
  const [then, now] = [before, after].map((all) => new Map(all.map((one) => [keyOf(one), one])));
  const keys = new Set([...(now?.keys() ?? []), ...(then?.keys() ?? [])]);
  return [...keys].map((key) => ({ key, before: then?.get(key), after: now?.get(key) }));
}

/** Whether two plain values say the same. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
