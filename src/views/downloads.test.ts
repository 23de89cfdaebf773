import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { FILES } from '../data/files.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { buildDownloads } from './downloads.ts';

const ledger = buildLedger(load(ROOT, '2026-11-21').records);
const file = {
  path: 'data/models.csv',
  about: 'Models.',
  kind: FILES.models,
  records: 31,
  bytes: 9,
};
const run = { path: 'data/runs/a.json', about: 'Runs.', kind: FILES.runs, records: 1, bytes: 9 };

test('each kind of file has its columns once, nested ones too, without what its name gives', () => {
  const { dictionary } = buildDownloads(
    [file, run, { ...run, path: 'data/runs/b.json' }],
    [],
    ledger,
  );
  expect(dictionary.map(({ path }) => path)).toEqual(['data/models.csv', 'data/runs/']);
  expect(dictionary[0]?.columns.map(({ name, holds }) => `${name}: ${holds}`)).toEqual([
    'id: id of lower-case letters, digits, hyphens and dots',
    'name: line of text',
    'organization: id among organizations',
    'family: id of lower-case letters, digits, hyphens and dots',
  ]);
  const names = dictionary[1]?.columns.map(({ name }) => name);
  expect(names).toContain('checks[].passed');
  expect(names).not.toContain('id');
});

test('the rhythm is told from the data and the limits of age', () => {
  expect(buildDownloads([], [], ledger).rhythm).toMatchInlineSnapshot(
    `"There is no fixed rhythm. Sources were last read on 20 Nov 2026. Figures count as old, and are then to be looked up again: token prices and plans after 30 days; scores and capabilities after 120 days."`,
  );
});

test('the headline counts claims and files', () => {
  const { headline } = buildDownloads([file], [], ledger);
  expect(headline).toMatch(/^[\d,]+ claims and 1 data file, to take along$/);
});
