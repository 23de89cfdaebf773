import { expect, test, type Page } from '@playwright/test';
import { refuseFaults } from './faults.ts';
import { listen } from './folder-server.ts';

refuseFaults();

const CHART = '/charts/swt-bench-verified-resolved-rate/';
const OTHER = '/charts/pr-triage-tokens/';

/** Opens HTML as a page of another address than the site's, without an icon that would be asked for. */
async function openArticle(page: Page, html: string): Promise<void> {
  const text = `<!doctype html><title>A</title><link rel="icon" href="data:,">${html}`;
  const { server, origin } = await listen((_, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8').end(text);
  });
  await page.goto(origin);
  server.close();
}

const textOf = (page: Page, id: string) => page.locator(`[data-snippet="${id}"]`).innerText();

/** Snippets name the public address of the site, whichever it was built for; here it is served somewhere else. */
const served = (text: string, here: string) =>
  text.replaceAll(/https?:\/\/(?:localhost:\d+|agent-ledger\.example)/g, new URL(here).origin);

test('theme, figures and size are chosen by keyboard, stand in the address, and are copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(CHART);
  const usual = await textOf(page, 'frame');
  await page.getByLabel('Theme of frames').focus();
  await page.keyboard.press('End');
  await page.getByLabel('Size of frames').focus();
  await page.keyboard.press('End');
  await page.getByLabel('Figures', { exact: true }).selectOption('independent');
  await expect(page).toHaveURL(/\?theme=dark&size=narrow&policy=independent$/);
  await expect(page.locator('.choice [aria-current]')).toHaveText('Independent');

  const chosen = await textOf(page, 'frame');
  expect(chosen).toContain('/embed/swt-bench-verified-resolved-rate-independent/?theme=dark"');
  expect(chosen).toContain(' width="360" ');
  await page.getByRole('button', { name: 'Copy: Frame', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(chosen);

  await page.reload();
  await expect(page.locator('[data-snippet=frame]')).toHaveText(chosen);
  await page.goto(CHART);
  expect(await textOf(page, 'frame')).toBe(usual);
});

test('a release is chosen, and the preview shows it', async ({ page }) => {
  await page.goto(CHART);
  await expect(page.locator('.preview iframe')).toHaveCount(0);
  const release = page.getByLabel('Data', { exact: true });
  await release.selectOption({ index: 1 });
  const version = await release.inputValue();
  await expect(page.getByLabel('Figures', { exact: true })).toHaveValue('same-protocol');
  await page.getByText('Preview', { exact: true }).click();
  const preview = page.locator('.preview iframe');
  await expect(preview).toHaveAttribute(
    'src',
    `/embed/swt-bench-verified-resolved-rate/${version}/`,
  );
  await expect(page.frameLocator('.preview iframe').locator('figure')).toContainText(version);
  expect(await textOf(page, 'image')).toContain(`/${version}.svg"`);
  expect(await textOf(page, 'credit')).toContain(`, release ${version}.`);
});

test('two frames that fit themselves stand side by side on a page of another address', async ({
  page,
}) => {
  const texts: string[] = [];
  for (const path of [CHART, OTHER]) {
    await page.goto(path);
    texts.push(served(await textOf(page, 'auto-height'), page.url()));
  }
  await openArticle(page, `<main style="width:420px">${texts.join('\n')}</main>`);
  for (const index of [0, 1]) {
    const frame = page.locator('iframe').nth(index);
    await frame.scrollIntoViewIfNeeded();
    const inside = frame.contentFrame().locator('html');
    await expect(inside).toContainText('Agent Ledger');
    await expect
      .poll(async () => {
        const height = await inside.evaluate((html) => html.getBoundingClientRect().height);
        return Math.abs((await frame.evaluate((one) => one.clientHeight)) - height);
      })
      .toBeLessThan(2);
  }
  const heights = await page
    .locator('iframe')
    .evaluateAll((all) => all.map((one) => one.clientHeight));
  expect(heights[0]).not.toBe(heights[1]);
  await page.evaluate(() => {
    postMessage({ type: 'agent-ledger:height', height: 10 }, '*');
  });
  await page.waitForTimeout(100);
  const after = await page
    .locator('iframe')
    .evaluateAll((all) => all.map((one) => one.clientHeight));
  expect(after).toEqual(heights);
});

test('a link unfolds as WordPress would show it: found in the head, stripped, in a sandbox', async ({
  page,
  request,
}) => {
  await page.goto(CHART);
  const link = page.locator('head link[type="application/json+oembed"]');
  const address = served((await link.getAttribute('href')) ?? '', page.url());
  const answer: unknown = await (await request.get(address)).json();
  const html = new Map<string, unknown>(Object.entries(answer ?? {})).get('html');
  const kept = served(String(html), page.url()).replace(
    '<iframe ',
    '<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" ',
  );
  await openArticle(page, kept.replace(/ src="([^"]*)"/, ' src="$1#?secret=abc"'));
  const inside = page.frameLocator('iframe');
  await expect(inside.locator('figure h1')).toBeVisible();
  const room = await page.locator('iframe').evaluate((one) => one.clientHeight);
  const needed = await inside.locator('html').evaluate((one) => one.getBoundingClientRect().height);
  expect(needed).toBeLessThanOrEqual(room);
});

test('every page says which picture stands for it', async ({ page, request }) => {
  for (const [path, card] of [
    [CHART, '/og/swt-bench-verified-resolved-rate.png'],
    ['/pricing/', '/og/token-prices.png'],
    ['/sources/', '/og.png'],
  ] as const) {
    await page.goto(path);
    const image = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect(new URL(image ?? '').pathname).toBe(card);
    expect((await request.get(card)).headers()['content-type']).toBe('image/png');
    const url = await page.locator('meta[property="og:url"]').getAttribute('content');
    expect(url).toBe(await page.locator('link[rel=canonical]').getAttribute('href'));
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });

  test('every form can be read, and nothing is offered that does nothing', async ({ page }) => {
    await page.goto(CHART);
    await expect(page.locator('.snippet pre:visible')).toHaveCount(6);
    await expect(page.locator('.snippets :is(button, select, .preview):visible')).toHaveCount(0);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
});
