import { describe, expect, test } from 'vitest';
import { TODAY, VALID } from '../../tests/project.ts';
import { load, type Records } from '../data/load.ts';
import type { Score } from '../data/schema/score.ts';
import { headlineScores, POLICIES, type HeadlineScores, type Policy } from './headline.ts';
import { wilson } from './interval.ts';
import { buildLedger } from './ledger.ts';

const valid = load(VALID, TODAY).records;

const PROTOCOLS = [
  { id: 'open', label: 'Open', description: 'One agent.', uniform: true },
  { id: 'small', label: 'Small', description: 'A smaller agent.', uniform: true },
  { id: 'vendor', label: 'Vendor', description: 'Their own set-up.', uniform: false },
];
const DEFAULTS: Score = {
  benchmark: 'bench-1.0',
  model: 'alpha-1',
  agent: 'agent-b',
  protocol: 'open',
  tasks: 500,
  measured_by: 'bench-team',
  measured_on: '2026-03-01',
  source: 'board',
  locator: 'Row',
};

/** The valid data with three protocols and these scores, one a line from line 2. */
function recordsWith(scores: readonly Partial<Score>[]): Records {
  return {
    ...valid,
    benchmarks: valid.benchmarks.map(({ place, record }) => ({
      place,
      record: { ...record, protocols: PROTOCOLS },
    })),
    scores: scores.map((score, index) => ({
      place: { file: 'data/scores/bench-1.0.csv', line: index + 2 },
      record: { ...DEFAULTS, ...score },
    })),
  };
}

function headlines(scores: readonly Partial<Score>[], policy: Policy = 'same-protocol') {
  return headlineScores(buildLedger(recordsWith(scores)), 'bench-1.0', policy);
}

/** The scores of each group, with those they stand before in brackets. */
const told = ({ groups }: HeadlineScores) =>
  groups.map(({ scores }) =>
    scores.map(({ rate, others }) =>
      [rate, ...others.map(({ record }) => `(${record.score_pct})`)].join(' '),
    ),
  );

describe('of several measurements of one subject', () => {
  const day = (score_pct: number, measured_on: string | undefined, more: Partial<Score> = {}) => ({
    score_pct,
    measured_on,
    ...more,
  });
  const runs = [
    day(60, '2026-03-01'),
    day(50, '2026-03-03'),
    day(70, undefined),
    day(40, '2026-03-02'),
  ];

  test('the newest stands, the others follow from new to old', () => {
    expect(told(headlines(runs))).toEqual([['50 (40) (60) (70)']]);
  });

  test('one with an interval stands before a newer one without', () => {
    const newer = day(80, '2026-03-09', { tasks: undefined });
    expect(told(headlines([...runs, newer]))).toEqual([['50 (80) (40) (60) (70)']]);
  });

  test('of one day the first in the file stands', () => {
    const sameDay = [day(60, '2026-03-01'), day(70, '2026-03-01')];
    expect(told(headlines(sameDay))).toEqual([['60 (70)']]);
    expect(told(headlines(sameDay.toReversed()))).toEqual([['70 (60)']]);
  });

  test('another version of the agent is the same subject, another agent, model or effort is not', () => {
    const scores = [
      day(10, '2026-03-01', { agent_version: '1' }),
      day(20, '2026-03-02', { agent_version: '2' }),
      day(30, '2026-03-02', { agent: 'agent-a' }),
      day(40, '2026-03-02', { model: 'beta-2.5' }),
      day(50, '2026-03-02', { effort: 'high' }),
      day(60, '2026-03-02', { agent: undefined }),
    ];
    expect(told(headlines(scores))).toEqual([['60', '50', '40', '30', '20 (10)']]);
  });
});

describe('groups', () => {
  test('are of one protocol, subset and number of attempts, where none stated is one', () => {
    const { groups } = headlines([
      { score_pct: 10 },
      { score_pct: 20, attempts: 1, model: 'beta-2.5' },
      { score_pct: 30, attempts: 5 },
      { score_pct: 40, subset: 'hard' },
      { score_pct: 50, protocol: 'small' },
    ]);
    expect(groups.map((g) => [g.protocol, g.subset, g.attempts, g.scores.length])).toEqual([
      ['open', undefined, 1, 2],
      ['open', undefined, 5, 1],
      ['open', 'hard', 1, 1],
      ['small', undefined, 1, 1],
    ]);
  });

  test('stand by the number of intervals, then of scores', () => {
    const blank = { score_pct: 20, tasks: undefined, subset: 'hard' };
    const { groups } = headlines([
      { ...blank, agent: 'agent-a' },
      { ...blank, model: 'beta-2.5' },
      { ...blank, effort: 'high', subset: 'easy' },
      { score_pct: 20, protocol: 'small' },
    ]);
    expect(groups.map((g) => [g.protocol, g.subset])).toEqual([
      ['small', undefined],
      ['open', 'hard'],
      ['open', 'easy'],
    ]);
  });

  test('run from the highest rate down, and at one rate by model', () => {
    const { groups } = headlines([
      { score_pct: 40, model: 'beta-2.5' },
      { score_pct: 40, agent: 'agent-b' },
      { score_pct: 40, agent: 'agent-a' },
      { score_pct: 60, model: 'beta-2.5', effort: 'high' },
    ]);
    const names = groups[0]?.scores.map(
      ({ entry: { record } }) => `${record.model} ${record.agent}`,
    );
    expect(names).toEqual([
      'beta-2.5 agent-b',
      'alpha-1 agent-a',
      'alpha-1 agent-b',
      'beta-2.5 agent-b',
    ]);
  });

  test('rank only their own scores, and none without an interval', () => {
    const { groups } = headlines([
      { score_pct: 80 },
      { score_pct: 60, model: 'beta-2.5' },
      { score_pct: 99, agent: 'agent-a', tasks: undefined },
      { score_pct: 20, protocol: 'small' },
    ]);
    expect(groups.map(({ scores }) => scores.map(({ standing }) => standing))).toEqual([
      [undefined, { best: 1, worst: 1, tier: 1 }, { best: 2, worst: 2, tier: 2 }],
      [undefined],
    ]);
  });
});

describe('a policy', () => {
  const scores: readonly Partial<Score>[] = [
    { score_pct: 10, measured_by: 'maker' },
    { score_pct: 20, measured_by: 'maker', protocol: 'vendor' },
    { score_pct: 30, measured_by: 'maker', protocol: undefined },
    { score_pct: 40, measured_by: 'reporter', protocol: 'vendor' },
    { score_pct: 50, measured_by: 'bench-team', protocol: undefined },
    { score_pct: 60, measured_by: 'agent-ledger', protocol: 'small' },
    {
      score_pct: 70,
      measured_by: 'reporter',
      protocol: undefined,
      source: 'report',
      tasks: undefined,
    },
  ];

  test.each([
    ['same-protocol', [10, 60], 5],
    ['as-claimed', [10, 20, 30], 4],
    ['independent', [40, 50, 60], 4],
  ] as const)('%s admits %j and tells that %i are left out', (policy, rates, leftOut) => {
    const found = headlines(scores, policy);
    const admitted = found.groups.flatMap((group) => group.scores.map(({ rate }) => rate));
    expect(admitted.toSorted()).toEqual(rates);
    expect(found.leftOut).toBe(leftOut);
  });

  test.each(POLICIES)('%s admits no score whose rate is unknown', (policy) => {
    const measured_by = policy === 'as-claimed' ? 'maker' : 'bench-team';
    const unknown = { measured_by, resolved: 34, tasks: undefined };
    expect(headlines([unknown], policy)).toEqual({ groups: [], leftOut: 1 });
  });

  test('leaves out no further measurement of who stands, and no row without a score', () => {
    const found = headlines([{ score_pct: 10 }, { score_pct: 20 }, { cost_per_task_usd: 1 }]);
    expect(found.leftOut).toBe(0);
    expect(told(found)).toEqual([['10 (20)']]);
  });

  test('finds nothing on a benchmark without scores', () => {
    const ledger = buildLedger(valid);
    for (const policy of POLICIES)
      expect(headlineScores(ledger, 'none', policy)).toEqual({ groups: [], leftOut: 0 });
  });
});

test('a score is told with its claim and interval, from counts where only they are given', () => {
  const [group] = headlines([{ resolved: 300 }, { score_pct: 70, model: 'beta-2.5' }]).groups;
  expect(group?.scores).toMatchObject([
    { rate: 70, interval: wilson(350, 500), claim: { measure: 'score_pct', line: 3 } },
    { rate: 60, interval: wilson(300, 500), claim: { measure: 'resolved', line: 2 } },
  ]);
});
