import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { bibtex, citationFile } from './citation.ts';

const ledger = buildLedger(load(ROOT, '2026-11-21').records);

/** `npx vitest run src/exports/citation.test.ts -u` writes it anew after a release. */
test('CITATION.cff names the last release of the data', async () => {
  await expect(citationFile(ledger)).toMatchFileSnapshot(join(ROOT, 'CITATION.cff'));
  const version = ledger.records.releases.at(-1)?.record.version ?? '';
  expect(citationFile(ledger)).toContain(`\nversion: "${version}"\n`);
});

test('BibTeX names the release, its month and the address of the site', () => {
  expect(bibtex(ledger, 'https://ledger.example/folder/')).toMatchInlineSnapshot(`
    "@misc{agent-ledger,
      author  = {{Agent Ledger contributors}},
      title   = {{Agent Ledger}: sourced claims about coding agents},
      year    = {2026},
      month   = {11},
      version = {2026.11.2},
      url     = {https://ledger.example/folder/},
      note    = {Data set, CC BY 4.0. Figures belong to the sources they name},
    }
    "
  `);
});

test('before the first release the day of the data takes its place', () => {
  const unreleased = { ...ledger, records: { ...ledger.records, releases: [] } };
  expect(bibtex(unreleased, '/')).toContain(`version = {${ledger.asOf}}`);
  expect(citationFile(unreleased)).toContain(`date-released: "${ledger.asOf}"`);
});
