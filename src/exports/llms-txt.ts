import { listed, counted } from '../format/words.ts';
import type { Ledger } from '../ledger/ledger.ts';
import {
  BENCHMARKS_PATH,
  BIBTEX_PATH,
  CHANGES_PATH,
  CHARTS_PATH,
  COMPARE_PATH,
  CONFLICTS_PATH,
  DATA_PACKAGE_PATH,
  DATA_PATH,
  DECIDE_PATH,
  FEED_PATH,
  METHODOLOGY_PATH,
  OVERVIEW_PATH,
  PRICING_PATH,
  RUNS_PATH,
} from '../views/address.ts';
import { MARKS } from '../views/cell.ts';
import { countsOf } from '../views/overview.ts';
import { API_FILES, apiPath } from './api-files.ts';
import type { AddressOf } from './feed.ts';
import { publishedFiles } from './published-files.ts';

/** Where a reader that is a program should look first, and for what. */
const PAGES: readonly (readonly [name: string, path: string, about: string])[] = [
  ['Overview', OVERVIEW_PATH, 'what the figures say of Claude Code and Codex, in one screen'],
  ['Benchmarks', BENCHMARKS_PATH, 'scores by protocol, with intervals and ties'],
  ['Compare', COMPARE_PATH, 'two products or models in every row that either has'],
  ['Runs', RUNS_PATH, 'recorded runs with tokens, cost and what was checked'],
  ['Pricing', PRICING_PATH, 'token prices and plans by the day they held'],
  ['Decide', DECIDE_PATH, 'options weighed by criteria, as ranges'],
  ['Disagreements', CONFLICTS_PATH, 'claims that contradict each other, and why'],
  ['Charts', CHARTS_PATH, 'every chart with its table and files'],
  ['Changes', CHANGES_PATH, 'corrections of published values with their reasons'],
  ['Methodology', METHODOLOGY_PATH, 'how figures are chosen and every formula'],
];

/** The site for programs that read text, in the form of llmstxt.org. */
export function llmsText(ledger: Ledger, root: string, addressOf: AddressOf): string {
  const { claims, disagreements, asOf } = countsOf(ledger);
  const link = (name: string, path: string, about: string) =>
    `- [${name}](${addressOf(path)}): ${about}`;
  return [
    '# Agent Ledger',
    '',
    `> A comparison of coding agents and the models under them in which every number is a claim with a source: ${counted(claims, 'claim')} from ${counted(ledger.records.sources.length, 'source')}, ${counted(disagreements, 'disagreement')} among them, as of ${asOf}.`,
    '',
    'How to read it:',
    '',
    ...howToRead(ledger).map((sentence) => `- ${sentence}`),
    '',
    '## Data',
    '',
    link('Index of all files', apiPath('index'), 'addresses, record counts and JSON Schemas'),
    ...API_FILES.map(({ name, about, count }) =>
      link(name, apiPath(name), `${about} ${counted(count(ledger), 'record')}.`),
    ),
    link(
      'Data Package',
      DATA_PACKAGE_PATH,
      `the ${counted(publishedFiles(ledger, root).length, 'CSV and JSON file')} as written, with a Table Schema for each CSV`,
    ),
    '',
    '## Pages',
    '',
    ...PAGES.map(([name, path, about]) => link(name, path, about)),
    '',
    '## Optional',
    '',
    link('Downloads, citation and column dictionary', DATA_PATH, 'for people'),
    link('Atom feed', FEED_PATH, 'changes of the data'),
    link('BibTeX', BIBTEX_PATH, 'the edition to cite'),
    '',
  ].join('\n');
}

function howToRead(ledger: Ledger): string[] {
  const { claims } = ledger;
  const graded = Object.entries(MARKS).flatMap(([grade, { label }]) => {
    const count = claims.filter((claim) => claim.grade === grade).length;
    const meaning = label === grade ? '' : ` (${label})`;
    return count > 0 ? [`${counted(count, 'claim')} \`${grade}\`${meaning}`] : [];
  });
  const undated = claims.filter(({ asOf }) => asOf === undefined).length;
  return [
    `Each claim has a grade, by who measured it: ${listed(graded)}.`,
    `What is unknown is null in JSON and blank in CSV; 0 means measured and zero. ${counted(undated, 'claim')} have no day, since their source gives none.`,
    'Scores of different protocols, efforts or subsets are not comparable with each other. A rank is a range, and set-ups that 95 % intervals do not separate from a tier’s first share its tier.',
    'Claims about the same thing share a `key` and may disagree; none is averaged. Cite a figure by its claim, with its source and its day.',
    'Licence: CC BY 4.0 for the compilation. Figures belong to the sources they name.',
  ];
}
