import { expect, test } from '@playwright/test';

const CHECKS = '/claims/checks/';

test('every input of a recomputed statement leads to its claim', async ({ page, request }) => {
  await page.goto(CHECKS);
  const links = await page
    .locator('.proof-inputs a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(links.length).toBeGreaterThan(60);
  for (const link of new Set(links)) {
    const [path = '', id = ''] = link.split('#');
    const response = await request.get(path);
    expect(response.status(), link).toBe(200);
    expect(await response.text(), link).toContain(`id="${id}"`);
  }
});

test('a statement leads to its arithmetic and back', async ({ page }) => {
  await page.goto(CHECKS);
  await page.getByRole('searchbox').fill('42 %');
  await page
    .getByRole('table')
    .getByRole('link', { name: /42 % more issues/ })
    .click();
  const proof = page.locator('article:target');
  await expect(proof).toContainText('(80.8 − 56.8) ÷ 56.8 = 42.3 %');
  await expect(proof).toContainText('(78.72 − 74.79) ÷ 74.79 = 5.3 %');
  await proof.getByRole('heading').getByRole('link').click();
  await expect(page.locator('h1')).toContainText('42 % more issues');
  await expect(page.locator('main')).toContainText('(80.8 − 56.8) ÷ 56.8 = 42.3 %');
  await page.getByRole('link', { name: /^All statements/ }).click();
  await expect(page.locator('article:target')).toContainText('42 % more issues');
});
