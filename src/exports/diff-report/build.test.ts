import { expect, test } from 'vitest';
import { ROOT } from '../../../tests/project.ts';
import { changesBetween } from '../../data/change.ts';
import { correctionGaps } from '../../data/correction.ts';
import type { DataDiff } from '../../data/data-diff.ts';
import { readRecords, type Records } from '../../data/load.ts';
import { headlineScores } from '../../ledger/headline.ts';
import { buildLedger } from '../../ledger/ledger.ts';
import { reportJson } from './bounds.ts';
import { buildDiffReport } from './build.ts';
import { diffReportMarkdown } from './markdown.ts';
import { parseDiffReport } from './parse.ts';

const { records } = readRecords(ROOT);

function diffOf(after: Records, { isWhole = true } = {}): DataDiff {
  const changes = changesBetween(records, after);
  const loaded = (own: Records) => ({ records: own, problems: [] });
  return {
    changes,
    gaps: correctionGaps(changes, records, after),
    releases: [],
    unread: isWhole ? [] : [{ file: 'data/models.csv', message: 'No.' }],
    before: loaded(records),
    after: loaded(after),
    isWhole,
  };
}

/** The real data with the first of a ranking far down, and without any explanation of a disagreement. */
function edited(): Records {
  const ledger = buildLedger(records);
  const [group] = headlineScores(ledger, 'terminal-bench-2.0', 'same-protocol').groups;
  const leader = group?.scores[0]?.entry;
  const scores = records.scores.map((entry) =>
    entry === leader ? { ...entry, record: { ...entry.record, score_pct: 20 } } : entry,
  );
  return { ...records, scores, resolutions: [] };
}

test('a real edit moves ranks, tiers, findings and disagreements', () => {
  const { report } = buildDiffReport(diffOf(edited()), '2026-12-01', 0);
  const { charts, ranks, conflicts, rows } = report.sections;
  expect(report).toMatchObject({ is_complete: true, claims: { changed: 1, needs_row: 1 } });
  expect(rows?.items).toMatchObject([{ change: 'changed', new: '20', unit: '%' }]);
  expect(ranks?.items.find(({ after }) => after?.rate === 20)).toMatchObject({
    change: 'moved',
    before: { standing: { best: 1, tier: 1 } },
  });
  expect(charts?.items[0]).toMatchObject({
    change: 'title',
    id: 'terminal-bench-2.0-resolved-rate',
  });
  expect(conflicts?.total).toBeGreaterThan(records.resolutions.length / 2);
  expect(parseDiffReport(reportJson(report))).toEqual(report);
  expect(diffReportMarkdown(report, { maxCharacters: 65_536 })).toContain('### Ranks and tiers: ');
});

test('an older state that cannot be read whole leaves the claims, and says so', () => {
  const { report } = buildDiffReport(diffOf(edited(), { isWhole: false }), '2026-12-01', 0);
  expect(report).toMatchObject({ is_complete: false, before: { as_of: null } });
  expect(report.notes).toEqual([
    expect.stringContaining('1 problem kept part of the older data from being read'),
    expect.stringContaining('so that only claims are compared'),
  ]);
  const { rows, releases, ...others } = report.sections;
  expect(releases).toEqual({ total: 0, items: [] });
  expect(rows?.total).toBe(1);
  expect(Object.values(others).every((found) => found === null)).toBe(true);
});

test('a section that older data break is left out, and says so', () => {
  const broken = structuredClone(records);
  Reflect.set(broken, 'criteria', [{ place: { file: 'data/x', line: 1 }, record: {} }]);
  const diff = { ...diffOf(edited()), before: { records: broken, problems: [] } };
  const { report } = buildDiffReport(diff, '2026-12-01', 0);
  expect(report.sections.decisions).toBeNull();
  expect(report.sections.ranks?.total).toBeGreaterThan(0);
  expect(report.notes.join(' ')).toContain(
    'Decisions could not be compared with the older state: ',
  );
});
