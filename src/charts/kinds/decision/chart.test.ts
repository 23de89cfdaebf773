import { expect, test } from 'vitest';
import { decisionLedger } from '../../../../tests/decision-ledger.ts';
import { ROOT } from '../../../../tests/project.ts';
import { load } from '../../../data/load.ts';
import { buildLedger } from '../../../ledger/ledger.ts';
import { decisionFlips } from '../decision-flips/chart.ts';
import { decisionResult } from './chart.ts';

const real = buildLedger(load(ROOT, '2026-11-21').records);
const clear = decisionLedger({
  scores: [{ score_pct: 85 }, { agent: 'agent-b', model: 'beta-2.5', score_pct: 55 }],
});

test('each row is drawn where its option stands in the table, with its share of draws', () => {
  for (const view of decisionResult.views(real)) {
    const rows =
      view.plot.form === 'intervals' ? view.plot.groups.flatMap((group) => group.rows) : [];
    const at = (name: string) => view.data.columns.indexOf(name);
    expect(rows).toHaveLength(view.data.rows.length);
    for (const [index, { marks, tier }] of rows.entries()) {
      const values = view.data.rows[index]?.values ?? [];
      const [mark] = marks;
      const number = (name: string) => Number(values[at(name)]);
      expect(mark?.id).toBe(values[at('option')]);
      expect(mark?.low).toBeCloseTo(number('low_points'), 0);
      expect(mark?.value).toBeCloseTo(number('middle_points'), 0);
      expect(mark?.high).toBeCloseTo(number('high_points'), 0);
      expect(number('low_points')).toBeLessThan(number('middle_points'));
      expect(number('middle_points')).toBeLessThan(number('high_points'));
      expect(tier).toBe(number('tier'));
    }
  }
});

test('an option that is ahead whatever is drawn is said to be first, and no weight changes it', () => {
  const [result] = decisionResult.views(clear);
  expect(result?.title).toBe(
    'The evidence puts one option first: Agent A with Alpha 1 wins most draws, 100 %',
  );
  const [flips] = decisionFlips.views(clear);
  expect(flips?.title).toBe(
    'No change of one weight takes the most draws from Agent A with Alpha 1',
  );
  expect(flips?.data.rows.map(({ values }) => values)).toEqual([['bugs', 10, null, null]]);
});

test('a flip is drawn from the weight as it is set to the one in the table', () => {
  for (const view of decisionFlips.views(real)) {
    const marks =
      view.plot.form === 'intervals'
        ? view.plot.groups.flatMap(({ rows }) => rows.flatMap((row) => row.marks))
        : [];
    for (const { values } of view.data.rows) {
      const [criterion, weight, nearest] = values;
      expect(marks.find(({ id }) => id === criterion)?.value).toBe(weight);
      const flip = marks.find(({ id }) => id === `${String(criterion)}-flip`);
      expect(flip?.value ?? null).toBe(nearest);
    }
  }
});
