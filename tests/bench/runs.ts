import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadRecords } from '../../src/data/load.ts';
import { makeProject, ROOT } from '../project.ts';
import { builtPages } from './built-pages.ts';
import { madeRuns } from './made-runs.ts';
import { printReport, type Measured } from './runs-report.ts';
import { figuresIn, type Figures } from './runs-step.ts';

/**
 * Prints how long a site with many made runs beside the project's own data takes to read and to build, how
 * much memory that needs, and how large its run pages are. Reading and building are processes of their
 * own. Sizes are arguments; before them the project is measured as it is, so that it can be told what each
 * further page costs.
 */
const SIZES = [1_000, 10_000];

const given = process.argv.slice(2).map(Number);
const sizes = [0, ...(given.length > 0 ? given : SIZES)].toSorted((a, b) => a - b);
const records = loadRecords(ROOT, new Date().toISOString().slice(0, 10));
/** An interrupt ends the step; what it leaves is then removed as after any failure. */
process.on('SIGINT', () => {
  process.exitCode = 130;
});

try {
  printReport(sizes.map(measure));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

function measure(made: number): Measured {
  const root = makeProject({}, { links: true });
  try {
    fill(root, made);
    const read = step('runs-read.ts', root);
    const build = step('runs-build.ts', root);
    return { made, read, build, pages: builtPages(join(root, 'dist')) };
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

/** Figures of a step in a process of its own. Throws with what it said when it fails. */
function step(script: string, root: string): Figures {
  const file = join(import.meta.dirname, script);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error(`The step ${script} failed:\n${stdout}${stderr}`);
  return figuresIn(stdout);
}
