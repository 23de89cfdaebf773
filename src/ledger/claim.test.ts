import { expect, test } from 'vitest';
import { TODAY, VALID } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger } from './ledger.ts';

const { claims } = buildLedger(load(VALID, TODAY).records);

function claimOf(key: string) {
  const [claim] = claims.filter((candidate) => candidate.key === key);
  if (!claim) throw new Error(`no claim ${key}`);
  return claim;
}

test('a score claim tells what, who, when, on how many tasks and where it stands', () => {
  expect(claimOf('score/bench-1.0/-/alpha-1/agent-a/-/open/1/bench-team/score_pct'))
    .toMatchInlineSnapshot(`
      {
        "asOf": "2026-03-01",
        "file": "data/scores/bench-1.0.csv",
        "grade": "operator",
        "id": "score/bench-1.0/-/alpha-1/agent-a/-/open/1/bench-team/score_pct@board.2026-03-01",
        "key": "score/bench-1.0/-/alpha-1/agent-a/-/open/1/bench-team/score_pct",
        "kind": "score",
        "line": 2,
        "locator": "Row 1",
        "measure": "score_pct",
        "measuredBy": "bench-team",
        "note": undefined,
        "relation": "operator",
        "sentence": undefined,
        "source": "board",
        "subject": {
          "agent": "agent-a",
          "attempts": 1,
          "benchmark": "bench-1.0",
          "context_from_tokens": undefined,
          "context_to_tokens": undefined,
          "dimension": undefined,
          "effort": undefined,
          "model": "alpha-1",
          "plan": undefined,
          "protocol": "open",
          "subset": undefined,
          "task": undefined,
          "tier": undefined,
        },
        "tasks": 500,
        "unit": "%",
        "value": 80.8,
      }
    `);
});

test('the day of a claim is the day it was measured or speaks of, else that of its source', () => {
  const days = [
    'score/bench-1.0/-/beta-2.5/agent-b/-/open/1/bench-team/score_pct',
    'plan/plan-a/price_usd_month',
    'model/alpha-1/context_tokens',
    'event/alpha-1-released/date',
    'benchmark/bench-1.0/finding-1',
  ].map((key) => claimOf(key).asOf);
  expect(days).toEqual(['2026-03-02', '2026-05-01', '2026-05-01', '2026-01-10', '2026-03']);
});

test('a claim whose source gives no day has none', () => {
  expect(claimOf('benchmark/bench-1.0/tasks').asOf).toBeUndefined();
});

test('a claim without a measurer of its own is its publisher’s', () => {
  expect(claimOf('need/need-1/recommends').measuredBy).toBe('reporter');
  expect(claimOf('benchmark/bench-1.0/tasks').measuredBy).toBe('bench-team');
});

test('a maker’s own price is a vendor claim, though a reporter repeats it', () => {
  expect(claimOf('price/alpha-1/standard/input_usd_per_mtok')).toMatchObject({
    measuredBy: 'maker',
    relation: 'vendor',
    grade: 'vendor',
    source: 'report',
  });
});

test('recommendations and judgements are opinions', () => {
  expect(claimOf('need/need-1/recommends').grade).toBe('opinion');
  expect(claimOf('capability/agent-a/-/strength/value').grade).toBe('opinion');
});

test('runs, events, needs, statements and benchmarks are subjects of their own', () => {
  const subjects = [
    claimOf('run/triage-a/cost_usd').subject.run,
    claimOf('event/alpha-1-released/date').subject.event,
    claimOf('need/need-1/recommends').subject.need,
    claimOf('statement/more/stated').subject.statement,
    claimOf('benchmark/bench-1.0/tasks').subject.benchmark,
  ];
  expect(subjects).toEqual(['triage-a', 'alpha-1-released', 'need-1', 'more', 'bench-1.0']);
});

test('a recommended agent is what the recommendation is about', () => {
  expect(claimOf('need/need-1/recommends').subject.agent).toBe('agent-a');
});

test('statements, needs and events say what they are about in a sentence', () => {
  expect([
    claimOf('statement/more/stated').sentence,
    claimOf('need/need-1/recommends').sentence,
    claimOf('event/alpha-1-released/date').sentence,
    claimOf('plan/plan-a/price_usd_month').sentence,
  ]).toEqual(['Alpha resolves more than Beta', 'Bugs fixed', 'Alpha 1 released', undefined]);
});

test('values keep the wording of their source', () => {
  expect(claimOf('run/triage-a/cost_usd').value).toEqual({
    low: 0.71,
    high: 0.71,
    isEstimate: true,
  });
  expect(claimOf('capability/agent-a/-/internet-access/value').value).toBe(true);
  expect(claimOf('model/beta-2.5/released_on').value).toBe('2026-02');
});
