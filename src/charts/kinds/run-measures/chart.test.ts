import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../../../tests/project.ts';
import { load } from '../../../data/load.ts';
import type { Quantity } from '../../../data/quantity.ts';
import type { Run } from '../../../data/schema/run.ts';
import { buildLedger } from '../../../ledger/ledger.ts';
import type { ChartView } from '../../chart.ts';
import { runMeasures } from './chart.ts';

const { records } = load(VALID, TODAY);

/** The views of the task `triage` with these runs and a duration each. */
function viewsWith(runs: readonly (Partial<Run> & Pick<Run, 'agent'>)[]): ChartView[] {
  const made = runs.map((run, index) => ({
    place: { file: `data/runs/run-${index}.json`, line: 1 },
    record: {
      id: `run-${index}`,
      task: 'triage',
      basis: 'recorded' as const,
      checks: [],
      events: [],
      measured_by: 'reporter',
      source: 'report',
      locator: 'Row',
      ...run,
    },
  }));
  return runMeasures.views(buildLedger({ ...records, runs: made }));
}

const seconds = (low: number, high = low, isEstimate = false): Quantity => ({
  low,
  high,
  isEstimate,
});
const a = { agent: 'agent-a', model: 'alpha-1', outcome: 'completed' } as const;
const b = { agent: 'agent-b', model: 'beta-2.5', outcome: 'blocked' } as const;

test('runs that are apart are told with their outcome and estimate', () => {
  const views = viewsWith([
    { ...a, duration_s: seconds(600) },
    { ...b, duration_s: seconds(120, 120, true) },
  ]);
  expect(views.map(({ id, title }) => [id, title])).toEqual([
    [
      'triage-duration',
      'Triage: Agent B took ~120 s and was blocked, Agent A took 10 min; one run each',
    ],
  ]);
  expect(views[0]?.alt).toBe(
    'Bar chart of duration for Triage, 2 runs: Agent B ~120 s (blocked); Agent A 10 min (completed).',
  );
  expect(views[0]?.sub).toContain('is no saving');
});

test('overlapping ranges and near estimates are too close to tell apart', () => {
  const ranges = [
    { ...a, duration_s: seconds(300, 900) },
    { ...b, duration_s: seconds(180, 480) },
  ];
  expect(viewsWith(ranges)[0]?.title).toContain('; too close to tell apart, one run each');
  const described = ranges.map((run) => ({ ...run, basis: 'described' as const }));
  expect(viewsWith(described)[0]?.title).toBe(
    'Triage: Agent B is said to take 3 to 8 min and was blocked, Agent A is said to take 5 to 15 min; too close to tell apart, no run recorded',
  );
});

test('a run without the figure is listed and counted, and one figure alone is no chart', () => {
  const [view] = viewsWith([
    { ...a, duration_s: seconds(60) },
    { ...b },
    { ...b, model: 'alpha-1', duration_s: seconds(90) },
  ]);
  const rows = view?.plot.form === 'bars' ? view.plot.rows : [];
  expect(rows.map(({ text, value }) => [text, value])).toEqual([
    ['60 s', 60],
    ['90 s', 90],
    ['not stated', undefined],
  ]);
  expect(view?.caption.notes).toContain('1 run whose source states no duration');
  expect(viewsWith([{ ...a, duration_s: seconds(60) }, b])).toEqual([]);
});

test('work in parallel beside work in turn is quoted', () => {
  const [view] = viewsWith([
    { ...a, duration_s: seconds(60), environment: 'Five tasks at once' },
    { ...b, duration_s: seconds(90), environment: 'One after another' },
  ]);
  expect(view?.sub).toContain(
    'In parallel: Agent A (“Five tasks at once”). In turn: Agent B (“One after another”).',
  );
});

test('in the ledger every estimate is hatched, and every figure links to its claim', () => {
  for (const { plot, data } of runMeasures.views(buildLedger(load(ROOT, '2026-11-21').records))) {
    const rows = plot.form === 'bars' ? plot.rows : [];
    expect(rows.every(({ text, isEstimate }) => text.includes('~') === isEstimate)).toBe(true);
    expect(rows.every(({ text, href }) => (text === 'not stated') === !href)).toBe(true);
    expect(data.rows).toHaveLength(rows.length);
  }
});
