import { expect, test } from 'vitest';
import { columnSays } from './compare-words.ts';

test.each([
  [4, [], 'in 4 rows.'],
  [1, [], 'in 1 row.'],
  [4, ['Output'], '1 row of Alpha is known of neither of the two: Output.'],
  [4, ['Cost', 'Cost', 'Time'], '3 rows of Alpha are known of neither of the two: Cost; Time.'],
  [
    0,
    ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
    '7 rows of Alpha are known of neither of the two: a; b; c; d; e; f and others.',
  ],
])('%i rows and others about %j', (shown, missing, words) => {
  expect(columnSays('Alpha', shown, missing)).toContain(words);
});
