import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { makeProject } from '../project.ts';

const HOSTILE = '</script><script>alert(1)</script><img src=x onerror=alert(2)>';

/** A site built from data whose names, titles and notes are all markup. */
let root = '';
test.beforeAll(() => {
  root = makeProject(
    {
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
    await expect(page.locator('main script', { hasText: 'alert(' })).toHaveCount(0);
    expect(dialogs).toEqual([]);
  });

test('markup in names is text in a chart’s picture', async ({ page }) => {
  const file = join(root, 'dist/charts/bench-1.0-resolved-rate.svg');
  await page.setContent(readFileSync(file, 'utf8'));
  await expect(page.locator('svg svg').first()).toContainText('</script><script>');
  await expect(page.locator('img, script, foreignObject')).toHaveCount(0);
});
