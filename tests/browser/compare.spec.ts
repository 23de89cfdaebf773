import { expect, test, type Locator, type Page } from '@playwright/test';
import { expectAccessible, expectToFit } from './accessible.ts';
import { refuseFaults } from './faults.ts';

const LEAD = '/compare/claude-code-vs-codex/';
const MODELS = '/compare/claude-opus-4.6-vs-gpt-5.3-codex/';
const BENCHMARKS = '[data-table="Benchmarks"]';

const faults = refuseFaults();

const headings = (page: Page) => page.locator(`${BENCHMARKS} thead th`).allInnerTexts();
const status = (page: Page) => page.locator('main [role=status]');
const picker = (page: Page) => page.getByLabel('Add a third');
const scoreRow = (page: Page) =>
  page.locator('[id="score/swe-bench-verified/-/openhands-index/1"]');

/** What each row of the table has in its last column. */
const lastCells = (table: Locator) => table.locator('tbody tr[id] td:last-child').allInnerTexts();

test('the address puts a third beside the two, in every table', async ({ page }) => {
  await page.goto(`${LEAD}?and=openhands`);
  await expect(status(page)).toContainText('OpenHands stands in the last column, in 7 rows.');
  expect(await headings(page)).toEqual(['Row', 'Claude Code', 'Codex', 'Difference', 'OpenHands']);
  await expect(scoreRow(page).locator('td').last()).toContainText('with Claude Opus 4.6');
  await expect(picker(page)).toHaveValue('openhands');
  const tables = page.locator('[data-compare] table:has(tbody tr[id])');
  for (const table of await tables.all()) {
    await expect(table.locator('thead th').last()).toHaveText('OpenHands');
    const widths = await table
      .locator('tr')
      .evaluateAll((rows) =>
        rows.map((row) =>
          [...row.querySelectorAll<HTMLTableCellElement>('th, td')]
            .map(({ colSpan }) => colSpan)
            .reduce((sum, span) => sum + span, 0),
        ),
      );
    expect(new Set(widths).size).toBe(1);
  }
  await expect(page.locator('[data-compare] table')).not.toHaveCount(await tables.count());
});

test('a page with a third is accessible and fits a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`${MODELS}?and=gpt-5.4`);
  await expect(status(page)).toContainText('GPT-5.4 stands in the last column');
  await expectAccessible(page);
  await expectToFit(page);
});

test('a third looks as it does in a column of its own', async ({ page }) => {
  const cellsOf = async (path: string, place: string) => {
    await page.goto(path);
    const row = page.locator('[id="model/context_tokens"], [id="price/output_usd_per_mtok"]');
    await expect(row.locator(place).last()).toBeVisible();
    return row
      .locator(place)
      .evaluateAll((cells) =>
        cells.map((cell) => [
          cell.textContent.replaceAll(/\s+/g, ''),
          [...cell.querySelectorAll('a')].map((link) => link.getAttribute('href')),
          [...cell.querySelectorAll('.mark')].map((mark) => mark.getAttribute('title')),
        ]),
      );
  };
  const built = await cellsOf('/compare/claude-opus-4.6-vs-gpt-5.4/', 'td:nth-child(3)');
  const drawn = await cellsOf(`${MODELS}?and=gpt-5.4`, 'td[data-third]');
  expect(drawn.map(([text, links, marks]) => [text, links?.length, marks])).toEqual(
    built.map(([text, links, marks]) => [text, links?.length, marks]),
  );
  const paths = drawn.flatMap(([, links]) => links ?? []).filter((path) => path !== null);
  for (const path of paths)
    expect((await page.request.get(path.split('#')[0] ?? '')).ok()).toBe(true);
});

test('a third is chosen from the list, stands in the address, and goes when the reader goes back', async ({
  page,
}) => {
  await page.goto(MODELS);
  const asItCame = await headings(page);
  await picker(page).selectOption('gpt-5.4');
  await expect(page.locator(`${BENCHMARKS} thead th`)).toHaveCount(5);
  await expect(page).toHaveURL(`${MODELS}?and=gpt-5.4`);
  await picker(page).selectOption('claude-opus-4.5');
  await expect(status(page)).toContainText('Claude Opus 4.5 stands in the last column');
  expect(await headings(page)).toEqual([...asItCame, 'Claude Opus 4.5']);
  await page.goBack();
  await expect(status(page)).toContainText('GPT-5.4 stands in the last column');
  await page.goBack();
  await expect(page.locator(`${BENCHMARKS} thead th`)).toHaveCount(4);
  await expect(picker(page)).toHaveValue('');
  await expect(status(page)).toHaveText('');
});

test('tables are sorted and filtered with a third as without', async ({ page }) => {
  await page.goto(`${MODELS}?and=gpt-5.4&filter=benchmarks.terminal`);
  await expect(page.locator(`${BENCHMARKS} thead th`)).toHaveCount(5);
  const table = page.locator(BENCHMARKS);
  await expect(table.locator('output')).toHaveText(/^\d+ of \d+ rows$/);
  const rows = Number((await table.locator('output').innerText()).split(' ')[2]);
  expect(rows).toBeGreaterThan(12);
  await table.getByRole('button', { name: 'Claude Opus 4.6' }).click();
  await expect(page).toHaveURL(/and=gpt-5\.4/);
  await expect(page).toHaveURL(/sort=benchmarks\.claude-opus-4-6/);
  expect((await lastCells(table)).length).toBe(rows);
  await picker(page).selectOption('');
  await expect(page.locator(`${BENCHMARKS} thead th`)).toHaveCount(4);
  await expect(page).toHaveURL(/sort=benchmarks/);
});

for (const id of [
  'nobody',
  'codex',
  'claude-code',
  '../agents/codex',
  '<img src=x onerror=alert(1)>',
])
  test(`a third called ${id} is refused`, async ({ page }) => {
    await page.goto(`${LEAD}?and=${encodeURIComponent(id)}`);
    await expect(status(page)).toContainText('Choose one from the list.');
    await expect(page.locator(`${BENCHMARKS} thead th`)).toHaveCount(4);
    await expect(picker(page)).toHaveValue('');
    await expect(page.locator('[data-compare] img')).toHaveCount(0);
  });

test('what cannot be loaded is told', async ({ page }) => {
  await page.route('**/compare/openhands.json', (route) => route.abort());
  await page.goto(`${LEAD}?and=openhands`);
  await expect(status(page)).toContainText('could not be loaded');
  await expect(page.locator(`${BENCHMARKS} thead th`)).toHaveCount(4);
  expect(faults.length).toBeGreaterThan(0);
  faults.length = 0;
});

test('that what draws a third cannot be loaded is told', async ({ page }) => {
  await page.route('**/_astro/compare-column.*.js', (route) => route.abort());
  await page.goto(`${LEAD}?and=openhands`);
  await expect(status(page)).toContainText('Load the page anew');
  expect(faults.length).toBeGreaterThan(0);
  faults.length = 0;
});

test('markup in the cells of a third is text, and leads nowhere else', async ({ page }) => {
  const mark = { sign: '●', label: '<b>mark</b>' };
  const cell = {
    kind: 'figure',
    text: '<img src=x>',
    href: '/claims/',
    mark,
    small: '<i>small</i>',
  };
  const key = 'score/swe-bench-verified/-/openhands-index/1';
  const body = { name: '<u>name</u>', href: '/agents/', rows: { [key]: { label: 'x', cell } } };
  await page.route('**/compare/openhands.json', (route) => route.fulfill({ json: body }));
  await page.goto(`${LEAD}?and=openhands`);
  await expect(scoreRow(page).locator('td').last()).toContainText('<img src=x>');
  await expect(page.locator(':is([data-third], [role=status]) :is(img, b, i, u)')).toHaveCount(0);
});

test('nothing is fetched before a third is asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(LEAD);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((url) => /compare-column|compare\/[^/]+\.json/.test(url))).toEqual([]);
});

test('the summary leads to each table', async ({ page }) => {
  await page.goto(LEAD);
  const links = page.getByRole('table').filter({ hasText: 'All rows' }).getByRole('link');
  for (const link of await links.all()) {
    const target = page.locator((await link.getAttribute('href')) ?? '');
    await expect(target.locator('h2')).toHaveText(await link.innerText());
  }
});

test('the overview and the pages of both lead to the comparison', async ({ page }) => {
  for (const path of ['/', '/agents/codex/', '/agents/claude-code/', '/compare/']) {
    await page.goto(path);
    await page.locator(`main a[href="${LEAD}"]`).first().click();
    await expect(page).toHaveURL(LEAD);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the pages of other pairs stand in for a third', async ({ page }) => {
    await page.goto(`${MODELS}?and=gpt-5.4`);
    await expect(picker(page)).toBeHidden();
    await expect(page.locator('main')).toContainText('Other pairs:');
    await page.getByRole('link', { name: 'GPT-5.3-Codex vs GPT-5.4' }).click();
    await expect(page.locator('h1')).toContainText('GPT-5.3-Codex');
  });

  test('the columns can be turned', async ({ page }) => {
    await page.goto(LEAD);
    await page.getByRole('link', { name: 'Codex vs Claude Code', exact: true }).click();
    expect(await headings(page)).toEqual(['Row', 'Codex', 'Claude Code', 'Difference']);
  });
});
