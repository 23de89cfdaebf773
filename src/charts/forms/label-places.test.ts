import { describe, expect, test } from 'vitest';
import { boxOf, distanceTo, overlap } from './label-candidates.ts';
import { labelPlaces } from './label-places.ts';

const around = {
  area: { left: 0, right: 400, top: 0, bottom: 300 },
  lines: [],
  whiskers: [],
};
const point = (x: number, y: number, isLed = true) => ({ x, y, label: 'Model 1', isLed });

describe('a label', () => {
  test('stands to the right of a point that is alone', () => {
    expect(labelPlaces([point(100, 100)], around)).toMatchObject([{ x: 109, anchor: 'start' }]);
  });

  test('stays inside the picture', () => {
    const corner = point(395, 295);
    const [place] = labelPlaces([corner], around);
    expect(place && boxOf(place).right).toBeLessThanOrEqual(400);
    expect(place && boxOf(place).bottom).toBeLessThanOrEqual(300);
  });

  test('covers an interval only where there is no other place', () => {
    const right = { left: 110, right: 112, top: 0, bottom: 300 };
    const all = { ...right, left: 0, right: 400 };
    const placeOf = (box: typeof right) =>
      labelPlaces([point(100, 100)], { ...around, whiskers: [box] })[0];
    expect(placeOf(right)).toMatchObject({ anchor: 'end' });
    expect(placeOf(all)).toEqual({ x: 109, y: 104, anchor: 'start', label: 'Model 1' });
  });
});

/** Nine points so near to each other that no label has room beside its own. */
const crowd = Array.from({ length: 9 }, (_, index) =>
  point(180 + 12 * (index % 3), 140 + 12 * Math.floor(index / 3)),
);

test('labels of a crowd never cover points or each other, and are led to or nearest to their own', () => {
  const places = labelPlaces(crowd, around);
  expect(places.some(({ leader }) => leader)).toBe(true);
  for (const place of places) {
    const box = boxOf(place);
    const others = places.filter((one) => one !== place);
    expect(others.filter((one) => overlap(boxOf(one), box))).toEqual([]);
    expect(crowd.filter((one) => distanceTo(box, one) < 8)).toHaveLength(0);
  }
});

test('without a line to it a label of a crowd is left out', () => {
  const led = labelPlaces(crowd, around);
  const unled = labelPlaces(
    crowd.map((one) => ({ ...one, isLed: false })),
    around,
  );
  expect(unled.length).toBeLessThan(led.length);
  expect(unled.every(({ leader }) => leader === undefined)).toBe(true);
});

test('of two points in one place both are led to', () => {
  const places = labelPlaces([point(100, 100), point(101, 100)], around);
  expect(places).toHaveLength(2);
});
