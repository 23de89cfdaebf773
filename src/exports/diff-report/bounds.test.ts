import { expect, test } from 'vitest';
import { SMALL_REPORT } from '../../../tests/small-report.ts';
import { reportJson, withinBytes } from './bounds.ts';
import { parseDiffReport } from './parse.ts';
import type { DiffReport } from './schema.ts';

const many = <T>(item: T, length = 1000): T[] => Array.from({ length }, () => item);
const [missing] = SMALL_REPORT.corrections.missing?.items ?? [];
const [chart] = SMALL_REPORT.sections.charts?.items ?? [];
const LIMIT = 20_000;

const LARGE: readonly (readonly [what: string, report: DiffReport])[] = [
  ['files', { ...SMALL_REPORT, files: SMALL_REPORT.files.flatMap((file) => many(file)) }],
  [
    'missing corrections',
    {
      ...SMALL_REPORT,
      corrections: {
        ...SMALL_REPORT.corrections,
        missing: { total: 1000, items: many(missing).flatMap((item) => item ?? []) },
      },
    },
  ],
  [
    'charts',
    {
      ...SMALL_REPORT,
      sections: {
        ...SMALL_REPORT.sections,
        charts: { total: 1000, items: many(chart).flatMap((item) => item ?? []) },
      },
    },
  ],
];

test.each(LARGE)('a report whose %s alone are too many is cut', (what, report) => {
  const cut = withinBytes(report, LIMIT);
  expect(Buffer.byteLength(reportJson(cut))).toBeLessThanOrEqual(LIMIT);
  expect(cut.sections.rows).toEqual(SMALL_REPORT.sections.rows);
  expect(cut.notes.some((note) => note.startsWith('Not all files'))).toBe(what === 'files');
  expect(parseDiffReport(reportJson(cut))).toEqual(cut);
});

test('where nothing is left to cut it ends', () => {
  const { files, sections, claims } = withinBytes(SMALL_REPORT, 10);
  expect([files, sections.rows]).toEqual([[], { total: 1, items: [] }]);
  expect(claims).toEqual(SMALL_REPORT.claims);
});
