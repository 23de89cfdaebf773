import { expect, test, type Page } from '@playwright/test';
import { z } from 'zod';

const Body = z.object({
  claims: z.array(z.looseObject({ id: z.string(), kind: z.string(), is_old: z.boolean() })),
});

/** Ids of the claims that figures in tables lead to, and whether each is marked as old. Tables of charts and calculators hold no such cells. */
async function figuresOn(page: Page) {
  return page.locator('[data-table] td a[href*="/claims/"]:has(+ .mark)').evaluateAll((links) =>
    links.map((link) => ({
      id: decodeURIComponent(link.getAttribute('href')?.split('#')[1] ?? ''),
      isMarked: link.classList.contains('old'),
    })),
  );
}

for (const path of ['/pricing/', '/benchmarks/swe-bench-verified/', '/models/claude-opus-4.6/'])
  test(`${path} marks exactly the figures that are past the limit of their kind`, async ({
    page,
  }) => {
    const { claims } = Body.parse(await (await page.request.get('/api/v1/claims.json')).json());
    const byId = new Map(claims.map((claim) => [claim.id, claim]));
    await page.goto(path);
    const figures = (await figuresOn(page)).filter(({ id }) => byId.has(id));
    expect(figures.length).toBeGreaterThan(20);
    const wrong = figures.filter(({ id, isMarked }) => isMarked !== byId.get(id)?.is_old);
    expect(wrong).toEqual([]);
    const old = new Set(figures.filter(({ isMarked }) => isMarked).map(({ id }) => id));
    await expect(page.locator('[data-freshness]')).toContainText(`${old.size} `);
    await expect(page.locator('[data-freshness] a')).toHaveAttribute('href', /\/claims\//);
  });

test('the dots are seen without colour and without scripts', async ({ browser }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, forcedColors: 'active' });
  await page.goto('/pricing/');
  const style = await page
    .locator('td a.old')
    .first()
    .evaluate((link) => getComputedStyle(link).textDecorationStyle);
  expect(style).toBe('dotted');
  await expect(page.locator('footer')).toContainText('token prices and plans after 30 days');
});
