import { expect, test, type Locator, type Page } from '@playwright/test';
import { refuseFaults } from './faults.ts';

/** What the address calls a table, and the table itself. */
async function tableIn(page: Page, title: string): Promise<Locator> {
  const table = page.locator(`[data-table="${title}"]`);
  await expect(table.locator('.sort').first()).toBeVisible();
  return table;
}

/** The texts of one column, from the top, of the rows that are shown. */
async function column(table: Locator, label: string): Promise<string[]> {
  const labels = await table.locator('thead th').allInnerTexts();
  const place = labels.indexOf(label) + 1;
  expect(place, label).toBeGreaterThan(0);
  const cells = table.locator(`tbody tr:visible td:nth-child(${place})`);
  return (await cells.allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? '');
}

const heading = (table: Locator, label: string) => table.getByRole('columnheader', { name: label });
const press = (table: Locator, label: string) => heading(table, label).getByRole('button').click();
const leading = (text: string) => Number.parseFloat(text.replaceAll(',', ''));
const isUnknown = (text: string) => text === '' || text === '—';

refuseFaults();

test('a column of numbers is sorted down, up, and not, with unknown ones last', async ({
  page,
}) => {
  await page.goto('/models/');
  const table = await tableIn(page, 'Models');
  const label = 'Context window';
  const asItCame = await column(table, label);
  expect(asItCame.some(isUnknown)).toBe(true);
  const known = (texts: readonly string[]) =>
    texts.filter((text) => !isUnknown(text)).map((text) => leading(text.replace(/^\D+/, '')));
  const unknownStart = known(asItCame).length;

  await press(table, label);
  await expect(heading(table, label)).toHaveAttribute('aria-sort', 'descending');
  const down = await column(table, label);
  expect(known(down)).toEqual(known(asItCame).toSorted((a, b) => b - a));
  expect(down.slice(unknownStart).every(isUnknown)).toBe(true);

  await press(table, label);
  await expect(heading(table, label)).toHaveAttribute('aria-sort', 'ascending');
  const up = await column(table, label);
  expect(known(up)).toEqual(known(asItCame).toSorted((a, b) => a - b));
  expect(up.slice(unknownStart).every(isUnknown)).toBe(true);

  await press(table, label);
  await expect(heading(table, label)).not.toHaveAttribute('aria-sort');
  expect(await column(table, label)).toEqual(asItCame);
  await expect(page).toHaveURL(/\/models\/$/);
});

test('only one column is marked as sorted; days go by date', async ({ page }) => {
  await page.goto('/sources/');
  const table = await tableIn(page, 'Sources');
  await press(table, 'Claims');
  await press(table, 'Read');
  await expect(table.locator('[aria-sort]')).toHaveText(['Read']);
  const days = (await column(table, 'Read')).map((text) => Date.parse(`${text} UTC`));
  expect(days).toEqual(days.toSorted((a, b) => a - b));
});

test('scores are sorted within their protocol only', async ({ page }) => {
  await page.goto('/models/claude-opus-4.6/');
  const table = await tableIn(page, 'Benchmark scores');
  const groups = table.locator('tbody');
  const titles = await groups.locator('th[scope=rowgroup]').allInnerTexts();
  expect(titles.length).toBeGreaterThan(2);
  await press(table, 'Score');
  await press(table, 'Score');
  expect(await groups.locator('th[scope=rowgroup]').allInnerTexts()).toEqual(titles);
  for (const group of await groups.all())
    await expect(group.locator('tr').first()).toHaveClass('group');
  const labels = await table.locator('thead th').allInnerTexts();
  const scores = `td:nth-child(${labels.indexOf('Score') + 1})`;
  const byGroup = await Promise.all(
    (await groups.all()).map((group) => group.locator(scores).allInnerTexts()),
  );
  const numbers = byGroup.map((texts) => texts.map(leading));
  for (const group of numbers) expect(group).toEqual(group.toSorted((a, b) => a - b));
  expect(numbers.flat()).not.toEqual(numbers.flat().toSorted((a, b) => a - b));
});

test('a heading is reached and pressed with the keyboard, and keeps the focus', async ({
  page,
}) => {
  await page.goto('/models/');
  const table = await tableIn(page, 'Models');
  await table.getByRole('searchbox').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const button = heading(table, 'Model').getByRole('button');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(heading(table, 'Model')).toHaveAttribute('aria-sort', 'ascending');
  await expect(button).toBeFocused();
});

test('a filter narrows a table, counts, and survives a reload', async ({ page }) => {
  await page.goto('/models/');
  const table = await tableIn(page, 'Models');
  const all = await column(table, 'Model');
  await table.getByLabel('Filter').fill('OPUS  claude');
  const shown = await column(table, 'Model');
  expect(shown).toEqual(all.filter((name) => name.startsWith('Claude Opus')));
  const count = `${shown.length} of ${all.length} rows`;
  await expect(table.locator('[aria-live=polite]')).toHaveText(count);
  await press(table, 'Model');

  await page.reload();
  await expect(table.getByLabel('Filter')).toHaveValue('OPUS  claude');
  await expect(table.locator('[aria-live=polite]')).toHaveText(count);
  await expect(heading(table, 'Model')).toHaveAttribute('aria-sort', 'ascending');
  expect(await column(table, 'Model')).toEqual(shown.toSorted());

  await page.locator('tbody a:visible').first().click();
  await page.goBack();
  await expect(table.locator('[aria-live=polite]')).toHaveText(count);

  await table.getByLabel('Filter').fill('nothing has these words');
  await expect(table.locator('[aria-live=polite]')).toHaveText(`0 of ${all.length} rows`);
  await table.getByLabel('Filter').fill('');
  expect(await column(table, 'Model')).toHaveLength(all.length);
});

test('a group without a row that matches is hidden with its heading', async ({ page }) => {
  await page.goto('/models/claude-opus-4.6/?filter=benchmark-scores.vendor');
  const table = await tableIn(page, 'Benchmark scores');
  const groups = await table.locator('tbody').count();
  const shown = await table.locator('th[scope=rowgroup]:visible').count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(groups);
});

test('tables of one page keep their states apart, beside the keys of others', async ({ page }) => {
  await page.goto('/pricing/?policy=vendor&models=all&theme=dark#content');
  const [plans, book] = [await tableIn(page, 'Plans'), await tableIn(page, 'Price book')];
  await press(plans, 'Plan');
  await press(book, 'Output');
  await plans.getByLabel('Filter').fill('max');
  await expect(page).toHaveURL(
    '/pricing/?policy=vendor&models=all&theme=dark&sort=plans.plan.asc&filter=plans.max&sort=price-book.output.desc#content',
  );
});

for (const search of [
  '?sort=models.released.sideways&sort=models.nothing.asc&sort=nothing.model.asc&sort=models',
  '?sort=__proto__.constructor.asc&filter=%00&filter=nothing.x&sort=',
  '?filter=<script>alert(1)</script>&sort=%E0%A4%A',
])
  test(`nonsense in the address is ignored: ${search}`, async ({ page }) => {
    await page.goto('/models/');
    const asItCame = await column(await tableIn(page, 'Models'), 'Model');
    await page.goto(`/models/${search}`);
    const table = await tableIn(page, 'Models');
    expect(await column(table, 'Model')).toEqual(asItCame);
    await expect(table.locator('[aria-sort]')).toHaveCount(0);
    await expect(table.getByLabel('Filter')).toHaveValue('');
  });

test('a filter never hides the row that the address leads to', async ({ page }) => {
  await page.goto('/models/?filter=models.nothing+has+these+words');
  const table = await tableIn(page, 'Models');
  await expect(table.locator('tbody tr:visible')).toHaveCount(0);
  await table
    .locator('tbody tr')
    .nth(5)
    .evaluate((row) => {
      row.id = 'wanted';
      location.hash = 'wanted';
    });
  await expect(table.locator('tbody tr:visible')).toHaveCount(1);
  await table.getByLabel('Filter').fill('nor these');
  await expect(table.locator('tr:target')).toBeVisible();
});

test('headings stay in view while their table scrolls by', async ({ page }) => {
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto('/models/');
    const table = await tableIn(page, 'Models');
    await table
      .locator('tbody tr')
      .nth(15)
      .evaluate((row) => {
        row.scrollIntoView({ block: 'center' });
      });
    await expect(heading(table, 'Model')).toBeInViewport();
  }
});

test('a score of a doubted benchmark leads to what is known against it', async ({ page }) => {
  await page.goto('/models/claude-opus-4.6/');
  const doubt = page.getByRole('link', { name: /^† ?SWE-bench Verified: / }).first();
  await expect(doubt).toHaveAttribute('title', /contamination/);
  await doubt.click();
  await expect(page.locator('#against:target')).toBeInViewport();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a table is whole and has no dead controls', async ({ page }) => {
    await page.goto('/models/?filter=models.claude&sort=models.model.asc');
    const rows = page.locator('[data-table=Models] tbody tr');
    expect(await rows.count()).toBeGreaterThan(12);
    await expect(page.locator('[data-table=Models] tbody tr:visible')).toHaveCount(
      await rows.count(),
    );
    await expect(page.locator('main :is(button, input):visible')).toHaveCount(0);
    await expect(page.getByText(/\d+ rows/)).toBeHidden();
  });
});
