import {
  cpSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ROOT } from '../../../tests/project.ts';
import { bars } from '../../../tests/charts/plots.ts';
import { SMALL_PLOTS } from '../../../tests/charts/small-plots.ts';
import { draw } from './draw.ts';

const root = mkdtempSync(join(tmpdir(), 'agent ledger '));
cpSync(join(ROOT, 'src'), join(root, 'src'), { recursive: true });
for (const name of ['node_modules', 'package.json', 'tsconfig.json'])
  symlinkSync(join(ROOT, name), join(root, name));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const plots = Object.values(SMALL_PLOTS);
const [first, second] = plots;
const worker = join(root, 'src/charts/static/worker.ts');

/** A plot that cannot be drawn. */
const broken = bars(1);
Reflect.deleteProperty(broken, 'axis');

test('a fault in a form is told, and the next chart is drawn', async () => {
  await expect(draw(broken, 'wide', root)).rejects.toThrow(/could not be drawn: TypeError/);
  expect(first && (await draw(first, 'wide', root)).svg).toContain('<svg');
});

test('what is being drawn when a source changes is drawn, and so is what comes after', async () => {
  const drawings = plots.map((plot) => draw({ ...plot }, 'narrow', root));
  utimesSync(worker, new Date(), new Date(Date.now() + 5000));
  const after = plots.map((plot) => draw({ ...plot }, 'narrow', root));
  for (const { svg } of await Promise.all([...drawings, ...after])) expect(svg).toContain('<svg');
});

test('a thread that cannot start is told, and the next one is tried', async () => {
  const good = readFileSync(worker);
  writeFileSync(worker, 'throw new Error("no thread");');
  utimesSync(worker, new Date(), new Date(Date.now() + 10_000));
  expect(second).toBeDefined();
  if (second) await expect(draw(second, 'wide', root)).rejects.toThrow(/no thread|has ended/);
  writeFileSync(worker, good);
  utimesSync(worker, new Date(), new Date(Date.now() + 20_000));
  if (second) expect((await draw(second, 'wide', root)).svg).toContain('<svg');
});
