import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wilson } from './interval.ts';
import { aheadOf, type Measurement } from './separation.ts';
import { standings, type Standing } from './tie.ts';

const of = (resolved: number, tasks = 500): Measurement => ({
  rate: (100 * resolved) / tasks,
  interval: wilson(resolved, tasks),
});
const UNKNOWN: Measurement = { rate: 99, interval: undefined };

/** Few rates on few sizes, so that ties and near ties abound; now and then no interval. */
const measurement = fc
  .oneof(
    { weight: 8, arbitrary: fc.tuple(fc.nat(20), fc.constantFrom(20, 60, 400)) },
    { weight: 1, arbitrary: fc.constant(undefined) },
  )
  .map((pair) => (pair ? of((pair[0] * pair[1]) / 20, pair[1]) : UNKNOWN));
const measurements = fc.array(measurement, { maxLength: 12 });
const known = fc.array(
  measurement.filter(({ interval }) => interval !== undefined),
  { minLength: 2, maxLength: 12 },
);

/** Each with its standing, highest rate first. */
function ranked(items: readonly Measurement[]) {
  const found = standings(items);
  return items
    .map((item, index) => ({ item, standing: found[index] ?? NOWHERE }))
    .toSorted((a, b) => b.item.rate - a.item.rate);
}
const NOWHERE: Standing = { best: NaN, worst: NaN, tier: NaN };

const told = (items: readonly Measurement[]) =>
  standings(items).map((found) => found && `${found.best}–${found.worst} ${found.tier}`);

test('ranks are ranges, and who cannot be told from the leader shares its tier', () => {
  expect(told([of(390), of(385), of(360), of(300)])).toEqual(['1–2 1', '1–3 1', '2–3 2', '4–4 3']);
});

test('who is level with one of the tier but below its leader opens the next tier', () => {
  const [a, b, c] = [of(400), of(380), of(360)];
  expect([aheadOf(a, b), aheadOf(b, c), aheadOf(a, c)]).toEqual(['neither', 'neither', 'a']);
  expect(told([a, b, c])).toEqual(['1–2 1', '1–3 1', '2–3 2']);
});

test('of those at the top whose intervals end alike, the surest leads', () => {
  const [few, many, next] = [of(20, 20), of(400, 400), of(380, 400)];
  expect([aheadOf(few, next), aheadOf(many, next)]).toEqual(['neither', 'a']);
  expect(told([few, many, next])).toEqual(['1–3 1', '1–2 1', '2–3 2']);
  expect(told([many, few, next])).toEqual(['1–2 1', '1–3 1', '2–3 2']);
});

test('without an interval there is no standing, and nobody else’s changes', () => {
  expect(standings([])).toEqual([]);
  expect(standings([UNKNOWN])).toEqual([undefined]);
  expect(told([of(400), UNKNOWN, of(300)])).toEqual(['1–1 1', undefined, '2–2 2']);
});

test('one alone stands nowhere', () => {
  expect(standings([of(1)])).toEqual([undefined]);
  expect(standings([of(1), { rate: 50, interval: undefined }])).toEqual([undefined, undefined]);
});

test('all equal are one tier, and each may be any rank', () => {
  fc.assert(
    fc.property(measurement, fc.integer({ min: 2, max: 9 }), (one, n) => {
      const all = Array.from({ length: n }, () => ({ ...one }));
      const each = one.interval && { best: 1, worst: n, tier: 1 };
      expect(standings(all)).toEqual(all.map(() => each));
    }),
  );
});

test('the order given does not matter', () => {
  const shuffled = measurements.chain((items) =>
    fc.tuple(
      fc.constant(items),
      fc.shuffledSubarray([...items.keys()], { minLength: items.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([items, order]) => {
      const straight = standings(items);
      const found = standings(order.flatMap((index) => items[index] ?? []));
      expect(found).toEqual(order.map((index) => straight[index]));
    }),
  );
});

test('a rank lies within 1 to n, the best not after the worst; the highest rate may be first', () => {
  fc.assert(
    fc.property(known, (items) => {
      const all = ranked(items);
      for (const { standing } of all) {
        expect(standing.best).toBeGreaterThanOrEqual(1);
        expect(standing.best).toBeLessThanOrEqual(standing.worst);
        expect(standing.worst).toBeLessThanOrEqual(items.length);
      }
      expect(all[0]?.standing).toMatchObject({ best: 1, tier: 1 });
      expect(all.at(-1)?.standing.worst).toBe(items.length);
    }),
  );
});

test('tiers begin at 1, rise by 1 as the rate falls, and equal rates share one', () => {
  fc.assert(
    fc.property(known, (items) => {
      const all = ranked(items);
      const tiers = all.map(({ standing }) => standing.tier);
      const steps = tiers.map((tier, index) => tier - (tiers[index - 1] ?? 1));
      expect(steps.every((step) => step === 0 || step === 1)).toBe(true);
      const byRate = Map.groupBy(all, ({ item }) => item.rate);
      for (const same of byRate.values())
        expect(new Set(same.map(({ standing }) => standing.tier)).size).toBe(1);
    }),
  );
});

test('of each tier some of the highest rate is apart from the next and level with its own', () => {
  fc.assert(
    fc.property(known, (items) => {
      const tiers = [...Map.groupBy(ranked(items), ({ standing }) => standing.tier).values()].map(
        (tier) => tier.map(({ item }) => item),
      );
      for (const [index, tier] of tiers.entries()) {
        const highest = tier.filter(({ rate }) => rate === tier[0]?.rate);
        const next = tiers[index + 1]?.filter(({ rate }, _, all) => rate === all[0]?.rate);
        const leads = (leader: Measurement) =>
          tier.every((one) => aheadOf(leader, one) === 'neither') &&
          (next?.some((one) => aheadOf(leader, one) === 'a') ?? true);
        expect(highest.some(leads)).toBe(true);
      }
    }),
  );
});

test('ranks agree with counting pairs, and tiers with taking off one tier after another', () => {
  const isAhead = (a: Measurement, b: Measurement) => {
    const [x, y] = [a.interval, b.interval];
    if (!x || !y) return false;
    return a.rate - b.rate > Math.sqrt((a.rate - x.low) ** 2 + (y.high - b.rate) ** 2);
  };
  const tierOf = (one: Measurement, rest: readonly Measurement[], tier = 1): number => {
    const top = Math.max(...rest.map(({ rate }) => rate));
    const highs = rest
      .filter(({ rate }) => rate === top)
      .map(({ interval }) => interval?.high ?? 0);
    const leader = rest
      .filter(({ rate, interval }) => rate === top && interval?.high === Math.min(...highs))
      .reduce((a, b) => ((a.interval?.low ?? 0) >= (b.interval?.low ?? 0) ? a : b));
    const split = Math.max(
      -1,
      ...rest.filter((other) => isAhead(leader, other)).map(({ rate }) => rate),
    );
    return one.rate > split
      ? tier
      : tierOf(
          one,
          rest.filter(({ rate }) => rate <= split),
          tier + 1,
        );
  };
  fc.assert(
    fc.property(known, (items) => {
      const expected = items.map((one) => ({
        best: items.filter((other) => isAhead(other, one)).length + 1,
        worst: items.filter((other) => !isAhead(one, other)).length,
        tier: tierOf(one, items),
      }));
      expect(standings(items)).toEqual(expected);
    }),
  );
});
