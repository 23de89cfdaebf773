import { expect, test } from 'vitest';
import { decisionLedger as ledgerOf, entries, STARTUP } from '../../../tests/decision-ledger.ts';
import { ROOT, TODAY } from '../../../tests/project.ts';
import { load } from '../../data/load.ts';
import type { Policy } from '../headline.ts';
import { buildLedger, type Ledger } from '../ledger.ts';
import { matrixOf, problemOf } from './matrix.ts';
import { optionsOf } from './option.ts';

const real = buildLedger(load(ROOT, '2026-11-21').records);

const cellsOf = (ledger: Ledger, row = 0) => matrixOf(ledger).rows[row]?.cells ?? [];

test('a score counts with its interval, one without by the margin, and a missing one not at all', () => {
  const [first, second] = cellsOf(
    ledgerOf({
      scores: [{}, { model: 'beta-2.5', agent: 'agent-b', tasks: undefined, score_pct: 70 }],
    }),
  );
  expect(first).toMatchObject({ basis: 'interval', fit: 'set-up', range: { middle: 80 } });
  expect(first?.worth?.middle).toBeCloseTo(0.75);
  expect(second).toMatchObject({ basis: 'margin', range: { low: 65, middle: 70, high: 75 } });
  expect(second?.worth).toEqual({ low: 0.375, middle: 0.5, high: 0.625 });
  const [, missing] = cellsOf(ledgerOf({ scores: [{}] }));
  expect(missing).toMatchObject({
    counted: [],
    fit: undefined,
    range: undefined,
    worth: undefined,
  });
});

test('no margin takes a rate beyond 0 or 100', () => {
  const [cell] = cellsOf(ledgerOf({ scores: [{ tasks: undefined, score_pct: 98 }] }));
  expect(cell?.range).toEqual({ low: 93, middle: 98, high: 100 });
});

test('scores count by the protocol that covers most products, and the rest stand beside', () => {
  const open = [{ score_pct: 60 }];
  const own = [
    { protocol: 'vendor', agent: undefined, measured_by: 'maker', score_pct: 85 },
    {
      protocol: 'vendor',
      agent: undefined,
      model: 'beta-2.5',
      measured_by: 'other-maker',
      score_pct: 75,
    },
  ];
  const ledger = ledgerOf({ scores: [...open, ...own] });
  expect(matrixOf(ledger).rows[0]?.yardstick?.protocol).toBe('vendor');
  const [first, second] = cellsOf(ledger);
  expect(first).toMatchObject({ fit: 'model', range: { middle: 85 } });
  expect(first?.beside).toHaveLength(1);
  expect(second).toMatchObject({ fit: 'model', range: { middle: 75 } });
});

test('by a policy only the scores that it admits count, by a protocol of theirs', () => {
  const own = { protocol: 'vendor', measured_by: 'maker', agent: undefined, score_pct: 85 };
  const ledger = ledgerOf({ scores: [{ score_pct: 60 }, own] });
  const told = (policy?: Policy) => {
    const [row] = matrixOf(ledger, policy).rows;
    return [row?.yardstick?.protocol, row?.cells[0]?.range?.middle, row?.cells[0]?.beside.length];
  };
  expect(told()).toEqual(['open', 60, 1]);
  expect(told('same-protocol')).toEqual(['open', 60, 1]);
  expect(told('as-claimed')).toEqual(['vendor', 85, 1]);
  expect(matrixOf(ledger, 'as-claimed')).toBe(matrixOf(ledger, 'as-claimed'));
});

test.each([['board', 'report'] as const, ['report', 'board'] as const])(
  'of one set-up read in %s and %s the score that stands for it counts, not the one read last',
  (...sources) => {
    const scores = sources.map((source) => ({ score_pct: 60, measured_on: undefined, source }));
    expect(cellsOf(ledgerOf({ scores }))[0]?.counted[0]?.source).toBe(sources[0]);
  },
);

test('of protocols that cover as many products, one that is a single set-up for all counts', () => {
  const scores = [
    {},
    { model: 'beta-2.5', agent: 'agent-b', score_pct: 70 },
    { protocol: 'vendor', agent: undefined, score_pct: 85 },
    { protocol: 'vendor', agent: undefined, model: 'beta-2.5', score_pct: 75 },
  ];
  expect(matrixOf(ledgerOf({ scores })).rows[0]?.yardstick?.protocol).toBe('open');
});

test('a score without an agent counts for no agent of another maker', () => {
  const options = [['agent-b', 'alpha-1']] as const;
  const [cell] = cellsOf(ledgerOf({ scores: [{ agent: undefined }], options }));
  expect(cell).toMatchObject({ counted: [], fit: undefined });
  expect(cell?.beside).toHaveLength(1);
});

test('what is said of a part of a product counts for that part alone', () => {
  const capabilities = [
    { agent: 'agent-a-cloud', dimension: 'startup', value: '10' },
    { agent: 'agent-b', dimension: 'startup', value: '30..90' },
  ];
  const [whole, other] = cellsOf(ledgerOf({ capabilities, criteria: [STARTUP] }));
  expect(whole).toMatchObject({ counted: [], key: 'startup/agent-a' });
  expect(whole?.beside).toHaveLength(1);
  expect(other).toMatchObject({ basis: 'range', fit: 'agent', range: { low: 30, high: 90 } });
  expect(other?.worth?.low).toBeCloseTo(0.023, 2);
  const scores = [{ agent: 'agent-a-cloud', model: 'beta-2.5' }];
  const options = [['agent-a', 'beta-2.5']] as const;
  const ledger = ledgerOf({ capabilities, criteria: [STARTUP], options, scores });
  // The recommendation names the product, the score its part, so the part's figure is one of the option's.
  expect(optionsOf(ledger)[0]?.agents).toEqual(['agent-a', 'agent-a-cloud']);
  expect(cellsOf(ledger)[0]).toMatchObject({
    fit: 'agent',
    basis: 'margin',
    range: { low: 5, high: 20 },
  });
});

test('figures that no explanation settles count from the lowest to the highest', () => {
  const capabilities = [
    { agent: 'agent-a', dimension: 'startup', value: '10' },
    { agent: 'agent-a', dimension: 'startup', value: '40', locator: 'Other row' },
  ];
  const key = 'capability/agent-a/-/startup/value';
  const unsettled = {
    key,
    values: ['10', '40'],
    reason_code: 'unresolved-range' as const,
    explanation: 'Who knows.',
    decided_on: TODAY,
  };
  const disputed = ledgerOf({
    capabilities,
    criteria: [STARTUP],
    resolutions: entries([unsettled]),
  });
  expect(cellsOf(disputed)[0]).toMatchObject({ basis: 'disputed', range: { low: 10, high: 40 } });
  const [claim] = disputed.claimsByKey.get(key) ?? [];
  const preferred = { ...unsettled, preferred: claim?.id ?? '' };
  const settled = ledgerOf({
    capabilities,
    criteria: [STARTUP],
    resolutions: entries([preferred]),
  });
  expect(cellsOf(settled)[0]).toMatchObject({ basis: 'margin', range: { middle: 10 } });
  expect(cellsOf(settled)[0]?.counted).toHaveLength(2);
});

test('scores at several efforts count from the lowest to the highest, in whatever order they stand', () => {
  const efforts = [
    { effort: 'low', tasks: undefined, score_pct: 70 },
    { effort: 'high', tasks: undefined, score_pct: 77 },
  ];
  for (const scores of [efforts, efforts.toReversed()])
    expect(cellsOf(ledgerOf({ scores }))[0]).toMatchObject({
      basis: 'range',
      range: { low: 65, high: 82 },
    });
});

test('figures without a protocol count only beside others of the same party', () => {
  const own = { protocol: undefined, tasks: undefined };
  const scores = [
    { ...own, score_pct: 60 },
    { ...own, model: 'beta-2.5', agent: 'agent-b', measured_by: 'reporter', score_pct: 90 },
  ];
  const counted = cellsOf(ledgerOf({ scores })).filter((cell) => cell.counted.length > 0);
  expect(counted).toHaveLength(1);
});

test('what is said of a part itself counts before what is said of the product', () => {
  const capabilities = [
    { agent: 'agent-a', dimension: 'startup', value: '2', measured_by: 'maker' },
    { agent: 'agent-a-cloud', dimension: 'startup', value: '50', grade: 'opinion' as const },
  ];
  const scores = [{ agent: 'agent-a-cloud' }];
  const ledger = ledgerOf({ capabilities, criteria: [STARTUP], scores, needs: [] });
  expect(cellsOf(ledger)[0]).toMatchObject({ fit: 'agent', range: { middle: 50 } });
});

test('of the real data: each figure of the matrix is one figure, whatever shares it', () => {
  const { options, figures } = problemOf(matrixOf(real));
  expect(new Set(figures.map(({ id }) => id)).size).toBe(figures.length);
  const cells = figures.flatMap(({ criterion, options: own }) =>
    own.map((id) => `${criterion} ${id}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  expect(cells).toHaveLength(options.length * matrixOf(real).rows.length);
  for (const { worth } of figures)
    if (worth)
      expect([0, worth.low, worth.middle ?? worth.low, worth.high, 1]).toEqual(
        [0, worth.low, worth.middle ?? worth.low, worth.high, 1].toSorted((a, b) => a - b),
      );
});

test('of the real data: cells are what the files say', () => {
  const cell = (criterion: string, option: string) =>
    matrixOf(real)
      .rows.find((row) => row.criterion.id === criterion)
      ?.cells.find((one) => one.option.id === option);
  expect(cell('python-bug-fixing', 'claude-code/claude-opus-4.6')?.range?.middle).toBe(74.4);
  expect(cell('python-bug-fixing', 'codex/gpt-5.4')?.range?.middle).toBe(73.8);
  expect(cell('python-bug-fixing', 'claude-code/claude-opus-4.7')?.counted).toEqual([]);
  expect(cell('cost-per-task', 'codex/gpt-5.4')?.range?.middle).toBe(0.4);
  expect(cell('multi-language-changes', 'codex/gpt-5.3-codex')?.range?.middle).toBe(57);
  expect(cell('parallel-throughput', 'codex/codex-1')?.range?.middle).toBe(1380);
  expect(cell('cost-per-success', 'claude-code/claude-opus-4.7')?.range?.middle).toBe(1.25);
  expect(cell('interactive-speed', 'codex/codex-1')?.range).toMatchObject({ low: 30, high: 90 });
  expect(cell('interactive-speed', 'codex/gpt-5.4')?.counted).toEqual([]);
  expect(cell('governance', 'codex/gpt-5.4')?.worth).toBeUndefined();
});
