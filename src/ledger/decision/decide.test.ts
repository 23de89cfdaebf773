import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from './decide.ts';
import { DRAWS, drawsOf } from './draws.ts';
import type { DecisionFigure, DecisionProblem, Weights, Worth } from './problem.ts';

/** A problem of a table: a row for each option, a worth or nothing for each criterion. */
function problemOf(
  table: Readonly<Record<string, readonly (Worth | undefined)[]>>,
): DecisionProblem {
  const figures = Object.entries(table).flatMap(([option, row]) =>
    row.map((worth, index): DecisionFigure => {
      const criterion = `c${index}`;
      return { id: `${criterion}/${option}`, criterion, options: [option], worth };
    }),
  );
  return { options: Object.keys(table), figures };
}

const exactly = (value: number): Worth => ({ low: value, high: value, middle: value });

const share = fc.integer({ min: 0, max: 100 }).map((value) => value / 100);
const worth = fc.oneof(
  { weight: 3, arbitrary: share.map(exactly) },
  {
    weight: 4,
    arbitrary: fc.tuple(share, share, share).map((parts): Worth => {
      const [low = 0, middle = 0, high = 0] = parts.toSorted((a, b) => a - b);
      return { low, middle, high };
    }),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(share, share)
      .map(([a, b]): Worth => ({ low: Math.min(a, b), high: Math.max(a, b) })),
  },
  { weight: 2, arbitrary: fc.constant(undefined) },
);
const CRITERIA = 4;
const row = fc.array(worth, { minLength: CRITERIA, maxLength: CRITERIA });
const table = fc
  .array(row, { minLength: 1, maxLength: 5 })
  .map((rows) => Object.fromEntries(rows.map((own, index) => [`option-${index}`, own])));
const weights = fc
  .array(fc.integer({ min: 0, max: 30 }), { minLength: CRITERIA, maxLength: CRITERIA })
  .filter((all) => all.some((weight) => weight > 0))
  .map((all): Weights => Object.fromEntries(all.map((weight, index) => [`c${index}`, weight])));

const RUNS = { numRuns: 30 };

test('weights in the same proportion give the same, to the last bit', () => {
  fc.assert(
    fc.property(table, weights, fc.constantFrom(2, 3), (rows, set, factor) => {
      const scaled = Object.fromEntries(
        Object.entries(set).map(([criterion, weight]) => [criterion, weight * factor]),
      );
      const problem = problemOf(rows);
      expect({ ...decide(problem, scaled), flips: [] }).toEqual({
        ...decide(problem, set),
        flips: [],
      });
    }),
    RUNS,
  );
});

test('the order of options and of figures does not matter', () => {
  const shuffled = fc.tuple(table, weights).chain(([rows, set]) => {
    const { options, figures } = problemOf(rows);
    return fc.record({
      set: fc.constant(set),
      given: fc.constant({ options, figures }),
      other: fc.record({
        options: fc.shuffledSubarray([...options], { minLength: options.length }),
        figures: fc.shuffledSubarray([...figures], { minLength: figures.length }),
      }),
    });
  });
  fc.assert(
    fc.property(shuffled, ({ set, given, other }) => {
      const sorted = (problem: DecisionProblem) => {
        const found = decide(problem, set);
        const byId = <T extends { readonly option: string }>(all: readonly T[] = []) =>
          all.toSorted((a, b) => a.option.localeCompare(b.option));
        return {
          options: found?.options,
          flips: found?.flips,
          unknowns: found?.unknowns.map(({ gain }) => gain),
          dominated: byId(found?.dominated).map(({ option, by }) => [option, by.toSorted()]),
        };
      };
      expect(sorted(other)).toEqual(sorted(given));
    }),
    RUNS,
  );
});

test('an option that is better everywhere wins every draw, and the others are dominated', () => {
  fc.assert(
    fc.property(table, weights, (rows, set) => {
      const tops = Array.from({ length: CRITERIA }, (_, index) =>
        Math.max(...Object.values(rows).map((own) => own[index]?.high ?? 1)),
      );
      const best = tops.map((top) => exactly(top + 0.5));
      const found = decide(problemOf({ ...rows, best }), set);
      expect(found?.options[0]).toMatchObject({
        option: 'best',
        winShare: 1,
        standing: { best: 1, worst: 1, tier: 1 },
      });
      expect(found?.dominated.map(({ option }) => option).toSorted()).toEqual(
        Object.keys(rows).toSorted(),
      );
    }),
    RUNS,
  );
});

test('the shares of draws won add up to one, and ranges hold what is drawn', () => {
  fc.assert(
    fc.property(table, weights, (rows, set) => {
      const { options = [] } = decide(problemOf(rows), set) ?? {};
      expect(options.reduce((sum, { winShare }) => sum + winShare, 0)).toBeCloseTo(1, 9);
      for (const { least, most, low, middle, high } of options) {
        expect([low, middle, high].toSorted((a, b) => a - b)).toEqual([low, middle, high]);
        expect(least).toBeLessThanOrEqual(most);
      }
    }),
    RUNS,
  );
});

test('a weight set to where it is said to flip makes the other option lead, and no smaller change does', () => {
  fc.assert(
    fc.property(table, weights, (rows, set) => {
      const problem = problemOf(rows);
      const found = decide(problem, set);
      const [flip] = found?.flips ?? [];
      if (!flip) return;
      const leaderAt = (weight: number) =>
        decide(problem, { ...set, [flip.criterion]: weight })?.options[0]?.option;
      expect(leaderAt(flip.to)).toBe(flip.leader);
      const before = flip.to + Math.sign(flip.from - flip.to);
      expect(leaderAt(before)).toBe(found?.options[0]?.option);
    }),
    { numRuns: 20 },
  );
});

test('who is told a weight that flips is told the nearest by each criterion', () => {
  const problem = problemOf({ a: [exactly(0.9), exactly(0.2)], b: [exactly(0.2), exactly(0.9)] });
  const found = decide(problem, { c0: 45, c1: 20 });
  expect(found?.options.map(({ option }) => option)).toEqual(['a', 'b']);
  // Both differ by 0.7, so the heavier weight decides; each weight is drawn up and down alike.
  expect(found?.flips.map(({ criterion, from, leader }) => [criterion, from, leader])).toEqual([
    ['c0', 45, 'b'],
    ['c1', 20, 'b'],
  ]);
  for (const { criterion, to } of found?.flips ?? [])
    expect(Math.abs(to - (criterion === 'c0' ? 20 : 45))).toBeLessThanOrEqual(2);
});

test('what is missing makes a range, and knowing it is worth most where the weight is', () => {
  const problem = problemOf({
    a: [exactly(0.5), undefined, exactly(0.5)],
    b: [undefined, exactly(0.5), exactly(0.5)],
  });
  const {
    options = [],
    unknowns = [],
    dominated,
  } = decide(problem, { c0: 30, c1: 10, c2: 10 }) ?? {};
  const of = (id: string) => options.find(({ option }) => option === id);
  expect(of('b')).toMatchObject({ least: 20, most: 80, known: 0.4 });
  expect(of('a')).toMatchObject({ least: 40, most: 60, known: 0.8 });
  expect(unknowns.map(({ figure }) => figure.id)).toEqual(['c0/b', 'c1/a']);
  expect(unknowns[0]?.gain).toBeGreaterThan(0.3);
  expect(dominated).toEqual([]);
  expect(options.every(({ standing }) => standing.tier === 1)).toBe(true);
});

test('options that share a figure share what is drawn of it', () => {
  const shared = { id: 'c0/agent', criterion: 'c0', options: ['a', 'b'], worth: undefined };
  const own = ['a', 'b'].map((option, index) => ({
    id: `c1/${option}`,
    criterion: 'c1',
    options: [option],
    worth: exactly(index / 10),
  }));
  const found = decide({ options: ['a', 'b'], figures: [shared, ...own] }, { c0: 90, c1: 10 });
  expect(found?.options[0]).toMatchObject({ option: 'b', winShare: 1 });
  expect(found?.dominated).toEqual([{ option: 'a', by: ['b'] }]);
});

test('an option nowhere behind another where both have figures is told, and by how many', () => {
  const problem = problemOf({
    a: [exactly(0.4), exactly(0.4), exactly(0.4), exactly(0.4), undefined],
    b: [exactly(0.5), exactly(0.4), exactly(0.6), exactly(0.4), exactly(0)],
  });
  const found = decide(problem, { c0: 1, c1: 1, c2: 1, c3: 1, c4: 1 });
  expect(found?.behind).toEqual([{ option: 'a', by: 'b', compared: 4, ahead: 2 }]);
  expect(found?.dominated).toEqual([]);
});

test('equal options share the draws', () => {
  const found = decide(problemOf({ a: [exactly(0.5)], b: [exactly(0.5)] }), { c0: 5 });
  expect(found?.options.map(({ winShare }) => winShare)).toEqual([0.5, 0.5]);
});

test('nothing comes out of no options, and of no weights', () => {
  expect(decide({ options: [], figures: [] }, { c0: 1 })).toBeUndefined();
  expect(decide(problemOf({ a: [exactly(1)] }), { c0: 0 })).toBeUndefined();
});

test('draws stay within the range, and around the middle', () => {
  const draws = drawsOf({
    id: 'x',
    criterion: 'c',
    options: [],
    worth: { low: 0.2, middle: 0.3, high: 0.8 },
  });
  expect(draws).toHaveLength(DRAWS);
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(0.199);
  expect(Math.max(...draws)).toBeLessThanOrEqual(0.801);
  expect([...draws].filter((value) => value < 0.3).length / DRAWS).toBeCloseTo(0.5, 1);
});
