import { expect, test } from 'vitest';
import { TODAY, VALID } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { exactly } from '../data/quantity.ts';
import type { Statement } from '../data/schema/statement.ts';
import { buildLedger } from './ledger.ts';
import { statementChecks } from './statement-check.ts';

const { records } = load(VALID, TODAY);
const A = 'score/bench-1.0/-/alpha-1/agent-a/-/open/1/bench-team/score_pct@board.2026-03-01';
const B = 'score/bench-1.0/-/beta-2.5/agent-b/-/open/1/bench-team/score_pct@board.2026-03-02';

const check = (statement: Partial<Statement>) => {
  const record: Statement = {
    id: 'one',
    source: 'report',
    locator: 'Section 2',
    statement: 'Alpha is ahead of Beta',
    unit: '%',
    ...statement,
  };
  const place = { file: 'data/statements.csv', line: 2 };
  const [found] = statementChecks(buildLedger({ ...records, statements: [{ place, record }] }));
  if (!found) throw new Error('The statement was not checked');
  return found;
};

test('a statement is worked out from its claims in their order', () => {
  const stated = exactly(9);
  const more = check({ formula: 'percent_more', inputs: [A, B], stated });
  const [a, b] = [more.own?.inputs[0], more.own?.inputs[1]];
  expect([a && 'claim' in a && a.claim.value, b && 'claim' in b && b.claim.value]).toEqual([
    80.8, 74.4,
  ]);
  expect(more.own?.result?.low).toBeCloseTo(8.602, 3);
  expect(more.verdict).toBe('holds');
  const turned = check({ formula: 'percent_more', inputs: [B, A], stated });
  expect(turned.own?.result?.low).toBeCloseTo(-7.921, 3);
  expect(turned.verdict).toBe('does-not-hold');
});

test('plain numbers are taken as they are', () => {
  const { own, verdict } = check({ formula: 'product', inputs: ['5', A], stated: exactly(404) });
  expect(own?.inputs[0]).toEqual({ constant: exactly(5) });
  expect(own?.result?.low).toBeCloseTo(404);
  expect(verdict).toBe('holds');
});

test('a statement without a number has a result and no verdict on it', () => {
  const { own, verdict } = check({ formula: 'difference', inputs: [A, B] });
  expect(own?.result?.low).toBeCloseTo(6.4);
  expect(verdict).toBe('no-number');
});

test('what is not given is not made up', () => {
  const stated = exactly(9);
  expect(check({ stated, no_inputs_because: 'Not given' })).toMatchObject({
    own: undefined,
    others: undefined,
    verdict: 'not-recomputed',
  });
  expect(check({ stated, formula: 'ratio', inputs: [A, 'score/nothing@board'] }).own).toBe(
    undefined,
  );
  expect(check({ stated, formula: 'ratio', inputs: [A, '0'] })).toMatchObject({
    own: { result: undefined },
    verdict: 'not-recomputed',
  });
});

test('other figures have a verdict of their own, and leave that on the source’s alone', () => {
  const { own, others, verdict } = check({
    formula: 'difference',
    inputs: [A, B],
    other_inputs: ['9', '8'],
    stated: exactly(1),
  });
  expect([own?.verdict, others?.verdict, verdict]).toEqual([
    'does-not-hold',
    'holds',
    'does-not-hold',
  ]);
  const alone = check({ formula: 'difference', other_inputs: ['9', '8'], stated: exactly(1) });
  expect([alone.own, alone.others?.verdict, alone.verdict]).toEqual([
    undefined,
    'holds',
    'not-recomputed',
  ]);
});
