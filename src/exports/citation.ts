import type { Ledger } from '../ledger/ledger.ts';
import { newestRelease } from './edition.ts';

/** What the data are called where they are cited or catalogued. */
export const TITLE = 'Agent Ledger: sourced claims about coding agents';
export const SUMMARY =
  'Benchmark scores, prices, plans, recorded runs and capabilities of coding agents and the models under them. Every figure is a claim with its source, who measured it, and when; what is unknown is blank.';
export const CONTRIBUTORS = 'Agent Ledger contributors';

/** The edition to cite: the last release of the data, or the day of the data before there was one. */
export function citationOf(ledger: Ledger) {
  const release = newestRelease(ledger);
  return { version: release?.version ?? ledger.asOf, day: release?.released_on ?? ledger.asOf };
}

/** A BibTeX entry, with the address of the site. Braces keep capitals. */
export function bibtex(ledger: Ledger, address: string): string {
  const { version, day } = citationOf(ledger);
  const [year = '', month] = day.split('-');
  const fields = [
    ['author', `{${CONTRIBUTORS}}`],
    ['title', `{Agent Ledger}${TITLE.slice('Agent Ledger'.length)}`],
    ['year', year],
    ...(month === undefined ? [] : [['month', String(Number(month))]]),
    ['version', version],
    ['url', address],
    ['note', 'Data set, CC BY 4.0. Figures belong to the sources they name'],
  ];
  const width = Math.max(...fields.map(([name = '']) => name.length));
  const lines = fields.map(([name = '', value = '']) => `  ${name.padEnd(width)} = {${value}},`);
  return `@misc{agent-ledger,\n${lines.join('\n')}\n}\n`;
}

/** The text of `CITATION.cff` (Citation File Format 1.2.0) at the root of the project. */
export function citationFile(ledger: Ledger): string {
  const { version, day } = citationOf(ledger);
  return [
    'cff-version: 1.2.0',
    'message: "If you use these data, please cite them as below, and the sources of the figures you use."',
    'type: dataset',
    `title: ${JSON.stringify(TITLE)}`,
    `abstract: ${JSON.stringify(SUMMARY)}`,
    'authors:',
    `  - name: ${JSON.stringify(CONTRIBUTORS)}`,
    `version: ${JSON.stringify(version)}`,
    `date-released: ${JSON.stringify(day)}`,
    'license: CC-BY-4.0',
    'keywords:',
    ...KEYWORDS.map((word) => `  - ${JSON.stringify(word)}`),
    '',
  ].join('\n');
}

/** What the data are about, for catalogues. */
export const KEYWORDS = [
  'coding agents',
  'large language models',
  'benchmarks',
  'token prices',
  'evidence',
] as const;
