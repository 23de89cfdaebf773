import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paretoFrontier } from './frontier.ts';

interface Point {
  readonly name: string;
  readonly cost: number;
  readonly value: number;
}

const frontier = (points: readonly Point[]) =>
  paretoFrontier(
    points,
    ({ cost }) => cost,
    ({ value }) => value,
  );

/** Few costs and values, so that many coincide; a name each. */
const points = fc
  .array(fc.record({ cost: fc.nat(8), value: fc.integer({ min: -4, max: 4 }) }), { maxLength: 15 })
  .map((all) => all.map((point, index) => ({ ...point, name: `p${index}` })));

test('what costs more and is worth no more is left out', () => {
  const at = (name: string, cost: number, value: number) => ({ name, cost, value });
  const all = [
    at('dear and best', 5, 90),
    at('dearer, as good', 6, 90),
    at('cheap', 1, 40),
    at('as cheap, worse', 1, 30),
    at('between', 2, 60),
    at('between, again', 2, 60),
    at('dominated', 3, 59),
  ];
  expect(frontier(all).map(({ name }) => name)).toEqual([
    'cheap',
    'between',
    'between, again',
    'dear and best',
  ]);
  expect(frontier([])).toEqual([]);
});

test('it is what no other point beats, cheapest first', () => {
  fc.assert(
    fc.property(points, (all) => {
      const isBeaten = (one: Point) =>
        all.some(
          ({ cost, value }) =>
            cost <= one.cost && value >= one.value && (cost < one.cost || value > one.value),
        );
      const expected = all.filter((one) => !isBeaten(one)).toSorted((a, b) => a.cost - b.cost);
      expect(frontier(all)).toEqual(expected);
    }),
  );
});

test('the order given decides only between points alike in both', () => {
  fc.assert(
    fc.property(
      points.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      ([all, shuffled]) => {
        const place = ({ cost, value }: Point) => ({ cost, value });
        expect(frontier(shuffled).map(place)).toEqual(frontier(all).map(place));
        expect(new Set(frontier(shuffled))).toEqual(new Set(frontier(all)));
      },
    ),
  );
});
