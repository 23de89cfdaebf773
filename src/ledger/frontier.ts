/**
 * The items worth choosing by cost and value: no other is as good on both and better on one.
 *
 * @param costOf Finite; less is better.
 * @param valueOf Finite; more is better.
 * @returns Cheapest first; items alike in both all stay, in the order given.
 */
export function paretoFrontier<T>(
  items: readonly T[],
  costOf: (item: T) => number,
  valueOf: (item: T) => number,
): T[] {
  const points = items
    .map((item) => ({ item, cost: costOf(item), value: valueOf(item) }))
    .toSorted((a, b) => a.cost - b.cost || b.value - a.value);
  const frontier: typeof points = [];
  for (const point of points) {
    const last = frontier.at(-1);
    const isLikeLast = point.cost === last?.cost && point.value === last.value;
    if (!last || point.value > last.value || isLikeLast) frontier.push(point);
  }
  return frontier.map(({ item }) => item);
}
