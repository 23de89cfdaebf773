import { expect, test } from '@playwright/test';
import { z } from 'zod';

const Body = z.object({ claims: z.array(z.looseObject({ id: z.string() })) });

test('a figure leads to its claim, the claim to its source and its row', async ({ page }) => {
  await page.goto('/benchmarks/swe-bench-verified/');
  const row = page.locator('tr', { hasText: 'Claude Code' });
  await row.getByRole('link', { name: '74.4 %' }).click();
  const claim = page.locator('section:target');
  await expect(claim).toContainText('74.4 %');
  await expect(claim).toContainText('independent');
  const place = claim.getByRole('link', { name: /^data\/scores\/swe-bench-verified\.csv:\d+$/ });
  const line = Number((await place.innerText()).split(':')[1]);
  const href = (await place.getAttribute('href')) ?? '';
  const csv = await (await page.request.get(href)).text();
  expect(csv.split('\n')[line - 1]).toMatch(/^claude-opus-4\.6,claude-code,.*,74\.4,/);
  await claim.getByRole('link', { name: /OpenHands Index/ }).click();
  await expect(page.locator('h1')).toContainText('OpenHands');
});

test('a disputed price shows all its claims and the reason', async ({ page }) => {
  await page.goto('/claims/price/gpt-5.3-codex/standard/input_usd_per_mtok/');
  await expect(page.locator('main')).toContainText('$6.00');
  await expect(page.locator('main')).toContainText('$1.75');
  await expect(page.getByRole('article')).toContainText('Wrong figure.');
});

test('every claim is in the JSON with its source and row', async ({ request }) => {
  const response = await request.get('/api/v1/claims.json');
  const { claims } = Body.parse(await response.json());
  expect(claims.length).toBeGreaterThan(1000);
  expect(new Set(claims.map(({ id }) => id)).size).toBe(claims.length);
  const fields = ['kind', 'subject', 'measure', 'value', 'source', 'locator', 'file', 'line'];
  const incomplete = claims.filter((claim) => fields.some((field) => claim[field] === undefined));
  expect(incomplete).toEqual([]);
});
