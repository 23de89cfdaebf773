import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';

/** What a command took. */
export interface Cost {
  readonly seconds: number;
  /** Processor time of the process with the most memory, on all cores together. */
  readonly cpuS: number;
  /** Most memory that one of its processes had at once, in MB of 1,048,576 bytes. */
  readonly peakMb: number;
  readonly printed: string;
}

const Line = z.object({ peakMb: z.number(), cpuS: z.number() });
const PEAK = pathToFileURL(join(import.meta.dirname, 'peak.ts')).href;

/** Runs a command in a folder. Throws with what it printed when it fails. */
export function measure(command: string, cwd: string): Cost {
  const folder = mkdtempSync(join(tmpdir(), 'bench '));
  const figures = join(folder, 'figures');
  try {
    const start = performance.now();
    const { status, stdout, stderr } = spawnSync(command, {
      cwd,
      shell: true,
      encoding: 'utf8',
      env: {
        ...process.env,
        ASTRO_TELEMETRY_DISABLED: '1',
        BENCH_FIGURES: figures,
        NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --import ${PEAK}`,
      },
      maxBuffer: 2 ** 28,
    });
    const seconds = (performance.now() - start) / 1000;
    if (status !== 0)
      throw new Error(`This failed: ${command}\n${stdout.slice(-4000)}${stderr.slice(-4000)}`);
    return { seconds, printed: stdout, ...largest(readFileSync(figures, 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function largest(text: string): z.output<typeof Line> {
  const lines = text.trimEnd().split('\n');
  const [most] = lines
    .map((line) => Line.parse(JSON.parse(line)))
    .toSorted((a, b) => b.peakMb - a.peakMb);
  return most ?? { peakMb: NaN, cpuS: NaN };
}
