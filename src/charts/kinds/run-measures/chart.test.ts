import { expect, test } from 'vitest';
import { ROOT } from '../../../../tests/project.ts';
import { a, b, records, runsOf, seconds, viewsWith } from '../../../../tests/charts/task-runs.ts';
import { load } from '../../../data/load.ts';
import type { Run } from '../../../data/schema/run.ts';
import { buildLedger } from '../../../ledger/ledger.ts';
import { runMeasures } from './chart.ts';

test('runs that are apart are told with their outcome and estimate', () => {
  const views = viewsWith([
    { ...a, duration_s: seconds(600) },
    { ...b, duration_s: seconds(120, 120, true) },
  ]);
  expect(views.map(({ id, title }) => [id, title])).toEqual([
    ['triage-duration', 'Triage: Agent B ~120 s, blocked; Agent A 10 min; one run each'],
  ]);
  expect(views[0]?.alt).toBe(
    'Bar chart of duration for Triage, 2 runs: Agent B ~120 s (blocked); Agent A 10 min (completed).',
  );
  expect(views[0]?.sub).toContain('is no saving');
});

test('only ranges that a source states are said not to be told apart', () => {
  const near = [
    { ...a, duration_s: seconds(600, 600, true) },
    { ...b, duration_s: seconds(620, 620, true) },
  ];
  expect(viewsWith(near)[0]?.sub).not.toContain('told apart');
  const ranges = [
    { ...a, duration_s: seconds(300, 900) },
    { ...b, duration_s: seconds(180, 480) },
  ];
  expect(viewsWith(ranges)[0]?.sub).toContain('Ranges that overlap are not told apart.');
});

test('what is only described was not run and has no outcome', () => {
  const one = { ...a, basis: 'described', duration_s: seconds(300, 900) } as const;
  const other = { ...b, duration_s: seconds(180, 480) };
  const [view] = viewsWith([one, { ...other, basis: 'described' }]);
  expect(view?.title).toBe(
    'Triage, as described: Agent B 3 to 8 min, Agent A 5 to 15 min; no run recorded',
  );
  expect(view?.alt).toBe(
    'Bar chart of duration for Triage, 2 described walk-throughs: Agent B 3 to 8 min; Agent A 5 to 15 min.',
  );
  expect(JSON.stringify(view)).not.toMatch(/completed|blocked/);
  const [mixed] = viewsWith([one, other]);
  expect(mixed?.title).toBe(
    'Triage: Agent B 3 to 8 min, blocked; Agent A 5 to 15 min, as described',
  );
  expect(mixed?.alt).toContain('1 run and 1 described walk-through: Agent B 3 to 8 min (blocked);');
});

test('why a run fell short is told in the words of its record, two sentences at most', () => {
  const why = 'The network was down. The report blames the network. Nobody looked.';
  const notes = (run: Partial<Run>) =>
    viewsWith([
      { ...a, duration_s: seconds(60) },
      { ...b, duration_s: seconds(90), ...run },
    ])[0]?.caption.notes;
  expect(notes({ outcome_basis: why })).toEqual([
    'Agent B was blocked, in the record’s words: The network was down. The report blames the network',
  ]);
  const failure = { kind: 'failure' } as const;
  const events = [
    { ...failure, detail: 'Slow.', recovered: true },
    { ...failure, detail: 'Down.', recovered: false },
  ];
  expect(notes({ events })).toEqual(['Agent B was blocked, in the record’s words: Down. Slow']);
  expect(notes({ duration_basis: 'With a pause.', outcome: 'completed' })).toEqual([
    'Time of Agent B, in the record’s words: With a pause',
  ]);
});

test('times that count different things are not compared as if equal', () => {
  const [view] = viewsWith([
    { ...a, duration_s: seconds(600), duration_kind: 'wall-clock', environment: 'All at once' },
    {
      ...a,
      agent: 'agent-b',
      duration_s: seconds(900),
      duration_kind: 'active',
      environment: 'In turn',
    },
  ]);
  expect(view?.title).toBe(
    'Triage: Agent A 10 min wall clock, at once; Agent B 15 min active, in turn; one run each',
  );
  expect(view?.sub).toContain('are not the same quantity: Agent A wall clock, Agent B active.');
  expect(view?.alt).toContain('Agent A 10 min wall clock (completed); Agent B 15 min active');
});

test('the short title of a task stands in the finding', () => {
  const tasks = records.tasks.map(({ place, record }) => ({
    place,
    record: { ...record, short_title: 'Short' },
  }));
  const runs = runsOf([a, b].map((run) => ({ ...run, duration_s: seconds(60) })));
  const ledger = buildLedger({ ...records, tasks, runs });
  expect(runMeasures.views(ledger)[0]?.title).toMatch(/^Short: /);
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

test('what was left behind is counted in files', () => {
  const views = viewsWith([
    { ...a, artifacts: { files: seconds(36) } },
    { ...b, artifacts: { files: seconds(1) } },
    { ...b, model: 'alpha-1' },
  ]);
  expect(views.map(({ id, title, caption }) => [id, title, caption.notes.at(-1)])).toEqual([
    [
      'triage-files',
      'Triage: Agent B with Beta 2.5 1 file, blocked; Agent A 36; one run each',
      '1 run whose source states no number of files',
    ],
  ]);
  expect(views[0]?.sub).toContain('neither better nor worse');
});

test('in the ledger every estimate is hatched, and every figure links to its claim', () => {
  for (const { plot, data } of runMeasures.views(buildLedger(load(ROOT, '2026-11-21').records))) {
    const rows = plot.form === 'bars' ? plot.rows : [];
    expect(rows.every(({ text, isEstimate }) => text.includes('~') === isEstimate)).toBe(true);
    expect(rows.every(({ text, href }) => (text === 'not stated') === !href)).toBe(true);
    expect(data.rows).toHaveLength(rows.length);
  }
});
