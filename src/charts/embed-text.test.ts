import { expect, test } from 'vitest';
import { lineWidth, linesOf } from './embed-text.ts';

/** Widths that Chromium measures with Liberation Sans, which is as wide as Arial, at 14 px. */
const MEASURED = [
  ['Scores under one protocol each, ranked within it only.', 332],
  ['OpenHands Index: MiniMax M2.7 at $0.18 and Claude Opus 4.6 at $0.77 a task tie', 513],
  ['† Known against SWE-bench Verified: contamination, retired (known by 17 Apr 2026)', 528],
  ['illicit filial tilting', 91],
] as const;

test('lines are worked out a little wider than they are', () => {
  for (const [text, width] of MEASURED) {
    expect(lineWidth(text, 14), text).toBeGreaterThan(width);
    expect(lineWidth(text, 14), text).toBeLessThan(width * 1.06);
  }
});

test('lines break between words, as many as there have to be', () => {
  expect(linesOf('', 100, 14)).toBe(1);
  expect(linesOf('one two', 1000, 14)).toBe(1);
  expect(linesOf('one two', 40, 14)).toBe(2);
  expect(linesOf('a extraordinarily b', 30, 14)).toBe(3);
});
