import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeProject, VALID } from '../project.ts';

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';

/** The valid sources, one of them with markup as its title. */
function hostileSources(): string {
  const text = readFileSync(join(VALID, 'data/sources.json'), 'utf8');
  return text.replace(/"title": "[^"]*"/, `"title": ${JSON.stringify(HOSTILE)}`);
}

/** A site built from data whose names, titles and notes are all markup. */
let root = '';
test.beforeAll(() => {
  root = makeProject(
    {
      'data/sources.json': hostileSources(),
      'data/models.csv': `id,name,organization,family\nalpha-1,${HOSTILE},maker,\nbeta-2.5,"Beta ""2.5"" & <b>",other-maker,\n`,
      'data/events.csv': `id,date,kind,subject,title,measured_by,source,locator,note\nreleased,2026-01-10,release,alpha-1,${HOSTILE},maker,report,${HOSTILE},${HOSTILE}\n`,
    },
    { links: true },
  );
  const built = spawnSync('npx', ['astro', 'build', '--silent'], { cwd: root, encoding: 'utf8' });
  expect(built.stderr + built.stdout).not.toContain('rror');
  expect(built.status).toBe(0);
});
test.afterAll(() => {
  rmSync(root, { recursive: true });
});

for (const path of [
  'models',
  'models/alpha-1',
  'timeline',
  'benchmarks/bench-1.0',
  'charts/bench-1.0-resolved-rate',
  'claims/model',
  'data',
])
  test(`markup in names is text on /${path}/`, async ({ page }) => {
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await page.setContent(readFileSync(join(root, 'dist', path, 'index.html'), 'utf8'));
    await expect(page.locator('main')).toContainText(HOSTILE);
    await expect(page.locator('main img')).toHaveCount(0);
    const scripts = page.locator('main script:not([type="application/ld+json"])');
    await expect(scripts.filter({ hasText: 'alert(' })).toHaveCount(0);
    expect(dialogs).toEqual([]);
  });

test('markup in names is text in what the page of data tells catalogues', async ({ page }) => {
  await page.setContent(readFileSync(join(root, 'dist/data/index.html'), 'utf8'));
  const told = page.locator('script[type="application/ld+json"]');
  const dataset: unknown = JSON.parse((await told.textContent()) ?? '');
  expect(dataset).toHaveProperty('citation.0.name', HOSTILE);
});

test('markup in names is text in a chart’s picture', async ({ page }) => {
  const file = join(root, 'dist/charts/bench-1.0-resolved-rate.svg');
  await page.setContent(readFileSync(file, 'utf8'));
  await expect(page.locator('svg svg').first()).toContainText('</script><script>');
  await expect(page.locator('img, script, foreignObject')).toHaveCount(0);
});
