import type { DiffReport } from '../src/exports/diff-report/schema.ts';

const NOTHING = { total: 0, items: [] };

/** A report with one score that changed, what followed, and one section that could not be compared. */
export const SMALL_REPORT: DiffReport = {
  schema_version: 1,
  before: { as_of: '2026-05-01', claims: 10 },
  after: { as_of: '2026-05-04', claims: 10 },
  is_complete: false,
  errors: 2,
  notes: ['Decisions could not be compared with the older state: no weights.'],
  claims: { added: 0, changed: 1, removed: 0, needs_row: 1 },
  files: [{ file: 'data/scores/bench-1.0.csv', added: 0, changed: 1, removed: 0 }],
  corrections: {
    missing: {
      total: 1,
      items: [
        {
          date: '2026-05-04',
          file: 'data/scores/bench-1.0.csv',
          key: 'score/bench-1.0/score_pct@board',
          field: 'score_pct',
          old: '80.8',
          new: '60.8',
        },
      ],
    },
    idle: NOTHING,
  },
  sections: {
    charts: {
      total: 2,
      items: [
        {
          change: 'title',
          id: 'bench',
          kicker: 'Bench · resolved rate',
          before: 'Alpha 1 is ahead',
          after: 'Beta 2.5 is ahead',
          pictures: { before: true, after: true },
        },
        {
          change: 'picture',
          id: 'prices',
          kicker: 'Prices',
          before: 'One title',
          after: 'One title',
          pictures: { before: false, after: false },
        },
      ],
    },
    ranks: {
      total: 1,
      items: [
        {
          change: 'moved',
          group: 'Bench · Open',
          benchmark: 'bench-1.0',
          protocol: 'open',
          subset: null,
          attempts: 1,
          policies: ['same protocol'],
          set_up: 'Alpha 1',
          before: { rate: 80.8, standing: { best: 1, worst: 1, tier: 1 } },
          after: { rate: 60.8, standing: { best: 2, worst: 2, tier: 2 } },
        },
      ],
    },
    decisions: null,
    conflicts: NOTHING,
    findings: NOTHING,
    ages: NOTHING,
    statements: NOTHING,
    releases: NOTHING,
    problems: NOTHING,
    rows: {
      total: 1,
      items: [
        {
          change: 'changed',
          id: 'score/bench-1.0/score_pct@board',
          about: 'Alpha 1 · Bench: score',
          file: 'data/scores/bench-1.0.csv',
          line: 2,
          old: '80.8',
          new: '60.8',
          before: '80.8 %',
          after: '60.8 %',
          unit: '%',
          difference: -20,
          percent: -24.8,
          source: 'Board',
          now: null,
          needs_row: true,
        },
      ],
    },
  },
};
