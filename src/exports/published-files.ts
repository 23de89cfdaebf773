import { statSync } from 'node:fs';
import { join } from 'node:path';
import { dataFilesOf } from '../data/load.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { PublishedFile, ServedFile } from '../views/downloads.ts';
import { API_FILES, apiPath, schemaPath } from './api-files.ts';
import { RECORD_KINDS } from './record-kinds.ts';

/** Every data file with how much it holds. */
export function publishedFiles(ledger: Ledger, root: string): PublishedFile[] {
  return RECORD_KINDS.flatMap(({ kind, about, entries }) => {
    const counts = Map.groupBy(entries(ledger), ({ place }) => place.file);
    return dataFilesOf(root, kind).map((path) => ({
      path,
      about,
      kind,
      records: counts.get(path)?.length ?? 0,
      bytes: statSync(join(root, path)).size,
    }));
  });
}

/** Every file of the interface with how much it holds. */
export function servedFiles(ledger: Ledger): ServedFile[] {
  return API_FILES.map(({ name, about, schema, count }) => ({
    path: apiPath(name),
    about,
    schemaPath: schemaPath(schema),
    records: count(ledger),
  }));
}
