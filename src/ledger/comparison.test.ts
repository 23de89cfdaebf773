import { describe, expect, test } from 'vitest';
import { capabilityLedger } from '../../tests/capability-ledger.ts';
import { runLedger } from '../../tests/run-ledger.ts';
import { smallLedger } from '../../tests/small-ledger.ts';
import { exactly } from '../data/quantity.ts';
import type { Score } from '../data/schema/score.ts';
import { compare, type Comparison } from './comparison.ts';
import { subjectOf } from './comparison-subject.ts';
import type { Ledger } from './ledger.ts';

function compared(ledger: Ledger, kind: 'agent' | 'model', a: string, b: string): Comparison {
  const [left, right] = [subjectOf(kind, a, ledger), subjectOf(kind, b, ledger)];
  if (!left || !right) throw new Error(`Expected ${a} and ${b} to be known.`);
  return compare(left, right, ledger);
}

const agents = (ledger: Ledger) => compared(ledger, 'agent', 'agent-a', 'agent-b');
const rowOf = ({ rows }: Comparison, key: string) => rows.find((row) => row.key.startsWith(key));

/** The verdict of two agents from their scores. */
function scored(a: Partial<Score>, b: Partial<Score>, ...more: readonly Partial<Score>[]) {
  const scores = [{ agent: 'agent-a', ...a }, { agent: 'agent-b', ...b }, ...more];
  return rowOf(agents(smallLedger({ scores })), 'score/')?.verdict;
}

describe('scores', () => {
  test('one is ahead when the interval of the difference leaves out zero', () => {
    expect(scored({ score_pct: 80 }, { score_pct: 60 })).toMatchObject({
      kind: 'differ',
      ahead: 'a',
      points: { difference: 20 },
    });
  });

  test('a difference within chance separates nobody', () => {
    expect(scored({ score_pct: 74 }, { score_pct: 73 })).toMatchObject({ kind: 'inseparable' });
  });

  test.each([
    ['no number of tasks', { tasks: undefined }, 'no-interval'],
    ['no protocol', { protocol: undefined }, 'protocol'],
    ['a set-up of each maker’s own', { protocol: 'vendor' }, 'makers'],
  ] as const)('%s leaves nothing to test', (_, given, reason) => {
    const verdict = scored({ score_pct: 80, ...given }, { score_pct: 60, ...given });
    expect(verdict).toMatchObject({ kind: 'untested', reason });
  });

  test('what two parties measured is not tested', () => {
    const verdict = scored({ score_pct: 80 }, { score_pct: 60, measured_by: 'reporter' });
    expect(verdict).toEqual({ kind: 'untested', reason: 'measurers' });
  });

  test('scores by two protocols, subsets or numbers of attempts stand in rows of their own', () => {
    for (const other of [{ protocol: 'small' }, { subset: 'easy' }, { attempts: 5 }])
      expect(scored({ score_pct: 80 }, { score_pct: 60, ...other })).toMatchObject({ kind: 'one' });
  });

  test('one is ahead only where each of its set-ups is', () => {
    const more = { agent: 'agent-b', model: 'beta-2.5', score_pct: 79 };
    expect(scored({ score_pct: 80 }, { score_pct: 60 }, more)).toEqual({
      kind: 'inseparable',
      reason: 'set-ups',
    });
  });

  test('of one set-up measured twice, the headline is told, and is ahead only where both are', () => {
    const older = (score_pct: number) => ({
      agent: 'agent-b',
      score_pct,
      measured_on: '2026-01-01',
    });
    const verdictWith = (rate: number) => scored({ score_pct: 80 }, { score_pct: 60 }, older(rate));
    const points = { difference: 20 };
    expect(verdictWith(62)).toMatchObject({ kind: 'differ', ahead: 'a', points });
    expect(verdictWith(79)).toMatchObject({ kind: 'inseparable', reason: 'again', points });
  });

  test('set-ups of which some have no interval are not tested', () => {
    const more = { agent: 'agent-b', model: 'beta-2.5', score_pct: 60, tasks: undefined };
    const verdict = scored({ score_pct: 80 }, { score_pct: 60 }, more);
    expect(verdict).toMatchObject({ kind: 'untested', reason: 'no-interval' });
  });

  test('models measured in different agents are not in one row', () => {
    const scores = [
      { model: 'alpha-1', agent: 'agent-a', score_pct: 80 },
      { model: 'beta-2.5', agent: 'agent-b', score_pct: 60 },
    ];
    const { rows } = compared(smallLedger({ scores }), 'model', 'alpha-1', 'beta-2.5');
    const found = rows.filter(({ section }) => section === 'benchmark');
    expect(found.map(({ verdict }) => verdict.kind)).toEqual(['one', 'one']);
  });

  test('what a task costs has a ratio, and no verdict without an interval', () => {
    const scores = [
      { agent: 'agent-a', score_pct: 80, cost_per_task_usd: 3 },
      { agent: 'agent-b', score_pct: 60, cost_per_task_usd: 2 },
    ];
    const { rows } = agents(smallLedger({ scores }));
    expect(rows.find(({ section }) => section === 'cost')?.verdict).toEqual({
      kind: 'untested',
      reason: 'no-interval',
      ratio: { of: 'a', times: 1.5, isEstimate: false },
    });
  });
});

/** The verdict of two agents on one dimension, from the values of each. */
function claimed(dimension: string, a: readonly string[], b: readonly string[]) {
  const claims = [
    ...a.map((value) => ({ agent: 'agent-a', dimension, value })),
    ...b.map((value) => ({ agent: 'agent-b', dimension, value })),
  ];
  return rowOf(agents(capabilityLedger(claims)), 'capability/')?.verdict;
}

describe('dimensions', () => {
  test.each([
    ['internet-access', ['true'], ['false'], { kind: 'differ' }],
    ['internet-access', ['true'], ['true'], { kind: 'same' }],
    ['internet-access', ['true'], [], { kind: 'one', only: 'a' }],
    ['internet-access', ['true', 'false'], ['true'], { kind: 'untested', reason: 'sources' }],
    ['internet-access', ['true', 'false'], ['true', 'false'], { kind: 'untested' }],
    ['startup', ['10'], ['20'], { kind: 'differ', ratio: { of: 'b', times: 2 } }],
    ['startup', ['10'], ['10'], { kind: 'same' }],
    ['startup', ['10..30'], ['20..40'], { kind: 'inseparable', reason: 'ranges' }],
    ['startup', ['>=5'], ['>=5'], { kind: 'inseparable', reason: 'ranges' }],
    ['startup', ['10..30'], ['40..50'], { kind: 'differ', ratio: undefined }],
    ['startup', ['~100'], ['105'], { kind: 'inseparable', reason: 'ranges' }],
    ['startup', ['10', '20'], ['20'], { kind: 'untested', reason: 'sources' }],
    ['strength', ['Fast'], ['Slow'], { kind: 'beside' }],
    ['strength', ['Fast'], ['Fast'], { kind: 'beside' }],
  ] as const)('%s of %j and %j', (dimension, a, b, verdict) => {
    expect(claimed(dimension, a, b)).toMatchObject(verdict);
  });

  test('words that are mostly opinions stand apart from documented ones', () => {
    const sectionOf = (grade: 'opinion' | 'documented') =>
      agents(
        capabilityLedger([{ agent: 'agent-a', dimension: 'strength', value: 'Fast', grade }]),
      ).rows.find(({ key }) => key.startsWith('capability/'))?.section;
    expect([sectionOf('opinion'), sectionOf('documented')]).toEqual(['opinion', 'dimension']);
  });
});

test('a month that another source dates to the day is not another answer', () => {
  const facts = [
    { model: 'alpha-1', released_on: '2026-02' },
    { model: 'alpha-1', released_on: '2026-02-05' },
    { model: 'beta-2.5', released_on: '2026-02-12' },
  ];
  const ledger = smallLedger({ scores: [], facts });
  const row = rowOf(compared(ledger, 'model', 'alpha-1', 'beta-2.5'), 'model/released_on');
  expect(row?.a?.facts.map(({ claim }) => claim.value)).toEqual(['2026-02-05']);
  expect(row?.verdict.kind).toBe('differ');
});

describe('runs', () => {
  const runs = (a: object, b: object) => runLedger([a, { agent: 'agent-b', ...b }]);

  test('single runs have a ratio and no verdict', () => {
    const ledger = runs({ cost_usd: exactly(3) }, { cost_usd: exactly(2) });
    expect(rowOf(agents(ledger), 'run/triage/cost_usd')?.verdict).toEqual({
      kind: 'untested',
      reason: 'single-runs',
      ratio: { of: 'a', times: 1.5, isEstimate: false },
    });
  });

  test('of single runs that came out alike, no more is said', () => {
    const ledger = runs({ outcome: 'completed' }, { outcome: 'completed' });
    expect(rowOf(agents(ledger), 'run/triage/outcome')?.verdict).toEqual({
      kind: 'untested',
      reason: 'single-runs',
      isEqual: true,
    });
  });

  test('times that count different things have no ratio', () => {
    const ledger = runs(
      { duration_s: exactly(600), duration_kind: 'active' },
      { duration_s: exactly(300), duration_kind: 'wall-clock' },
    );
    const verdict = rowOf(agents(ledger), 'run/triage/duration_s')?.verdict;
    expect(verdict).toEqual({ kind: 'untested', reason: 'counts', ratio: undefined });
  });

  test('the first run of each set-up stands, at most five', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({
      model: index < 2 ? 'alpha-1' : `model-${index}`,
      cost_usd: exactly(index + 1),
    }));
    const { rows } = agents(runLedger(many));
    const facts = rows.find(({ key }) => key === 'run/triage/cost_usd')?.a?.facts;
    expect(facts?.map(({ claim }) => claim.value)).toEqual([1, 3, 4, 5, 6].map(exactly));
  });

  test('what was only described is no run', () => {
    const ledger = runs({ basis: 'described', outcome: 'completed' }, { outcome: 'completed' });
    expect(rowOf(agents(ledger), 'run/')?.verdict).toEqual({ kind: 'one', only: 'b' });
  });
});
