import { describe, expect, test } from 'vitest';
import { smallLedger } from '../../tests/small-ledger.ts';
import type { Score } from '../data/schema/score.ts';
import { claimedPairs, isBehind, policiesOf, subjectStands } from './stand.ts';

const claimed: Partial<Score> = { protocol: 'vendor', measured_by: 'maker', source: 'report' };

/** By which policies each score stands, in their order. */
function policiesIn(...scores: readonly Partial<Score>[]) {
  const ledger = smallLedger({ scores });
  return ledger.records.scores.map((entry) => policiesOf(entry, ledger));
}

/** The first subject's rates, with the number of other protocols, or why there is none. */
function toldOf(...scores: readonly Partial<Score>[]) {
  const ledger = smallLedger({ scores });
  const [first] = subjectStands(ledger.records.scores, ledger);
  return first?.stands.map(
    ({ stand, others, why }) => why ?? [stand?.score.rate, others].join('+'),
  );
}

describe('an entry stands', () => {
  test('by each policy that admits it', () => {
    expect(policiesIn({ score_pct: 50 })).toEqual([['same-protocol', 'independent']]);
    expect(policiesIn({ score_pct: 50, ...claimed })).toEqual([['as-claimed']]);
    expect(policiesIn({ score_pct: 50, protocol: 'open', measured_by: 'maker' })).toEqual([
      ['same-protocol', 'as-claimed'],
    ]);
  });

  test('unless another of its set-up does', () => {
    const scores = [{ score_pct: 50 }, { score_pct: 60, measured_on: '2026-04-01' }];
    expect(policiesIn(...scores)).toEqual([[], ['same-protocol', 'independent']]);
    const ledger = smallLedger({ scores });
    expect(ledger.records.scores.map((entry) => isBehind(entry, ledger))).toEqual([true, false]);
  });
});

describe('of a subject', () => {
  test('the figure of the group that comes first stands, and others are counted', () => {
    const scores = [
      { score_pct: 50, protocol: 'small' },
      { score_pct: 40 },
      { score_pct: 30, model: 'beta-2.5' },
    ];
    expect(toldOf(...scores)).toEqual(['40+1', 'no-maker', '40+1']);
  });

  test('why nothing stands is told', () => {
    expect(toldOf({ score_pct: 50, ...claimed })).toEqual(['no-set-up', '50+0', 'only-maker']);
  });

  test('another effort, agent, subset or number of attempts is another subject', () => {
    const scores = [
      {},
      { effort: 'high' },
      { agent: 'agent-a' },
      { subset: 'hard' },
      { attempts: 5 },
    ];
    const ledger = smallLedger({ scores: scores.map((score) => ({ score_pct: 50, ...score })) });
    expect(subjectStands(ledger.records.scores, ledger)).toHaveLength(scores.length);
  });
});

test('makers of two agents make a pair in each group that has both, with the newest of each', () => {
  const ofA = { ...claimed, agent: 'agent-a' };
  const ofB = { ...claimed, agent: 'agent-b', model: 'beta-2.5', measured_by: 'other-maker' };
  const scores = [
    { ...ofA, score_pct: 70 },
    { ...ofA, score_pct: 50, effort: 'high', measured_on: '2026-04-01' },
    { ...ofB, score_pct: 60 },
    { ...ofA, score_pct: 80, subset: 'hard' },
  ];
  const rates = (...families: [string, string]) =>
    claimedPairs(smallLedger({ scores }), ...families).map((pair) =>
      pair.map(({ score }) => score.rate),
    );
  expect(rates('agent-a', 'agent-b')).toEqual([[50, 60]]);
  expect(rates('agent-b', 'agent-a')).toEqual([[60, 50]]);
  expect(rates('agent-a', 'nobody')).toEqual([]);
});
