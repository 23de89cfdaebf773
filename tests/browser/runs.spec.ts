import { expect, test, type Page } from '@playwright/test';
import { ledger } from '../../src/ledger/site.ts';
import { runPath } from '../../src/views/address.ts';

const TRIAGE = '/runs/pr-triage-claude-code/';

/** The four runs of the article that states tokens and costs. */
const PRICED = ledger.records.runs.filter(({ record }) => record.tokens && record.cost_usd);

/** The rows of the arithmetic, as numbers: tokens, dollars per million, dollars. */
async function termsOf(page: Page) {
  const rows = page.locator('#cost table').first().locator('tbody tr');
  const texts = await rows.evaluateAll((found) =>
    found.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
  );
  return texts.map((cells) =>
    cells.slice(1).map((text) => Number(/[\d.,]+/.exec(text)?.[0].replaceAll(',', ''))),
  );
}

test('tokens × price is what each row says, and each price leads to a claim of that price', async ({
  page,
}) => {
  expect(PRICED.length).toBeGreaterThanOrEqual(4);
  for (const { record } of PRICED) {
    await page.goto(runPath(record.id));
    const terms = (await termsOf(page)).filter(([, price]) => Number.isFinite(price));
    expect(terms.length).toBeGreaterThanOrEqual(2);
    for (const [tokens = NaN, price = NaN, usd = NaN] of terms)
      expect(usd).toBeCloseTo((tokens * price) / 1e6, 4);
    const link = page.locator('#cost tbody td:nth-child(3) a').last();
    const price = await link.textContent();
    await link.click();
    await expect(page.locator(':target')).toContainText(price ?? '');
  }
});

test('what a run cost is told with its verdict', async ({ page }) => {
  await page.goto(TRIAGE);
  await expect(page.locator('#cost')).toContainText('The stated ~$0.92 is possible');
  await expect(page.locator('#cost svg')).toHaveAttribute('aria-label', /~\$0\.92 is stated/);
  await expect(page.locator('.token-bar')).toBeVisible();
});

test('every run is reached from the first by the way to the next, and back', async ({ page }) => {
  const ids = ledger.records.runs.map(({ record }) => record.id);
  await page.goto(runPath(ids[0] ?? ''));
  for (const id of ids.slice(1)) {
    await page.getByRole('link', { name: /^Next/ }).click();
    await expect(page).toHaveURL(runPath(id));
  }
  await expect(page.getByRole('link', { name: /^Next/ })).toHaveCount(0);
  await page.getByRole('link', { name: /^Previous/ }).click();
  await expect(page).toHaveURL(runPath(ids.at(-2) ?? ''));
});

test('run pages bring no script of their own', async ({ page }) => {
  for (const { record } of ledger.records.runs) {
    await page.goto(runPath(record.id));
    await expect(page.locator('script')).toHaveCount(0);
  }
});

test('each result of a requirement leads to the check it comes from', async ({ page }) => {
  await page.goto('/tasks/pr-triage/');
  const failed = page.getByRole('link', { name: 'failed' });
  await expect(failed).toHaveCount(1);
  await failed.click();
  await expect(page.locator(':target')).toContainText('failed');
  await expect(page.locator(':target')).toContainText('Open pull requests read over MCP');
});

test('the calculator is linked with a split that is called implied, and prices it as stated', async ({
  page,
}) => {
  await page.goto(TRIAGE);
  const link = page.getByRole('link', { name: /^Try other splits of ~71,000 tokens/ });
  await expect(link).toContainText('which no source states');
  await link.click();
  await expect(page).toHaveURL(/\/pricing\/\?model=claude-opus-4\.7&input=42750&.*output=28250/);
  await expect(page.locator('#session output').first()).toContainText('$0.92');
});
