import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of all data files, from `data/`, with forward slashes. */
export function dataFilePaths(root: string): string[] {
  return readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(csv|json)$/.test(path))
    .toSorted();
}

/** A data file, byte for byte. */
export function dataFile(root: string, path: string): Response {
  const type = path.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/json';
  return new Response(readFileSync(join(root, 'data', path)), {
    headers: { 'Content-Type': type },
  });
}
