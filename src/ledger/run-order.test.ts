import { expect, test } from 'vitest';
import { runLedger } from '../../tests/run-ledger.ts';
import { neighboursOf, runsOfTask, setUpsOf, siblingsOf } from './run-order.ts';

const ledger = runLedger([
  {},
  { agent: 'agent-b' },
  {},
  { agent: 'agent-b' },
  { model: 'beta-2.5' },
  { task: 'other' },
]);
const runs = ledger.records.runs;
const ids = (entries: typeof runs) => entries.map(({ record }) => record.id);
const first = runs[0];

test('runs of a task stand in file order', () => {
  expect(ids(runsOfTask('triage', ledger))).toEqual(['run-1', 'run-2', 'run-3', 'run-4', 'run-5']);
  expect(runsOfTask('nothing', ledger)).toEqual([]);
});

test('a run is compared with other set-ups before its own', () => {
  if (!first) throw new Error('has runs');
  expect(ids(siblingsOf(first, 3, ledger))).toEqual(['run-2', 'run-5', 'run-3']);
  expect(ids(siblingsOf(first, 1, ledger))).toEqual(['run-2']);
});

test('neighbours end at the ends', () => {
  const around = (index: number) => {
    const record = runs[index]?.record;
    if (!record) throw new Error('has runs');
    const { previous, next } = neighboursOf(record, ledger);
    return [previous?.id, next?.id];
  };
  expect([around(0), around(2), around(5)]).toEqual([
    [undefined, 'run-2'],
    ['run-2', 'run-4'],
    ['run-5', undefined],
  ]);
});

test('set-ups are agents with models, in the order they come first', () => {
  expect(setUpsOf(runs).map(({ agent, model, runs: own }) => [agent, model, own.length])).toEqual([
    ['agent-a', 'alpha-1', 3],
    ['agent-b', 'alpha-1', 2],
    ['agent-a', 'beta-2.5', 1],
  ]);
});
