import { expect, test, type Page } from '@playwright/test';

const BENCHMARK = '/benchmarks/swe-bench-verified/';
const AS_CLAIMED = 'input[name="policy"][value="as-claimed"]';

const rows = (page: Page) => page.locator('tr[data-policies]:visible');

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a policy leaves out the rows that do not stand by it, and says how many', async ({
    page,
  }) => {
    await page.goto(BENCHMARK);
    const all = await rows(page).count();
    await page.check(AS_CLAIMED);
    const standing = await rows(page).count();
    expect(standing).toBeLessThan(all);
    await expect(page.locator('[data-policy-says]:visible')).toContainText(
      `${standing} of ${all} scores are chosen by “as claimed”`,
    );
    await page.check('input[name="policy"][value="all"]');
    expect(await rows(page).count()).toBe(all);
  });

  test('the overview shows one set of panels at a time', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('[data-set]:visible')).toHaveAttribute('data-set', 'same-protocol');
    await page.check(AS_CLAIMED);
    await expect(page.locator('[data-set]:visible')).toHaveAttribute('data-set', 'as-claimed');
  });
});

test('table, chart and address ask for one policy', async ({ page }) => {
  await page.goto(`${BENCHMARK}?policy=as-claimed`);
  const current = page.locator('.choice [aria-current]');
  await expect(page.locator(AS_CLAIMED)).toBeChecked();
  await expect(current).toHaveText('As claimed');
  await page.click('.choice [data-policy="independent"]');
  await expect(page.locator('input[value="independent"]')).toBeChecked();
  await expect(page.locator('.by-policy output')).toContainText(`${await rows(page).count()} of`);
  await page.check('input[name="policy"][value="all"]');
  await expect(current).toHaveText('Same protocol');
  expect(new URL(page.url()).search).toBe('');
});

test('a decision by a policy keeps what else the address asks for', async ({ page }) => {
  await page.goto('/decide/?policy=independent&preset=solo-developer#matrix');
  await page.waitForURL('**/decide/independent/?preset=solo-developer#matrix');
  await page.click('[data-decide="as-claimed"]');
  await page.waitForURL('**/decide/as-claimed/?preset=solo-developer');
});
