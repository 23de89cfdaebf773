import { expect, test, type Page } from '@playwright/test';
import { refuseFaults } from './faults.ts';

const faults = refuseFaults();

const notice = (page: Page) => page.getByRole('complementary', { name: 'A past state' });
const scores = (page: Page) => page.locator('[data-table="Every score"] tbody tr:not(.group)');
const BENCHMARK = '/benchmarks/swe-bench-verified/';

test('a benchmark is shown with the scores and the finding of a day', async ({ page }) => {
  await page.goto(BENCHMARK);
  const now = await scores(page).count();
  const finding = await page.locator('figure.chart h2').first().innerText();
  await expect(page.locator('main')).toContainText('GPT-5.4');

  await page.goto(`${BENCHMARK}?as_of=2026-02-03`);
  await expect(page).toHaveURL(`${BENCHMARK}as-of/2026-01-27/?as_of=2026-02-03`);
  await expect(notice(page)).toContainText('As known on 3 Feb 2026.');
  await expect(notice(page)).toContainText('changed on 27 Jan 2026, and next on 5 Feb 2026');
  await expect(scores(page)).toHaveCount(16);
  expect(now).toBeGreaterThan(60);
  await expect(page.locator('main')).not.toContainText('GPT-5.4');
  await expect(page.locator('#against')).toHaveCount(0);
  const then = page.locator('figure.chart h2').first();
  await expect(then).toContainText('mini-SWE-agent');
  expect(await then.innerText()).not.toBe(finding);
  await expect(page.locator('.chart-links, .choice')).toHaveCount(0);
});

test('pricing is shown with the prices of a day', async ({ page }) => {
  await page.goto('/pricing/');
  await expect(page.locator('#price-book')).toContainText('GPT-5.5');
  await page.goto('/pricing/?as_of=2026-02-28');
  await expect(page).toHaveURL('/pricing/as-of/2026-02-28/?as_of=2026-02-28');
  await expect(page.locator('#price-book')).toContainText('What stands on 28 Feb 2026');
  await expect(page.locator('#price-book')).not.toContainText('GPT-5.5');
  await expect(page.locator('#price-book')).toContainText('Claude Opus 4.6');
  await expect(page.locator('#session, #plan')).toHaveCount(0);
});

test('the overview says what could be said on a day', async ({ page }) => {
  await page.goto('/?as_of=2026-03-05');
  await expect(page).toHaveURL('/as-of/2026-02-28/?as_of=2026-03-05');
  await expect(page.locator('h1')).toContainText('No row of the ledger measures');
  await page.goto('/?as_of=2026-04-10');
  await expect(page.locator('h1')).toContainText('On the same 500 tasks');
});

test('before the first day nothing was known', async ({ page }) => {
  await page.goto('/pricing/?as_of=2001-09-09');
  await expect(page).toHaveURL('/pricing/as-of/earlier/?as_of=2001-09-09');
  await expect(notice(page)).toContainText(
    'As known on 9 Sept 2001. Nothing on this page was known',
  );
  await expect(notice(page)).toContainText(': 0 known on');
  await expect(page.locator('main :is(table, figure)')).toHaveCount(0);
});

test('from the last change on it is today’s page, which says so', async ({ page }) => {
  await page.goto('/pricing/?as_of=2099-01-01');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing with a day' })).toBeVisible();
  await expect(page).toHaveURL('/pricing/?as_of=2099-01-01');
  await expect(page.locator('#session')).toHaveCount(1);
});

for (const wrong of ['2026-02-30', '2026-02', 'x', '', '../../decide', '2026-02-05T10:00'])
  test(`"${wrong}" is no day, and changes nothing`, async ({ page }) => {
    const address = `/pricing/?as_of=${encodeURIComponent(wrong)}`;
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    await expect(page).toHaveURL(address);
    await expect(page.locator('[data-newest]')).toBeHidden();
    await expect(page.getByLabel('As known on')).toHaveValue('');
  });

test('other keys and the fragment are kept, and back leads to where the reader was', async ({
  page,
}) => {
  await page.goto('/sources/');
  await page.goto('/pricing/?hide=openai&as_of=2026-03-01&x=a+b#price-book');
  await expect(page).toHaveURL(
    '/pricing/as-of/2026-02-28/?hide=openai&as_of=2026-03-01&x=a+b#price-book',
  );
  await page.goBack();
  await expect(page).toHaveURL('/sources/');
});

test('a day that is not of a past page does not lead from it', async ({ page }) => {
  const address = '/pricing/as-of/2026-02-28/?as_of=2025-01-01';
  await page.goto(address);
  await page.waitForLoadState('networkidle');
  await expect(page).toHaveURL(address);
  await expect(notice(page)).toContainText('As known on 28 Feb 2026.');
});

test('by keyboard: a day is entered, the past is shown, and back is today', async ({ page }) => {
  await page.goto('/pricing/?x=1');
  await page.getByLabel('As known on').focus();
  await page.keyboard.type('03012026');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/pricing/as-of/2026-02-28/?x=1&as_of=2026-03-01');
  await expect(page.getByLabel('As known on')).toHaveValue('2026-03-01');

  await page.locator('.as-of summary').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: '14 Mar 2026' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/pricing/as-of/2026-03-14/');
  await page.getByRole('link', { name: 'today’s page' }).press('Enter');
  await expect(page).toHaveURL('/pricing/');
  await page.goBack();
  await page.goBack();
  await page.goBack();
  await expect(page).toHaveURL('/pricing/?x=1');
});

test('a day out of bounds is refused in the field', async ({ page }) => {
  await page.goto('/pricing/');
  await page.getByLabel('As known on').fill('2001-01-01');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page).toHaveURL('/pricing/');
});

test('claims of a past page stand on the pages they lead to', async ({ page }) => {
  await page.goto(`${BENCHMARK}as-of/2026-04-17/`);
  await page.locator('#against li > a').last().click();
  await expect(page.locator(':target')).toContainText('finding');
  expect(faults).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the days are a list of links', async ({ page }) => {
    for (const path of ['/', '/pricing/', BENCHMARK]) {
      await page.goto(path);
      await expect(page.getByLabel('As known on')).toBeHidden();
      await page.locator('.as-of summary').click();
      await page.locator('.as-of li a').nth(1).click();
      await expect(notice(page)).toContainText('As known on');
      await notice(page).locator('.as-of summary').click();
      await notice(page).locator('.as-of li a').last().click();
      await expect(notice(page)).toContainText('Nothing on this page was known yet');
      await page.getByRole('link', { name: 'today’s page' }).click();
      await expect(page).toHaveURL(path);
    }
  });
});
