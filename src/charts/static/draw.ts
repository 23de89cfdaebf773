import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Size } from '../forms/size.ts';
import type { Plot } from '../plot.ts';
import type { Drawn, Job } from './worker.ts';

/** A chart as SVG text, with the milliseconds it took. */
export interface Drawing {
  readonly svg: string;
  readonly ms: number;
}

/** The thread that draws, and what it has drawn. Begun anew when the sources of the charts change. */
interface Studio {
  readonly stamp: number;
  readonly worker: Worker;
  readonly drawings: Map<string, Promise<Drawing>>;
}

let studio: Studio | undefined;
let queue: Promise<unknown> = Promise.resolve();

/**
 * Draws a plot at one width, once; the same plot again gives the same drawing. One at a time, since
 * drawings that overlap mix up. Throws what the form throws.
 */
export function draw(plot: Plot, size: Size, root = process.cwd()): Promise<Drawing> {
  const { worker, drawings } = openStudio(root);
  const key = `${size} ${JSON.stringify(plot)}`;
  const known = drawings.get(key);
  if (known) return known;
  const drawing = queue.then(() => ask(worker, { plot, size }));
  queue = drawing.catch(() => undefined);
  drawings.set(key, drawing);
  return drawing;
}

/** The worker holds the thread's own page; it does not keep the process alive. */
function openStudio(root: string): Studio {
  const folder = join(root, 'src/charts');
  const stamp = newestChange(folder);
  if (studio?.stamp === stamp) return studio;
  void studio?.worker.terminate();
  const worker = new Worker(join(folder, 'static/worker.ts'), {
    env: { ...process.env, NODE_ENV: 'production' },
  });
  worker.unref();
  studio = { stamp, worker, drawings: new Map() };
  return studio;
}

function newestChange(folder: string): number {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Math.max(...files.map((file) => statSync(join(folder, file)).mtimeMs));
}

async function ask(worker: Worker, job: Job): Promise<Drawing> {
  const answered = new Promise<Drawn>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  worker.ref();
  worker.postMessage(job);
  const answer = await answered;
  worker.unref();
  worker.removeAllListeners('error');
  if ('error' in answer) throw new Error(`A chart could not be drawn: ${answer.error}`);
  return answer;
}
