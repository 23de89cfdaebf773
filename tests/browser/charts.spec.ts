import { expect, test, type Page } from '@playwright/test';
import { CHARTS } from '../../src/charts/registry.ts';
import { ledger } from '../../src/ledger/site.ts';

const BENCHMARK = '/benchmarks/swe-bench-verified/';
const CHART = '/charts/terminal-bench-2.0-resolved-rate/';
const LIVE = '.live:not(.pending)';

/** Waits until the live chart has taken the picture's place. */
async function untilLive(page: Page): Promise<void> {
  await expect(page.locator(LIVE).first()).toBeVisible({ timeout: 30_000 });
}

/** The first figure's stage, with fonts loaded and nothing moving. */
async function openStage(page: Page, path: string) {
  await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  return page.locator('.stage').first();
}

/** The first chart of every kind, and one in every width and scheme. */
const KINDS = CHARTS.flatMap(({ views }) => views(ledger)[0]?.id ?? []);
const COMPARED = [
  ...KINDS.flatMap((id) => [1440, 360].map((width) => ({ id, width, colorScheme: 'light' }))),
  ...[1440, 700, 360].map((width) => ({ id: KINDS[0], width, colorScheme: 'dark' })),
] as const;

for (const { id, width, colorScheme } of COMPARED)
  test(`the live chart takes the picture’s place unseen: ${id}, ${width} px, ${colorScheme}`, async ({
    browser,
  }) => {
    const viewport = { width, height: 900 };
    const context = await browser.newContext({
      colorScheme: colorScheme === 'dark' ? 'dark' : 'light',
      viewport,
    });
    const page = await context.newPage();
    const stage = await openStage(page, `/charts/${id}/`);
    const picture = await stage.screenshot();
    await page.locator('.explore').first().focus();
    await untilLive(page);
    const live = await stage.screenshot();
    expect(live.equals(picture)).toBe(true);
    await context.close();
  });

/**
 * The most that scripts of a page may have, in bytes and not compressed, before anything is touched: those of its
 * tables, of the choice of a policy and of a day.
 */
const MOST_UNTOUCHED = 12_500;

test('scripts of charts come when a figure is touched, and move nothing', async ({ page }) => {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script')
      sizes.push(response.body().then(({ length }) => length));
  });
  const bytes = async () => (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  const stage = await openStage(page, BENCHMARK);
  await stage.scrollIntoViewIfNeeded();
  await page.evaluate(() => {
    document.documentElement.dataset.shift = '0';
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        document.documentElement.dataset.shift = JSON.stringify(entry.toJSON());
    }).observe({ type: 'layout-shift' });
  });
  await page.waitForLoadState('networkidle');
  expect(await bytes()).toBeLessThan(MOST_UNTOUCHED);
  await stage.hover({ position: { x: 5, y: 5 } });
  await untilLive(page);
  expect(await bytes()).toBeGreaterThan(10 * MOST_UNTOUCHED);
  expect(await page.locator('html').getAttribute('data-shift')).toBe('0');
});

test('the keyboard enters a chart, reads it mark by mark, and opens a claim', async ({ page }) => {
  await page.goto(CHART);
  await page.locator('.explore').focus();
  await page.keyboard.press('Enter');
  await untilLive(page);
  await expect(page.locator(LIVE)).toBeFocused();
  const status = page.locator('.live [role=status]');
  await page.keyboard.press('ArrowDown');
  await expect(status).toContainText('GPT-5.3-Codex. 75.1 %');
  await page.keyboard.press('ArrowDown');
  await expect(status).toContainText('Claude Opus 4.6. 69.9 %');
  await expect(page.locator('.tip')).toContainText('by Factory');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(status).toContainText('Claude Opus 4.6');
  await page.keyboard.press('Escape');
  await expect(page.locator('.tip')).toHaveCount(0);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.locator('section:target')).toContainText('75.1 %');
});

test('pointing at a mark tells what it says', async ({ page }) => {
  await page.goto(CHART);
  await page.locator('.stage').hover({ position: { x: 5, y: 5 } });
  await untilLive(page);
  await page.locator('.live circle').last().hover();
  await expect(page.locator('.tip')).toContainText(/\d %/);
  await page.locator('h2').first().hover();
  await expect(page.locator('.tip')).toHaveCount(0);
});

test('the legend switches a maker off, and the address remembers', async ({ page }) => {
  await page.goto(`${CHART}?sort=kept&hide=nobody,%3Cscript%3E`);
  const google = page.getByRole('button', { name: 'Google' });
  await google.click();
  await untilLive(page);
  await expect(google).toHaveAttribute('aria-pressed', 'false');
  await expect(page).toHaveURL(/hide=[^&]*google/);
  await expect(page).toHaveURL(/sort=kept/);
  await expect(page.locator('.live')).not.toContainText('Gemini');
  await page.reload();
  await untilLive(page);
  await expect(page.locator('.live')).not.toContainText('Gemini');
  await google.click();
  await expect(page.locator('.live')).toContainText('Gemini');
});

test('a press while the scripts load is not lost', async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    await route.continue();
  });
  await page.goto(CHART);
  await page.getByRole('button', { name: 'OpenAI' }).click();
  await expect(page).toHaveURL(/hide=openai/, { timeout: 30_000 });
});

test('models are chosen by name, for every chart of the page', async ({ page }) => {
  await page.goto(`${BENCHMARK}?models=gpt-5.4,claude-opus-4.6,unheard-of`);
  await untilLive(page);
  const live = page.locator('.live').first();
  await expect(live).toContainText('Claude Opus 4.6');
  await expect(live).not.toContainText('Gemini');
  const filter = page.locator('.model-filter').first();
  await expect(filter.locator('summary')).toContainText('2 of');
  await filter.locator('summary').click();
  await filter.getByRole('button', { name: 'Show all' }).click();
  await expect(live).toContainText('Gemini');
  await expect(page).not.toHaveURL(/models=/);
});

test('another policy brings other figures, their finding and their table', async ({ page }) => {
  await page.goto(CHART);
  await page.getByRole('link', { name: 'As claimed' }).click();
  await expect(page.locator('figure h2')).toContainText('Makers of models or agents report');
  await expect(page).toHaveURL(/policy=as-claimed/);
  await expect(page.getByRole('link', { name: 'As claimed' })).toBeFocused();
  await page.locator('.stage').hover();
  await untilLive(page);
  await page.reload();
  await expect(page.locator('figure h2')).toContainText('Makers of models or agents report');
  await page.getByRole('link', { name: 'Same protocol' }).click();
  await expect(page.locator('figure h2')).not.toContainText('Makers of models or agents report');
});

test('clicks that follow fast leave the figure that the address asks for', async ({ page }) => {
  await page.goto(CHART);
  await page.getByRole('link', { name: 'As claimed' }).click();
  await page.getByRole('link', { name: 'Independent' }).click();
  await expect(page).toHaveURL(/policy=independent/);
  await expect(page.getByRole('link', { name: 'Independent' })).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('the table of another policy’s figure can be sorted', async ({ page }) => {
  await page.goto(`${CHART}?policy=as-claimed`);
  await expect(page.locator('figure h2')).toContainText('Makers of models or agents report');
  await page.locator('.figure-table > summary').click();
  await page.getByRole('button', { name: 'Score' }).click();
  await expect(page.locator('.figure-table th[aria-sort=descending]')).toHaveText('Score');
});

test('opening a page with a policy leaves the focus where it is', async ({ page }) => {
  await page.goto(`${CHART}?policy=as-claimed`);
  await expect(page.locator('figure h2')).toContainText('Makers of models or agents report');
  await expect(page.locator('body')).toBeFocused();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 800 } });

  test('a mark tells what it says, and opens at the second touch', async ({ page }) => {
    await page.goto(CHART);
    await page.locator('.stage').tap({ position: { x: 5, y: 5 } });
    await untilLive(page);
    const mark = page.locator('.live circle').first();
    await mark.tap();
    await expect(page.locator('.tip')).toBeVisible();
    await mark.tap();
    await expect(page.locator('section:target')).toBeVisible();
  });
});

test('a policy that does not exist changes nothing', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(`${CHART}?policy=best`);
  await expect(page.getByRole('link', { name: 'Same protocol' })).toHaveAttribute(
    'aria-current',
    'true',
  );
  expect(faults).toEqual([]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the picture, its table, the other policies and the files are there', async ({ page }) => {
    await page.goto(CHART);
    await expect(page.locator('.stage svg:visible')).toHaveCount(1);
    await expect(page.locator('.explore')).toBeHidden();
    await expect(page.getByRole('img', { name: /^Dot plot/ })).toBeVisible();
    await page.locator('.figure-table summary').click();
    await expect(page.locator('.figure-table table')).toBeVisible();
    await page.getByRole('link', { name: 'As claimed' }).click();
    await expect(page.locator('figure h2')).toContainText('Makers of models or agents report');
  });
});

test('every file of a chart is served as what it is', async ({ request }) => {
  const types = {
    csv: /^text\/csv/,
    json: /^application\/json/,
    svg: /^image\/svg/,
    png: /^image\/png/,
  };
  for (const [form, type] of Object.entries(types)) {
    const response = await request.get(`/charts/swe-bench-verified-resolved-rate.${form}`);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toMatch(type);
  }
});

test('on paper the picture is whole, without controls', async ({ page }) => {
  await page.goto(CHART);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.stage svg:visible')).toHaveCount(1);
  await expect(page.locator('.explore')).toBeHidden();
  await expect(page.locator('.choice')).toBeHidden();
});
