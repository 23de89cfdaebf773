import { expect, test } from 'vitest';
import { byChoice, type Choosable } from './choice.ts';

const claim = (asOf: string | undefined, flags: Partial<Choosable> = {}): Choosable => ({
  isPreferred: false,
  isEstimate: false,
  asOf,
  ...flags,
});
const on = '2026-03-01';

test('preferred, then exact, then the last by the day, the first after it, and one without a day', () => {
  const inOrder = [
    claim('2024-01-01', { isPreferred: true }),
    claim('2026-01-01', { isPreferred: true, isEstimate: true }),
    claim('2026-02-01'),
    claim('2025-02-01'),
    claim('2026-04-01'),
    claim(undefined),
    claim('2026-03-01', { isEstimate: true }),
  ];
  expect(inOrder.toReversed().toSorted(byChoice(on))).toEqual(inOrder);
});

test('equal ones stay in their order', () => {
  const [a, b] = [claim('2026-02-01'), claim('2026-02-01')];
  expect([a, b].toSorted(byChoice(on))[0]).toBe(a);
  expect([b, a].toSorted(byChoice(on))[0]).toBe(b);
});
