import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { capabilityLedger } from '../../tests/capability-ledger.ts';
import { ROOT } from '../../tests/project.ts';
import { runLedger } from '../../tests/run-ledger.ts';
import { smallLedger } from '../../tests/small-ledger.ts';
import { load } from '../data/load.ts';
import { exactly } from '../data/quantity.ts';
import type { Score } from '../data/schema/score.ts';
import {
  compare,
  comparisonPairs,
  countVerdicts,
  factsOf,
  MIN_SHARED_ROWS,
  pairsWithPage,
  thirdsOf,
  type ComparedRow,
  type Comparison,
} from './comparison.ts';
import { comparisonSubjects, subjectOf } from './comparison-subject.ts';
import type { Side, Verdict } from './comparison-verdict.ts';
import { buildLedger, type Ledger } from './ledger.ts';

const real = buildLedger(load(ROOT, '2026-11-21').records);

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
      kind: 'untested',
      reason: 'set-ups',
      points: undefined,
    });
  });

  test('of one set-up measured twice, the headline stands alone', () => {
    const older = { agent: 'agent-b', score_pct: 79, measured_on: '2026-01-01' };
    expect(scored({ score_pct: 80 }, { score_pct: 60 }, older)).toMatchObject({ ahead: 'a' });
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
    ['strength', ['Fast'], ['Slow'], { kind: 'words' }],
    ['strength', ['Fast'], ['Fast'], { kind: 'words' }],
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

  test('times that count different things have no ratio', () => {
    const ledger = runs(
      { duration_s: exactly(600), duration_kind: 'active' },
      { duration_s: exactly(300), duration_kind: 'wall-clock' },
    );
    const verdict = rowOf(agents(ledger), 'run/triage/duration_s')?.verdict;
    expect(verdict).toEqual({ kind: 'untested', reason: 'counts', ratio: undefined });
  });

  test('what was only described is no run', () => {
    const ledger = runs({ basis: 'described', outcome: 'completed' }, { outcome: 'completed' });
    expect(rowOf(agents(ledger), 'run/')?.verdict).toEqual({ kind: 'one', only: 'b' });
  });
});

const TURNED: Readonly<Record<Side, Side>> = { a: 'b', b: 'a' };
const turnedSide = (side: Side | undefined) => side && TURNED[side];

/** What a row says when its columns change places. */
function turned({ a, b, verdict, ...rest }: ComparedRow) {
  return { ...rest, a: b, b: a, verdict: turnedVerdict(verdict) };
}

function turnedVerdict({ points, ratio, ahead, only, ...rest }: Verdict) {
  const { interval, difference = 0 } = points ?? {};
  return {
    ...rest,
    ahead: turnedSide(ahead),
    only: turnedSide(only),
    ratio: ratio && { ...ratio, of: TURNED[ratio.of] },
    points: points && {
      difference: 0 - difference,
      interval: interval && { low: 0 - interval.high, high: 0 - interval.low },
    },
  };
}

function expectMirror(ledger: Ledger, { a, b }: Pick<Comparison, 'a' | 'b'>): void {
  const [one, other] = [compare(a, b, ledger), compare(b, a, ledger)];
  expect(other.rows).toEqual(one.rows.map(turned));
}

describe('columns that change places', () => {
  test('mirror every row of every page', () => {
    for (const pair of pairsWithPage(real)) expectMirror(real, pair);
  });

  test('mirror the rows of any scores', () => {
    const score = fc.record({
      agent: fc.constantFrom('agent-a', 'agent-b'),
      model: fc.constantFrom('alpha-1', 'beta-2.5'),
      protocol: fc.constantFrom('open', 'small', 'vendor'),
      measured_by: fc.constantFrom('bench-team', 'reporter'),
      score_pct: fc.integer({ min: 0, max: 100 }),
      tasks: fc.constantFrom(50, 500, undefined),
      cost_per_task_usd: fc.constantFrom(1, 2, undefined),
    });
    fc.assert(
      fc.property(fc.array(score, { maxLength: 8 }), (scores) => {
        const ledger = smallLedger({ scores });
        expectMirror(ledger, agents(ledger));
        expectMirror(ledger, compared(ledger, 'model', 'alpha-1', 'beta-2.5'));
      }),
      { numRuns: 60 },
    );
  });
});

describe('the real data', () => {
  const lead = compared(real, 'agent', 'claude-code', 'codex');

  test('no two subjects share an id', () => {
    const ids = comparisonSubjects(real).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the lead case has the first page, and every page enough rows', () => {
    const [first, ...others] = pairsWithPage(real);
    expect([first?.a.id, first?.b.id]).toEqual(['claude-code', 'codex']);
    for (const { a, b, shared } of others) {
      expect(shared).toBeGreaterThanOrEqual(MIN_SHARED_ROWS);
      expect(a.id < b.id).toBe(true);
    }
    expect(others.length).toBeLessThan(comparisonPairs(real).length / 10);
  });

  test('a page has every row of either, once, and counts each', () => {
    for (const { a, b } of pairsWithPage(real)) {
      const { rows } = compare(a, b, real);
      const keys = new Set([...factsOf(a, real).keys(), ...factsOf(b, real).keys()]);
      expect(rows.map(({ key }) => key).toSorted()).toEqual([...keys].toSorted());
      const counts = Object.values(countVerdicts(rows));
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    }
  });

  test('on the OpenHands Index the two leads cannot be separated', () => {
    const verdict = rowOf(lead, 'score/swe-bench-verified/-/openhands-index')?.verdict;
    expect(verdict).toMatchObject({ kind: 'inseparable' });
    expect(verdict?.points?.difference).toBeCloseTo(0.6);
  });

  test('no row of makers’ own figures or of opinions is ever said to differ', () => {
    for (const { a, b } of pairsWithPage(real))
      for (const { section, key, verdict } of compare(a, b, real).rows)
        if (section === 'opinion' || key.includes('/vendor/'))
          expect(['untested', 'words', 'one']).toContain(verdict.kind);
  });

  test('a third of the lead case shares a row and is neither of the two', () => {
    const thirds = thirdsOf(lead, real);
    expect(thirds[0]?.subject.id).toBe('openhands');
    for (const { subject, shared } of thirds) {
      expect(shared).toBeGreaterThan(0);
      expect([lead.a, lead.b]).not.toContain(subject);
    }
  });
});
