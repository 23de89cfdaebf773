import { expect, test } from 'vitest';
import { TODAY, VALID } from '../../tests/project.ts';
import { parseCsv } from '../data/csv.ts';
import { FILES } from '../data/files.ts';
import { load } from '../data/load.ts';
import { findHeadToHead } from './head-to-head.ts';
import { buildLedger } from './ledger.ts';

const valid = load(VALID, TODAY).records;

/** Rows of agent, score, standard error, tasks, who measured, and protocol. */
function compare(...rows: readonly string[]) {
  const text = ['agent,score_pct,stderr_pct,tasks,measured_by,protocol', ...rows].join('\n');
  const { entries, problems } = parseCsv(
    text,
    'data/scores/bench-1.0.csv',
    FILES.scores.schema.pick({
      agent: true,
      score_pct: true,
      stderr_pct: true,
      tasks: true,
      measured_by: true,
      protocol: true,
    }),
  );
  expect(problems).toEqual([]);
  const scores = entries.map(({ place, record }) => ({
    place,
    record: {
      ...record,
      benchmark: 'bench-1.0',
      model: 'alpha-1',
      source: 'board',
      locator: 'Row',
    },
  }));
  return findHeadToHead(buildLedger({ ...valid, scores }), 'agent-a', 'agent-b');
}

test('in the valid data one party measured both on 500 tasks, and one is ahead', () => {
  const pair = findHeadToHead(buildLedger(valid), 'agent-a', 'agent-b');
  expect(pair).toMatchObject({ tasks: 500, ahead: 'a' });
  expect([pair?.a.agent, pair?.b.agent]).toEqual(['agent-a', 'agent-b']);
});

test('the order of the families is the order of the answer', () => {
  const pair = findHeadToHead(buildLedger(valid), 'agent-b', 'agent-a');
  expect(pair).toMatchObject({ a: { agent: 'agent-b' }, b: { agent: 'agent-a' }, ahead: 'b' });
});

test('a difference within chance leaves nobody ahead', () => {
  expect(
    compare('agent-a,74.4,,500,bench-team,open', 'agent-b,73.8,,500,bench-team,open'),
  ).toMatchObject({
    ahead: undefined,
  });
});

test('a small published standard error separates what the sample alone would not', () => {
  const rows = ['agent-a,74.4,0.1,500,bench-team,open', 'agent-b,73.8,0.1,500,bench-team,open'];
  expect(compare(...rows)).toMatchObject({ ahead: 'a' });
});

test('the pair with the most tasks is taken', () => {
  const rows = [
    'agent-a,90,,50,bench-team,open',
    'agent-b,10,,50,bench-team,open',
    'agent-a,60,,300,reporter,open',
    'agent-b,61,,300,reporter,open',
  ];
  expect(compare(...rows)).toMatchObject({ tasks: 300, ahead: undefined });
});

test('scores by different parties, protocols or numbers of tasks are not compared', () => {
  const first = 'agent-a,80,,500,bench-team,open';
  const others = [
    '500,reporter,open',
    '500,bench-team,',
    '499,bench-team,open',
    ',bench-team,open',
  ];
  for (const other of others) expect(compare(first, `agent-b,40,,${other}`)).toBeUndefined();
});

test('what a maker measured of its own agent is not taken', () => {
  expect(compare('agent-a,80,,500,maker,open', 'agent-b,40,,500,maker,open')).toBeUndefined();
});

test('where only one family was measured there is no comparison', () => {
  expect(compare('agent-a,80,,500,bench-team,open')).toBeUndefined();
  expect(compare()).toBeUndefined();
});
