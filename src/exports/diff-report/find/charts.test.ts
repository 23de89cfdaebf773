import { expect, test } from 'vitest';
import { smallLedger } from '../../../../tests/small-ledger.ts';
import type { Records } from '../../../data/load.ts';
import { buildLedger } from '../../../ledger/ledger.ts';
import { changedCharts, chartItem } from './charts.ts';

const before = smallLedger({
  scores: [
    { model: 'alpha-1', score_pct: 80 },
    { model: 'beta-2.5', score_pct: 60 },
  ],
});
const { sources, benchmarks } = before.records;
const finding = { found_on: '2026-04-01', statement: 'Leaked.', source: 'report', locator: 'x' };

const EDITS: readonly (readonly [what: string, edit: Partial<Records>])[] = [
  [
    'a title of a source',
    {
      sources: sources.map(({ place, record }) => ({
        place,
        record: { ...record, title: `${record.title}, renamed` },
      })),
    },
  ],
  [
    'what is known against its benchmark',
    {
      benchmarks: benchmarks.map(({ place, record }) => ({
        place,
        record: { ...record, findings: [{ ...finding, kind: 'contamination' as const }] },
      })),
    },
  ],
];

test.each(EDITS)('a chart of which %s alone changes counts, by its words', (_, edit) => {
  const after = buildLedger({ ...before.records, ...edit });
  const items = changedCharts({ before, after }).map((pair) => chartItem(pair, false));
  expect(items.find(({ id }) => id === 'bench-1.0-resolved-rate')).toMatchObject({
    change: 'words',
  });
});
