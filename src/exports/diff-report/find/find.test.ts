import { expect, test } from 'vitest';
import { decisionLedger } from '../../../../tests/decision-ledger.ts';
import { smallLedger } from '../../../../tests/small-ledger.ts';
import { ageItems } from './ages.ts';
import { changedCharts, chartItem } from './charts.ts';
import { decisionItems } from './decisions.ts';
import { conflictItems } from './disagreements.ts';
import { findingItems } from './findings.ts';
import { problemItems } from './problems.ts';
import { rankItems } from './ranks.ts';
import { statementItems } from './statements.ts';
import { buildLedger, type Ledger } from '../../../ledger/ledger.ts';

const [A, B, C] = ['alpha-1', 'beta-2.5', 'gamma-3'].map((model) => ({ model }));
const before = smallLedger({
  scores: [
    { ...A, score_pct: 80 },
    { ...B, score_pct: 60 },
  ],
});
const after = smallLedger({
  scores: [
    { ...A, score_pct: 50 },
    { ...B, score_pct: 60 },
    { ...C, score_pct: 90 },
  ],
});
const states = { before, after };

const FINDERS = [ageItems, changedCharts, decisionItems, conflictItems, findingItems, rankItems];

test('between a state and itself nothing changes', () => {
  for (const find of [...FINDERS, statementItems])
    expect(find({ before, after: before })).toEqual([]);
});

test('set-ups that move, enter and leave are told with their ranks and tiers', () => {
  const told = (items: ReturnType<typeof rankItems>) =>
    items.map(({ change, set_up, policies, before: then, after: now }) => [
      `${change} ${set_up} by ${policies.join(', ')}`,
      ...[then, now].map((one) => one && `${one.rate}: ${JSON.stringify(one.standing)}`),
    ]);
  expect(told(rankItems(states))).toMatchInlineSnapshot(`
    [
      [
        "entered Model gamma-3, Agent B by same protocol, independent",
        null,
        "90: {"best":1,"worst":1,"tier":1}",
      ],
      [
        "moved Alpha 1, Agent B by same protocol, independent",
        "80: {"best":1,"worst":1,"tier":1}",
        "50: {"best":3,"worst":3,"tier":3}",
      ],
    ]
  `);
  const entered = rankItems({ before: after, after: before }).filter(
    ({ change }) => change === 'left',
  );
  expect(entered.map(({ set_up, after: now }) => [set_up, now])).toEqual([
    ['Model gamma-3, Agent B', null],
  ]);
});

test('scores of makers enter and leave, and are never ranked', () => {
  const own = (rates: readonly number[]) =>
    smallLedger({
      scores: rates.map((score_pct, place) => ({
        ...[A, B][place],
        score_pct,
        protocol: 'vendor',
        measured_by: place === 0 ? 'maker' : 'other-maker',
      })),
    });
  expect(rankItems({ before: own([80, 60]), after: own([40, 60]) })).toEqual([]);
  expect(rankItems({ before: own([80]), after: own([80, 60]) })).toMatchObject([
    { change: 'entered', policies: ['as claimed'], after: { rate: 60, standing: null } },
  ]);
});

test('charts are told by their titles, or by their pictures alone', () => {
  const pairs = changedCharts(states);
  const [first] = pairs;
  expect(first && chartItem(first, true)).toMatchObject({
    change: 'title',
    id: 'bench-1.0-resolved-rate',
    pictures: { before: true, after: true },
  });
  const close = smallLedger({
    scores: [
      { ...A, score_pct: 81 },
      { ...B, score_pct: 60 },
    ],
  });
  const same = changedCharts({ before, after: close }).map((pair) => chartItem(pair, false));
  expect(same.find(({ id }) => id === 'bench-1.0-resolved-rate')).toMatchObject({
    change: 'picture',
    pictures: { before: false, after: false },
  });
});

test('a winner that changes is told with its share, and a state without a decision has none', () => {
  const scored = (alpha: number, beta: number) =>
    decisionLedger({
      scores: [
        { ...A, agent: 'agent-a', score_pct: alpha },
        { ...B, agent: 'agent-b', score_pct: beta },
      ],
    });
  const [first] = decisionItems({ before: scored(88, 55), after: scored(55, 88) });
  expect(first).toMatchObject({
    role: 'default',
    policy: null,
    change: 'winner',
    before: { leader: 'Agent A with Alpha 1 wins most draws, 100 %' },
    after: { leader: 'Agent B with Beta 2.5 wins most draws, 100 %' },
  });
  const closer = decisionItems({ before: scored(71, 70), after: scored(72, 70) });
  expect(closer[0]).toMatchObject({ change: 'shares', role: 'default' });
  expect(
    decisionItems({ before: scored(70, 60), after: decisionLedger({ options: [] }) })[0],
  ).toMatchObject({ change: 'winner', after: null });
});

/** Two figures of one set-up, by two sources. */
const stated = (first: number, second: number) =>
  smallLedger({
    scores: [
      { ...A, score_pct: first },
      { ...A, score_pct: second, source: 'report' },
    ],
  });

test('disagreements open, close and change', () => {
  const agreed = stated(70, 70);
  const apart = stated(70, 55);
  const farther = stated(70, 50);
  expect(conflictItems({ before: agreed, after: apart })).toMatchInlineSnapshot(`
    [
      {
        "about": "Agent B · Alpha 1 · Bench 1.0 · Open: score",
        "after": {
          "reason": null,
          "spread": "55 % to 70 %: 15 points",
          "values": [
            "70",
            "55",
          ],
        },
        "before": null,
        "change": "opened",
        "key": "score/bench-1.0/-/alpha-1/agent-b/-/open/-/bench-team/score_pct",
        "kind": "Cannot all be true of one and the same thing",
      },
      {
        "about": "Alpha 1 on Bench 1.0",
        "after": {
          "reason": null,
          "spread": "55 % to 70 %: 15 points",
          "values": [
            "70",
            "55",
          ],
        },
        "before": null,
        "change": "opened",
        "key": "spread/bench-1.0/-/alpha-1",
        "kind": "More than 10 points apart, whatever the set-up",
      },
    ]
  `);
  expect(conflictItems({ before: apart, after: agreed }).map(({ change }) => change)).toEqual([
    'closed',
    'closed',
  ]);
  expect(conflictItems({ before: apart, after: farther })).toMatchObject([
    { change: 'changed', before: { reason: null }, after: { values: ['70', '50'] } },
    { change: 'changed' },
  ]);
});

test('a disagreement that loses its explanation is told', () => {
  const apart = stated(70, 55);
  const [{ key, kind } = { key: '', kind: '' }] = apart.disagreements;
  const row = {
    key,
    values: ['70', '55'],
    reason_code: 'different-sample' as const,
    explanation: 'Other tasks.',
    decided_on: '2026-05-01',
  };
  const place = { file: 'data/resolutions.csv', line: 2 };
  const explained = buildLedger({ ...apart.records, resolutions: [{ place, record: row }] });
  expect(kind).toBe('conflict');
  expect(conflictItems({ before: explained, after: apart })).toMatchObject([
    { key, change: 'changed', before: { reason: 'Different sample' }, after: { reason: null } },
  ]);
});

test('figures grow old by the day of the ledger, and no longer are by an earlier one', () => {
  const later = buildLedger(before.records, '2027-03-01');
  const changes = (from: Ledger, to: Ledger) =>
    ageItems({ before: from, after: to })
      .filter(({ id }) => id.startsWith('score/'))
      .map(({ change, why }) => `${change}: ${why}`);
  const why = '1 Mar 2026, 365 days before the day of this data, 1 Mar 2027. Scores count as old';
  expect(changes(before, later)).toEqual(Array(2).fill(`old: ${why} after 120 days`));
  expect(changes(later, before).map((told) => told.split(':')[0])).toEqual([
    'no longer old',
    'no longer old',
  ]);
  const added = buildLedger(after.records, '2027-03-01');
  expect(changes(later, added)).toEqual([`old when added: ${why} after 120 days`]);
});

/** A ledger whose only benchmark has one finding. */
function found(statement: string, kind: 'contamination' | 'coverage'): Ledger {
  const { records } = before;
  const findings = [{ found_on: '2026-04-01', kind, statement, source: 'report', locator: 'x' }];
  return buildLedger({
    ...records,
    benchmarks: records.benchmarks.map(({ place, record }) => ({
      place,
      record: { ...record, findings },
    })),
  });
}

test('what is known against a benchmark is told with how many scores it puts in doubt', () => {
  const doubted = found('Leaked.', 'contamination');
  expect(findingItems({ before: found('Few.', 'coverage'), after: doubted })).toMatchObject([
    { change: 'added', kind: 'contamination', after: 'Leaked. (found 1 Apr 2026)', claims: 2 },
    { change: 'removed', kind: 'coverage', is_grave: false, claims: 0 },
  ]);
  expect(
    findingItems({ before: doubted, after: found('Half leaked.', 'contamination') }),
  ).toMatchObject([{ change: 'changed', before: 'Leaked. (found 1 Apr 2026)' }]);
});

test('problems are the same wherever their line moved to', () => {
  const problem = { file: 'data/a.csv', line: 2, message: 'One.' };
  const other = { file: 'data/a.csv', message: 'Two.', severity: 'warning' as const };
  expect(problemItems([problem, other], [{ ...problem, line: 9 }])).toMatchObject([
    { change: 'solved', message: 'Two.', line: null, is_error: false },
  ]);
  expect(problemItems([problem], [problem, problem])).toMatchObject([{ change: 'new', line: 2 }]);
});
