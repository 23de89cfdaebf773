import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { findProblems } from '../../src/data/load.ts';
import { formatText } from '../../src/data/report.ts';
import { makeProject } from '../project.ts';

const PORT = 4397;
const MODELS = 'data/models.csv';
let root = '';
let server: ChildProcess;

test.beforeAll(async () => {
  root = makeProject({}, { links: true });
  server = spawn('npx', ['astro', 'dev', '--port', String(PORT)], { cwd: root, detached: true });
  await expect
    .poll(
      () =>
        fetch(`http://localhost:${PORT}/models/`).then(
          ({ status }) => status,
          () => 0,
        ),
      {
        timeout: 60_000,
      },
    )
    .toBe(200);
});

test.afterAll(() => {
  if (server.pid !== undefined) process.kill(-server.pid);
  rmSync(root, { recursive: true });
});

test('an edit of the data reloads the page, and a mistake shows the text of the command line', async ({
  page,
}) => {
  const file = join(root, MODELS);
  const valid = readFileSync(file, 'utf8');
  await page.goto(`http://localhost:${PORT}/models/`);
  await expect(page.locator('main')).toContainText('Alpha 1');

  // The page hears of edits only once its socket is open, so the first edit is made until it is heard.
  await expect(async () => {
    writeFileSync(file, valid.replace('Alpha 1', 'Alpha One'));
    await expect(page.locator('main')).toContainText('Alpha One', { timeout: 3000 });
  }).toPass({ timeout: 60_000 });

  writeFileSync(file, valid.replace('alpha-1', 'Alpha 1'));
  const problems = findProblems(root, new Date().toISOString().slice(0, 10));
  const report = formatText(problems);
  expect(report).toContain('data/models.csv:2:1 id');
  const overlay = page.locator('vite-error-overlay');
  await expect(overlay).toContainText('Expected an id of lower-case letters');
  expect(squeezed(await overlay.locator('#message-content').innerText())).toContain(
    squeezed(report),
  );

  writeFileSync(file, valid);
  await expect(overlay).toHaveCount(0);
  await expect(page.locator('main')).toContainText('Alpha 1');
});

const squeezed = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
