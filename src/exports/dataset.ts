import type { Benchmark } from '../data/schema/benchmark.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { benchmarkPath, DATA_PACKAGE_PATH, DATA_PATH, filePath } from '../views/address.ts';
import { apiPath } from './api-files.ts';
import { citationOf, CONTRIBUTORS, KEYWORDS, SUMMARY, TITLE } from './citation.ts';
import type { AddressOf } from './feed.ts';

/** The data as a schema.org Dataset, for catalogues of data. */
export function ledgerDataset(ledger: Ledger, files: readonly string[], addressOf: AddressOf) {
  const sources = recordsOf(ledger.records.sources);
  return {
    ...common(ledger, addressOf),
    '@id': addressOf(DATA_PATH),
    url: addressOf(DATA_PATH),
    name: TITLE,
    description: SUMMARY,
    keywords: KEYWORDS,
    citation: sources.map(({ title, credit, url }) => ({
      '@type': 'CreativeWork',
      name: title,
      ...(credit !== undefined && { creditText: credit }),
      ...(url !== undefined && { url }),
    })),
    distribution: [apiPath('claims'), DATA_PACKAGE_PATH, ...files.map(filePath)].map((path) =>
      download(path, addressOf),
    ),
  };
}

/** The scores of one benchmark, as a part of it. Without a file of scores there is nothing to take along. */
export function benchmarkDataset(
  { id, name, summary }: Benchmark,
  ledger: Ledger,
  addressOf: AddressOf,
) {
  const scores = ledger.records.scores.find(({ record }) => record.benchmark === id);
  return {
    ...common(ledger, addressOf),
    '@id': addressOf(benchmarkPath(id)),
    url: addressOf(benchmarkPath(id)),
    name: `${name}: scores of coding agents and models`,
    description: `Published results on ${name}, each with its source, protocol and day. ${summary}`,
    isPartOf: { '@type': 'Dataset', '@id': addressOf(DATA_PATH), name: TITLE },
    ...(scores && { distribution: [download(filePath(scores.place.file), addressOf)] }),
  };
}

/** What holds of the whole and of its parts. */
function common(ledger: Ledger, addressOf: AddressOf) {
  const { version, day } = citationOf(ledger);
  return {
    '@context': 'https://schema.org/',
    '@type': 'Dataset',
    version,
    datePublished: day,
    dateModified: ledger.asOf,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    conditionsOfAccess:
      'The licence is that of the compilation. Figures belong to the sources that each row names, some of which ask for a credit line or allow no commercial use.',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: CONTRIBUTORS, url: addressOf('/') },
  };
}

function download(path: string, addressOf: AddressOf) {
  return {
    '@type': 'DataDownload',
    encodingFormat: path.endsWith('.csv') ? 'text/csv' : 'application/json',
    contentUrl: addressOf(path),
  };
}
