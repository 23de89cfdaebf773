import { expect, test } from '@playwright/test';
import { refuseFaults } from './faults.ts';
import {
  countOf,
  drawn,
  heading,
  leading,
  pagesOf,
  press,
  rowsOf,
  tableOf,
} from './paged-parts.ts';

const LARGEST_PAGE = 300_000;
const MOST_ROWS = 50;

const faults = refuseFaults();

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('every row of a long table stands on one of its pages', async ({ page }) => {
    await page.goto('/claims/capability/');
    const all = leading(await page.locator('.lede').innerText());
    expect(all).toBeGreaterThan(MOST_ROWS * 2);
    await expect(page.getByRole('link', { name: 'Previous' })).toHaveCount(0);
    await expect(page.locator('main :is(button, input, select, output):visible')).toHaveCount(0);
    let found = 0;
    for (let number = 1; ; number++) {
      expect((await page.content()).length).toBeLessThan(LARGEST_PAGE);
      await expect(pagesOf(page).locator('[aria-current=page]')).toHaveText(String(number));
      const rows = await rowsOf(page).count();
      expect(rows).toBeLessThanOrEqual(MOST_ROWS);
      found += rows;
      const next = page.getByRole('link', { name: 'Next' });
      if ((await next.count()) === 0) break;
      await next.click();
      await expect(page).toHaveURL(`/claims/capability/page/${number + 1}/`);
    }
    expect(found).toBe(all);
  });

  test('the claims of runs are counted, not listed', async ({ page }) => {
    await page.goto('/claims/run/');
    await page.getByRole('link', { name: 'all runs' }).click();
    await expect(page).toHaveURL('/runs/');
    await expect(page.locator('tfoot')).toContainText(/in \d+ of \d+ runs/);
  });
});

test('nothing is fetched before it is asked for, and then once', async ({ page }) => {
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'fetch') fetched.push(new URL(request.url()).pathname);
  });
  await page.goto('/runs/');
  await expect(heading(page, 'Cost').getByRole('button')).toBeVisible();
  expect(fetched).toEqual([]);
  await press(page, 'Cost');
  await expect(heading(page, 'Cost')).toHaveAttribute('aria-sort', 'descending');
  await press(page, 'Task');
  await expect(heading(page, 'Task')).toHaveAttribute('aria-sort', 'ascending');
  await expect(heading(page, 'Cost')).not.toHaveAttribute('aria-sort');
  expect(fetched).toEqual(['/runs.json']);
});

for (const [path, name] of [
  ['/claims/score/', 'score'],
  ['/claims/price/', 'price'],
  ['/claims/capability/', 'capability'],
] as const)
  test(`rows drawn on ${path} are those of the page as it was built`, async ({ page }) => {
    await page.goto(`${path}page/2/`);
    const built = await drawn(page);
    await page.goto(`${path}?page=${name}.2`);
    await expect(pagesOf(page).locator('[aria-current=page]')).toHaveText('2');
    expect(await drawn(page)).toEqual(built);
    await expect(pagesOf(page).getByRole('link', { name: 'Next' })).toHaveAttribute(
      'href',
      `?page=${name}.3`,
    );
  });

test('rows of runs are drawn as they were built, and so is their total', async ({ page }) => {
  await page.goto('/runs/');
  const built = await drawn(page);
  const total = await tableOf(page).locator('tfoot').innerText();
  await page.getByLabel('Filter').fill('e');
  await expect(countOf(page)).toHaveText(/^\d+ of \d+ rows$/);
  expect(await drawn(page)).toEqual(built);
  expect(await tableOf(page).locator('tfoot').innerText()).toBe(total);
});

test('a page past the last is the last', async ({ page }) => {
  await page.goto('/claims/capability/?page=capability.99999');
  await expect(pagesOf(page).getByRole('link', { name: 'Next' })).toHaveCount(0);
  expect(await rowsOf(page).count()).toBeGreaterThan(0);
});

for (const search of [
  '?where=runs.agent.nobody&where=runs.agent&where=runs&where=runs.run.x&where=models.agent.codex',
  '?where=runs.__proto__.constructor&page=runs.0&page=runs.-1&page=runs.2e9&page=runs.x',
  '?page=&where=%FF&where=<script>alert(1)</script>&sort=runs.nothing.asc',
])
  test(`nonsense in the address is ignored: ${search}`, async ({ page }) => {
    await page.goto(`/runs/${search}`);
    await expect(heading(page, 'Run').getByRole('button')).toBeVisible();
    await expect(countOf(page)).toHaveText(/^\d+ rows$/);
    await expect(page.getByRole('link', { name: 'Reset' })).toBeHidden();
    for (const select of await tableOf(page).locator('select').all())
      await expect(select).toHaveValue('');
  });

test('where rows cannot be fetched, that is said, and the next change tries again', async ({
  page,
}) => {
  await page.goto('/runs/');
  const asItCame = await drawn(page);
  await page.route('**/runs.json', (route) => route.abort());
  await press(page, 'Cost');
  await expect(countOf(page)).toHaveText(/^The rows could not be loaded\./);
  await expect(heading(page, 'Cost')).not.toHaveAttribute('aria-sort');
  expect(await drawn(page)).toEqual(asItCame);
  expect(faults.length).toBeGreaterThan(0);
  faults.length = 0;
  await page.unroute('**/runs.json');
  await press(page, 'Cost');
  await expect(heading(page, 'Cost')).toHaveAttribute('aria-sort', 'ascending');
  await expect(countOf(page)).toHaveText(`${asItCame.length} rows`);
});

test('rows of another edition than the page are not shown', async ({ page }) => {
  await page.route('**/runs.json', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    await route.fulfill({ response, body: text.replace(/"edition":"[^"]*"/, '"edition":"old"') });
  });
  await page.goto('/runs/?where=runs.agent.codex');
  await expect(countOf(page)).toHaveText(/^The rows could not be loaded\./);
  expect(faults).toHaveLength(1);
  faults.length = 0;
});
