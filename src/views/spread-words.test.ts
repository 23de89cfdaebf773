import { expect, test } from 'vitest';
import type { FigureValue } from '../data/figure.ts';
import { parseQuantity } from '../data/quantity.ts';
import { spreadOf } from '../ledger/spread.ts';
import { spreadWords } from './spread-words.ts';

const words = (unit: string, values: readonly FigureValue[]) => {
  const { text, sum } = spreadWords(spreadOf(values, unit), unit);
  return sum === undefined ? text : `${text} | ${sum}`;
};
const usd = (...texts: string[]) => texts.flatMap((text) => parseQuantity(text) ?? []);

test.each([
  [
    'USD',
    usd('6', '1.75'),
    '$1.75 to $6.00: 3.4 times | $6.00 ÷ $1.75 = 3.4 times; $6.00 − $1.75 = $4.25',
  ],
  [
    'USD',
    usd('0.125', '0.13'),
    '$0.125 to $0.13: 1.04 times | $0.13 ÷ $0.125 = 1.04 times; $0.13 − $0.125 = $0.005',
  ],
  [
    'USD',
    usd('~15', '5'),
    '$5.00 to ~$15: ~3 times | ~$15 ÷ $5.00 = ~3 times; ~$15 − $5.00 = ~$10',
  ],
  [
    'USD',
    usd('200', '<=50'),
    '$50 to $200: 4 times or more | $200 ÷ $50 = 4 times or more; $200 − $50 = $150 or more',
  ],
  ['%', [78.72, 75.62], '75.62 % to 78.72 %: 3.1 points | 78.72 % − 75.62 % = 3.1 points'],
  [
    'tokens',
    [1_000_000, 200_000],
    '200,000 tokens to 1,000,000 tokens: 5 times | 1,000,000 tokens ÷ 200,000 tokens = 5 times; 1,000,000 tokens − 200,000 tokens = 800,000 tokens',
  ],
  ['day', ['2025-11-24', '2025-11-01'], '1 Nov to 24 Nov 2025: 23 days apart'],
  ['day', ['2026-02-12', '2026-02-11'], '11 Feb to 12 Feb 2026: 1 day apart'],
  ['day', ['2026-02', '2026-03-10'], 'Feb to 10 Mar 2026: 10 to 37 days apart'],
  ['yes or no', [true, false], 'yes and no'],
  ['text', ['b', 'a'], '“a” and “b”'],
  ['%', [56.8, 56.8], 'none: the same figure'],
] as const)('%s %j', (unit, values, expected) => {
  expect(words(unit, values)).toBe(expected);
});
