import type { DiffReport } from '../src/exports/diff-report/schema.ts';
import type { Packed } from './zip.ts';

export const BASE_PATH = '/agent-ledger/previews/pr-7/';

const STATE = { as_of: '2026-05-01', claims: 10 };
const NONE = { total: 0, items: [] };

/** A report of a change that changes nothing but counts. */
export const REPORT: DiffReport = {
  schema_version: 1,
  before: STATE,
  after: { ...STATE, claims: 12 },
  is_complete: true,
  errors: 0,
  notes: [],
  claims: { added: 2, changed: 0, removed: 0, needs_row: 0 },
  files: [],
  corrections: { missing: NONE, idle: NONE },
  sections: {
    charts: NONE,
    ranks: NONE,
    decisions: NONE,
    conflicts: NONE,
    findings: NONE,
    ages: NONE,
    statements: NONE,
    releases: NONE,
    problems: NONE,
    rows: NONE,
  },
};

/** What a well-behaved pull request leaves, with these files in place of its own or beside them. */
export function artifactFiles(others: Readonly<Record<string, string>> = {}): Packed[] {
  const files: Record<string, string> = {
    'site/index.html': `<!doctype html><a href="${BASE_PATH}claims/">Claims</a>`,
    'site/claims/-/index.html': '<!doctype html>',
    'site/_astro/page.B-t_S.js': 'export {};',
    'site/data/models.csv': 'id\n',
    'pictures/cost-frontier.before.png': 'png',
    'pictures/cost-frontier.after.png': 'PNG',
    'report.json': JSON.stringify(REPORT),
    ...others,
  };
  return Object.entries(files).map(([path, content]) => ({ path, content }));
}
