import { expect, test } from 'vitest';
import { TODAY, VALID } from '../../tests/project.ts';
import { changesBetween, needsReason } from './change.ts';
import { correctionGaps } from './correction.ts';
import { asWritten } from './figure.ts';
import { load, type Records } from './load.ts';
import type { Correction } from './schema/bookkeeping.ts';

const valid = load(VALID, TODAY).records;

/** The valid data with one record of a collection changed; with null it is left out. */
function withRecord<K extends keyof Records>(
  name: K,
  index: number,
  change: Partial<Records[K][number]['record']> | null,
): Records {
  const entries = valid[name].flatMap((entry, at) => {
    if (at !== index) return [entry];
    return change === null ? [] : [{ ...entry, record: { ...entry.record, ...change } }];
  });
  return { ...valid, [name]: entries };
}

/** What changed against the valid data, in one line each. */
function told(after: Records, before = valid): string[] {
  const { added, changed, removed } = changesBetween(before, after);
  return [
    ...added.map(({ id, value }) => `+ ${id} ${asWritten(value)}`),
    ...changed.map((change) => {
      const values = `${asWritten(change.before.value)} > ${asWritten(change.after.value)}`;
      return `${needsReason(change) ? '!' : '.'} ${change.before.id} ${values}`;
    }),
    ...removed.map((change) => `- ${change.before.id} > ${change.successor?.id ?? 'nothing'}`),
  ];
}

const ALPHA = 'score/bench-1.0/-/alpha-1/agent-a/-/open/1/bench-team';

test('the same data, in any order of rows, changed nothing', () => {
  expect(told(valid)).toEqual([]);
  expect(told({ ...valid, scores: valid.scores.toReversed() })).toEqual([]);
});

test('another value under one id is a change', () => {
  expect(told(withRecord('scores', 0, { cost_per_task_usd: 2, note: 'New.' }))).toEqual([
    `! ${ALPHA}/cost_per_task_usd@board.2026-03-01 1.14 > 2`,
  ]);
});

test('a blank cell removes a figure, and a filled one adds it', () => {
  const without = withRecord('scores', 0, { cost_per_task_usd: undefined });
  expect(told(without)).toEqual([`- ${ALPHA}/cost_per_task_usd@board.2026-03-01 > nothing`]);
  expect(told(valid, without)).toEqual([`+ ${ALPHA}/cost_per_task_usd@board.2026-03-01 1.14`]);
});

test('a figure with another day is removed, and the new one follows it', () => {
  expect(told(withRecord('scores', 0, { measured_on: '2026-03-05', score_pct: 80.6 }))).toEqual([
    `+ ${ALPHA}/score_pct@board.2026-03-05 80.6`,
    `+ ${ALPHA}/cost_per_task_usd@board.2026-03-05 1.14`,
    `+ ${ALPHA}/time_per_task_s@board.2026-03-05 261`,
    `- ${ALPHA}/score_pct@board.2026-03-01 > ${ALPHA}/score_pct@board.2026-03-05`,
    `- ${ALPHA}/cost_per_task_usd@board.2026-03-01 > ${ALPHA}/cost_per_task_usd@board.2026-03-05`,
    `- ${ALPHA}/time_per_task_s@board.2026-03-01 > ${ALPHA}/time_per_task_s@board.2026-03-05`,
  ]);
});

test('a figure of another subject follows only with the same value in the same place', () => {
  const successors = (change: Partial<Records['scores'][number]['record']>) =>
    changesBetween(valid, withRecord('scores', 0, change)).removed.map(
      ({ successor }) => successor?.key,
    );
  const [score, ...others] = successors({ agent: 'agent-b', score_pct: 81 });
  expect(score).toBeUndefined();
  const moved = ALPHA.replace('agent-a', 'agent-b');
  expect(others).toEqual([`${moved}/cost_per_task_usd`, `${moved}/time_per_task_s`]);
});

test('of two that could follow, none does for certain', () => {
  const row = valid.capabilities[2];
  if (!row) throw new Error('no such row');
  const said = (value: string) => ({ ...row, record: { ...row.record, value } });
  const others = valid.capabilities.slice(0, 2);
  const one = { ...valid, capabilities: [...others, said('Repairs bugs')] };
  const two = { ...valid, capabilities: [...one.capabilities, said('Finds bugs')] };
  const successors = (after: Records) =>
    changesBetween(valid, after).removed.map(({ successor }) => successor?.value);
  expect(successors(one)).toEqual(['Repairs bugs']);
  expect(successors(two)).toEqual([undefined]);
});

test.each([
  ['Up to 5 of 10 tasks.', 'Of 10 tasks up to 5.', false],
  ['Up to 5 of 10 tasks.', 'Up to 6 of 10 tasks.', true],
  ['Some answers.', 'All', true],
  ['All', 'None', true],
])('%j that became %j', (from, to, expected) => {
  const [before, after] = [from, to].map((includes) => withRecord('planPrices', 0, { includes }));
  if (!before || !after) throw new Error('no records');
  const { changed } = changesBetween(before, after);
  expect(changed.map(needsReason)).toEqual([expected]);
});

const ROW: Correction = {
  date: TODAY,
  file: 'data/scores/bench-1.0.csv',
  key: `${ALPHA}/score_pct@board.2026-03-01`,
  field: 'score_pct',
  old: '80.8',
  new: '80.6',
  reason: 'Misread.',
};

/** Changes without a row, and lines of rows without a change, where `rows` were written since. */
function gaps(after: Records, rows: readonly Correction[], earlier: readonly Correction[] = []) {
  const entries = (all: readonly Correction[]) =>
    all.map((record, index) => ({
      place: { file: 'data/corrections.csv', line: index + 2 },
      record,
    }));
  const before = { ...valid, corrections: entries(earlier) };
  const now = { ...after, corrections: entries([...earlier, ...rows]) };
  const { missing, idle } = correctionGaps(changesBetween(before, now), before, now);
  return [missing.length, ...idle.map(({ place }) => place.line)];
}

test('a change has a row when rows written since lead from what was to what is', () => {
  const after = withRecord('scores', 0, { score_pct: 80.6 });
  expect(gaps(after, [])).toEqual([1]);
  expect(gaps(after, [ROW])).toEqual([0]);
  expect(gaps(after, [{ ...ROW, new: '80.7' }])).toEqual([1, 2]);
  expect(
    gaps(after, [
      { ...ROW, new: '80.7' },
      { ...ROW, old: '80.7' },
    ]),
  ).toEqual([0]);
  expect(gaps(after, [], [ROW])).toEqual([1]);
});

test('a removed claim has a row without a new value', () => {
  const after = withRecord('scores', 0, { score_pct: undefined, resolved: undefined });
  expect(gaps(after, [ROW])).toEqual([1, 2]);
  expect(gaps(after, [{ ...ROW, new: undefined }])).toEqual([0]);
});

test('what was changed and changed back, or put back, is no idle row', () => {
  expect(gaps(valid, [ROW])).toEqual([0, 2]);
  expect(gaps(valid, [ROW, { ...ROW, old: '80.6', new: '80.8' }])).toEqual([0]);
  expect(
    gaps(valid, [
      { ...ROW, new: undefined },
      { ...ROW, old: undefined, new: '80.8' },
    ]),
  ).toEqual([0]);
});
