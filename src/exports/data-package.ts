import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dataFilesOf } from '../data/load.ts';
import { tableSchema } from '../data/table-schema.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { TITLE, SUMMARY, CONTRIBUTORS } from './citation.ts';
import { newestRelease } from './edition.ts';
import { RECORD_KINDS, type RecordKind } from './record-kinds.ts';

/**
 * All data files as a Data Package (https://datapackage.org, version 2.0). CSV files have a Table Schema;
 * JSON files, which hold lists and objects, are described by the schemas of the interface instead.
 */
export function dataPackage(ledger: Ledger, root: string) {
  const release = newestRelease(ledger);
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'agent-ledger',
    title: TITLE,
    description: SUMMARY,
    ...(release && { version: release.version }),
    created: `${release?.released_on ?? ledger.asOf}T00:00:00Z`,
    licenses: [
      {
        name: 'CC-BY-4.0',
        path: 'https://creativecommons.org/licenses/by/4.0/',
        title:
          'Creative Commons Attribution 4.0, for the compilation; figures belong to their sources',
      },
    ],
    contributors: [{ title: CONTRIBUTORS, roles: ['creator'] }],
    sources: recordsOf(ledger.records.sources).map(({ title, url }) => ({
      title,
      ...(url !== undefined && { path: url }),
    })),
    resources: RECORD_KINDS.flatMap((one) =>
      dataFilesOf(root, one.kind).map((file) => resource(file, one, root)),
    ),
  };
}

function resource(path: string, one: RecordKind, root: string) {
  const bytes = readFileSync(join(root, path));
  const about = {
    name: resourceName(path, one),
    path,
    description: one.about,
    encoding: 'utf-8',
    bytes: bytes.length,
    hash: `sha256:${createHash('sha256').update(bytes).digest('hex')}`,
  };
  if (one.kind.format !== 'csv') return { ...about, format: 'json', mediatype: 'application/json' };
  const columns = headerOf(bytes.toString('utf8'));
  return {
    ...about,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    schema: tableSchema(one.kind, columns, TABLES),
  };
}

/** `models`; of a folder of files `scores-humaneval`. */
function resourceName(path: string, { name, kind }: RecordKind): string {
  return kind.named ? `${name}-${basename(path).replace(/\.\w+$/, '')}` : name;
}

/** Column names are plain words, so no cell of a header is quoted. */
function headerOf(text: string): string[] {
  return (text.replace(/^\u{FEFF}/u, '').split(/\r?\n/)[0] ?? '').split(',');
}

/** Tables that others may refer to by id. */
const TABLES = new Map(
  RECORD_KINDS.filter(
    ({ kind }) => kind.format === 'csv' && !kind.named && kind.key?.join() === 'id',
  ).map(({ collection, name }) => [collection, name]),
);
