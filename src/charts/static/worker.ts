import { parentPort, workerData } from 'node:worker_threads';
import { runnerImport } from 'vite';
import type { Size } from '../forms/size.ts';
import type { Plot } from '../plot.ts';
import type * as studio from './render.tsx';

/** One plot to draw, and what became of it. */
export interface Job {
  readonly plot: Plot;
  readonly size: Size;
}
export type Drawn = { readonly svg: string; readonly ms: number } | { readonly error: string };

/** The project's root. */
const root = String(workerData);

const { module } = await runnerImport<typeof studio>(`${root}/src/charts/static/render.tsx`, {
  root,
  configFile: false,
  logLevel: 'error',
});

function draw({ plot, size }: Job): Drawn {
  try {
    const start = performance.now();
    const svg = module.render(plot, size);
    return { svg, ms: performance.now() - start };
  } catch (error) {
    return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

parentPort?.on('message', (job: Job) => {
  parentPort?.postMessage(draw(job));
});
