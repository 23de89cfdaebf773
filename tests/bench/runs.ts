import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRecords } from '../../src/data/load.ts';
import { makeProject, ROOT } from '../project.ts';
import { builtPages } from './built-pages.ts';
import { madeRuns } from './made-runs.ts';
import { printReport, Reading, type Measured } from './runs-report.ts';
import { measure } from './step.ts';

/**
 * Prints how long a site with many made runs beside the project's own data takes to read and to build, how
 * much memory that needs, and how large its run pages are. The site is built as anybody builds it, by
 * `npm run build`. Sizes are arguments; before them the project is measured as it is, so that it can be told
 * what each further page costs.
 */
const SIZES = [1_000, 10_000];
const READ = join(import.meta.dirname, 'runs-read.ts');

const given = process.argv.slice(2).map(Number);
const sizes = [0, ...(given.length > 0 ? given : SIZES)].toSorted((a, b) => a - b);
const records = loadRecords(ROOT, new Date().toISOString().slice(0, 10));
/** An interrupt ends the step; what it leaves is then removed as after any failure. */
process.on('SIGINT', () => {
  process.exitCode = 130;
});

try {
  printReport(sizes.map(measured));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function measured(made: number): Measured {
  const root = makeProject({}, { links: true });
  try {
    fill(root, made);
    const read = measure(`"${process.execPath}" "${READ}"`, root);
    const build = measure('npm run --silent build', root);
    const reading = Reading.parse(JSON.parse(read.printed));
    return { made, read, reading, build, pages: builtPages(join(root, 'dist')) };
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** The project's data with `made` more runs, in place of what is there. */
function fill(root: string, made: number): void {
  rmSync(join(root, 'data'), { recursive: true });
  cpSync(join(ROOT, 'data'), join(root, 'data'), { recursive: true });
  for (const [path, text] of madeRuns(made, records)) writeFileSync(join(root, path), text);
}
