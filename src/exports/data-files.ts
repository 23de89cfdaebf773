import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dataFiles } from '../data/load.ts';

/** Paths of all data files, from `data/`. */
export function dataFilePaths(root: string): string[] {
  return dataFiles(root).map((file) => file.replace(/^data\//, ''));
}

/** A data file, byte for byte. */
export function dataFile(root: string, path: string): Response {
  const type = path.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json';
  return new Response(readFileSync(join(root, 'data', path)), {
    headers: { 'Content-Type': type },
  });
}
