import { expect, test } from 'vitest';
import { smallLedger } from '../../tests/small-ledger.ts';
import { scoreClaim } from '../ledger/claim-lookup.ts';
import type { Score } from '../data/schema/score.ts';
import { workedOutFrom } from './worked-out.ts';

/** What is worked out from the first of some scores, as `term: text`. */
function told(...scores: readonly Partial<Score>[]): string[] {
  const ledger = smallLedger({ scores });
  const [entry] = ledger.records.scores;
  const claim = entry && scoreClaim(entry, ledger);
  return claim ? workedOutFrom(claim, ledger).map(({ term, text }) => `${term}: ${text}`) : [];
}

test('an interval names what it is made of: tasks, or a published error', () => {
  expect(told({ score_pct: 50, tasks: 100 })).toEqual([
    '95 % interval: 40.4 to 59.6 (Wilson, from 50 % of 100 tasks)',
  ]);
  expect(told({ score_pct: 50, stderr_pct: 2 })).toEqual([
    '95 % interval: 46.1 to 53.9 (50 % ± 1.96 × the published standard error of 2 %)',
  ]);
});

test('a count tells its rate, and a score among others its tier', () => {
  expect(told({ resolved: 30, tasks: 40 }, { model: 'beta-1', score_pct: 10, tasks: 40 })).toEqual([
    'Rate: 75 %, from 30 of 40 tasks',
    '95 % interval: 59.8 to 85.8 (Wilson, from 75 % of 40 tasks)',
    'Within its protocol: tier 1, rank 1',
  ]);
});

test('nothing is worked out from a score without tasks', () => {
  expect(told({ score_pct: 50, tasks: undefined })).toEqual([]);
});
