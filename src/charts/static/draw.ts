import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { canonicalJson } from '../../data/canonical-json.ts';
import { drawnPlot } from '../drawn-plot.ts';
import type { Size } from '../forms/size.ts';
import type { Plot } from '../plot.ts';
import type { Drawn, Job } from './worker.ts';

/** A chart as SVG text, with the milliseconds it took. */
export interface Drawing {
  readonly svg: string;
  readonly ms: number;
}

/** A thread that draws, what it has drawn, and the end of its queue. */
interface Studio {
  readonly stamp: number;
  readonly worker: Worker;
  readonly drawings: Map<string, Promise<Drawing>>;
  last: Promise<unknown>;
}

let studio: Studio | undefined;

/** Folders whose code decides what a drawing looks like. */
const SOURCES = ['src/charts', 'src/format'];

/**
 * Draws a plot at one width, once; a plot that looks alike gives the same drawing. One at a time, since
 * drawings that overlap mix up. Begins anew when the sources change. Rejects with what the form threw, or
 * when the thread ends; the next call then starts another thread.
 */
export function draw(plot: Plot, size: Size, root = process.cwd()): Promise<Drawing> {
  const open = openStudio(root);
  const drawn = drawnPlot(plot);
  const key = `${size} ${canonicalJson(drawn)}`;
  const known = open.drawings.get(key);
  if (known) return known;
  const drawing = open.last.then(() => ask(open.worker, { plot: drawn, size }));
  open.last = drawing.catch(() => undefined);
  open.drawings.set(key, drawing);
  return drawing;
}

function openStudio(root: string): Studio {
  const stamp = newestChange(root);
  if (studio?.stamp === stamp) return studio;
  const old = studio;
  void old?.last.then(() => old.worker.terminate());
  studio = startStudio(root, stamp);
  return studio;
}

/** A page keeps every drawing until its garbage is collected, which it never is while there is room. */
const MEMORY = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 16 };

/** The thread holds a page of its own, and does not keep the process alive. */
function startStudio(root: string, stamp: number): Studio {
  const worker = new Worker(join(root, 'src/charts/static/worker.ts'), {
    env: { ...process.env, NODE_ENV: 'production' },
    workerData: root,
    resourceLimits: MEMORY,
  });
  worker.unref();
  const started = { stamp, worker, drawings: new Map(), last: Promise.resolve() };
  const leave = () => {
    if (studio?.worker === worker) studio = undefined;
  };
  worker.on('error', leave);
  worker.on('exit', leave);
  return started;
}

function newestChange(root: string): number {
  const files = SOURCES.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      join(root, folder, file),
    ),
  );
  return Math.max(...files.map((file) => statSync(file).mtimeMs));
}

/** Waits for the answer, or for the thread to fail or end. */
async function ask(worker: Worker, job: Job): Promise<Drawing> {
  const waiting = Promise.withResolvers<Drawn>();
  const end = () => {
    waiting.reject(new Error('The thread that draws charts has ended.'));
  };
  worker.once('message', waiting.resolve).once('error', waiting.reject).once('exit', end);
  worker.ref();
  worker.postMessage(job);
  const answer = await waiting.promise.finally(() => {
    worker.unref();
    worker.off('message', waiting.resolve).off('error', waiting.reject).off('exit', end);
  });
  if ('error' in answer) throw new Error(`A chart could not be drawn: ${answer.error}`);
  return answer;
}
