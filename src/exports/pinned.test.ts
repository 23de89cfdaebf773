import { expect, test } from 'vitest';
import { TODAY, VALID } from '../../tests/project.ts';
import type { Correction } from '../data/schema/bookkeeping.ts';
import { FrozenCharts } from '../data/schema/frozen-charts.ts';
import { load } from '../data/load.ts';
import { buildLedger, type Ledger } from '../ledger/ledger.ts';
import { frozenCharts } from './frozen-charts.ts';
import { pinnedCharts, pinnedVersionsOf } from './pinned.ts';

const CHART = 'bench-1.0-resolved-rate';
const KEY = 'score/bench-1.0/-/alpha-1/agent-a/-/open/1/bench-team/score_pct@board.2026-03-01';
const { records } = load(VALID, TODAY);
const charts: unknown = JSON.parse(JSON.stringify(frozenCharts(buildLedger(records))));

/** The valid data with its charts frozen under each version, and corrections of its first score. */
function ledgerWith(
  versions: readonly string[],
  corrections: readonly Partial<Correction>[] = [],
): Ledger {
  const frozen = versions.map((version) =>
    FrozenCharts.parse({ schema_version: 1, version, released_on: TODAY, charts }),
  );
  const rows = corrections.map((correction) => ({
    date: TODAY,
    file: 'data/scores/bench-1.0.csv',
    key: KEY,
    field: 'score_pct',
    reason: 'Misread.',
    ...correction,
  }));
  const at = <T>(record: T) => ({ place: { file: 'data/x', line: 1 }, record });
  return buildLedger({ ...records, frozenCharts: frozen.map(at), corrections: rows.map(at) });
}

const pinnedOf = (ledger: Ledger, id = CHART) =>
  pinnedCharts(ledger).find(({ chart }) => chart.id === id)?.pinned;
const correctedBy = (...corrections: readonly Partial<Correction>[]) =>
  pinnedOf(ledgerWith(['2026.5.2'], corrections))?.correctedSince;

test('the releases of a chart, by their numbers, the newest first', () => {
  const ledger = ledgerWith(['2026.5.9', '2026.5.10', '2026.4.11']);
  expect(pinnedVersionsOf(CHART, ledger)).toEqual(
    ['2026.5.10', '2026.5.9', '2026.4.11'].map((version) => ({ version, releasedOn: TODAY })),
  );
  expect(pinnedVersionsOf('no-such-chart', ledger)).toEqual([]);
  expect(pinnedVersionsOf(CHART, buildLedger(records))).toEqual([]);
});

test('a figure counts as corrected when it was left at another value than the release has', () => {
  expect(correctedBy()).toBe(0);
  expect(correctedBy({ old: '80.8', new: '80.6' })).toBe(1);
  expect(correctedBy({ old: '80.8' })).toBe(1);
  expect(correctedBy({ old: '80.8', new: '80.6', key: `${KEY}.other` })).toBe(0);
});

test('a correction that the release had already does not count, be it of the same day', () => {
  expect(correctedBy({ old: '80.1', new: '80.8' })).toBe(0);
  expect(correctedBy({ old: '80.8', new: '80.6' }, { old: '80.6', new: '80.8' })).toBe(0);
  expect(
    correctedBy({ old: '80.8', new: '80.6' }, { old: '80.1', new: '80.8', date: '2026-05-01' }),
  ).toBe(1);
});

test('it leads to the chart as it is today, or to all charts where there is none', () => {
  const ledger = ledgerWith(['2026.5.2']);
  expect(pinnedOf(ledger)?.page).toBe(`/charts/${CHART}/`);
  const later = buildLedger({ ...ledger.records, scores: [], statements: [] });
  expect(pinnedOf(later)?.page).toBe('/charts/');
});

test('what a chart rests on is kept with its values', () => {
  const frozen = ledgerWith(['2026.5.2']).records.frozenCharts[0]?.record.charts;
  expect(frozen?.find(({ id }) => id === CHART)?.claims).toMatchObject({ [KEY]: '80.8' });
});
