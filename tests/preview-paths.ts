import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { checkSizes } from '../src/previews/artifact.ts';
import { LIMITS } from '../src/previews/limits.ts';
import { checkCollisions, checkPath } from '../src/previews/path.ts';

/**
 * Holds the files of a built site against what a preview may have: `node tests/preview-paths.ts <folder>`. What a
 * build makes and the check of previews refuses would keep every pull request from its preview.
 */
const [folder = '.astro/base'] = process.argv.slice(2);

/** What `.github/workflows/preview.yml` deletes before the upload. */
const LEFT_OUT = ['_headers', '_redirects', 'CNAME'];

const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => !entry.isDirectory())
  .map(({ parentPath, name }) => join(parentPath, name))
  .map((file) => ({ path: relative(folder, file).split(sep).join('/'), size: statSync(file).size }))
  .filter(({ path }) => !LEFT_OUT.includes(path))
  .map(({ path, size }) => ({ path: `site/${path}`, size }));

const paths = files.map(({ path }) => path);
const faults = [
  ...refusalOf(checkSizes, files, LIMITS),
  ...refusalOf(checkCollisions, paths),
  ...paths.flatMap((path) => refusalOf(checkPath, path, LIMITS)),
];
if (files.length > LIMITS.files) faults.push(`More than ${LIMITS.files} files.`);
if (!files.some(({ path }) => path === 'site/index.html')) faults.push('There is no home page.');

for (const fault of faults.slice(0, 20)) console.error(fault);
const megabytes = files.reduce((sum, { size }) => sum + size, 0) / 1e6;
console.log(`${files.length} files, ${megabytes.toFixed(1)} MB, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;

function refusalOf<T extends readonly unknown[]>(check: (...given: T) => void, ...given: T) {
  try {
    check(...given);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
