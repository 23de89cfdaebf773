import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { smallLedger } from '../../tests/small-ledger.ts';
import { load } from '../data/load.ts';
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
          expect(['untested', 'beside', 'one']).toContain(verdict.kind);
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
