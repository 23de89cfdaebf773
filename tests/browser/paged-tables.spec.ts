import { expect, test, type Locator } from '@playwright/test';
import { expectAccessible, expectToFit } from './accessible.ts';
import { refuseFaults } from './faults.ts';
import {
  column,
  countOf,
  drawn,
  heading,
  leading,
  pagesOf,
  press,
  rowsOf,
  tableOf,
} from './paged-parts.ts';

const MOST_ROWS = 50;

/** The options of a choice with the numbers they are told with. */
async function optionsOf(select: Locator) {
  const texts = (await select.locator('option').allInnerTexts()).slice(1);
  return texts.map((text) => ({
    text: text.replace(/ \([\d,]+\)$/, ''),
    count: Number(/\(([\d,]+)\)$/.exec(text)?.[1]?.replaceAll(',', '')),
  }));
}

refuseFaults();

test('each option says how many rows it leaves', async ({ page }) => {
  await page.goto('/runs/');
  for (const label of ['Agent', 'Model', 'Task', 'Outcome']) {
    const select = page.getByRole('combobox', { name: label, exact: true });
    const options = await optionsOf(select);
    expect(options.length).toBeGreaterThan(1);
    for (const [index, { text, count }] of options.entries()) {
      await select.selectOption({ index: index + 1 });
      await expect(countOf(page)).toHaveText(new RegExp(`^${count} of \\d+ rows$`));
      expect((await column(page, label)).every((cell) => cell.startsWith(text))).toBe(true);
    }
    await select.selectOption({ index: 0 });
  }
  await expect(page).toHaveURL('/runs/');
});

test('choices add up, stand in the address, and are restored and reset', async ({ page }) => {
  await page.goto('/runs/?theme=dark');
  const all = await column(page, 'Run');
  await page.getByLabel('Agent').selectOption('claude-code');
  await page.getByLabel('Outcome').selectOption('completed');
  await press(page, 'Run');
  await press(page, 'Run');
  const address =
    '/runs/?theme=dark&sort=runs.run.desc&where=runs.agent.claude-code&where=runs.outcome.completed';
  await expect(page).toHaveURL(address);
  await expect(countOf(page)).toHaveText(new RegExp(`^\\d+ of ${all.length} rows$`));
  const shown = await column(page, 'Run');
  expect(shown.length).toBeGreaterThan(1);
  expect(shown).toEqual(shown.toSorted().toReversed());
  await expect(page.locator('tfoot')).toContainText(`of ${shown.length} runs`);

  await page.reload();
  await expect(countOf(page)).toHaveText(`${shown.length} of ${all.length} rows`);
  expect(await column(page, 'Run')).toEqual(shown);
  await expect(page.getByLabel('Agent')).toHaveValue('claude-code');
  await expect(heading(page, 'Run')).toHaveAttribute('aria-sort', 'descending');

  await rowsOf(page).getByRole('link').first().click();
  await expect(page).not.toHaveURL(address);
  await page.goBack();
  await expect(countOf(page)).toHaveText(`${shown.length} of ${all.length} rows`);

  await page.getByRole('link', { name: 'Reset' }).click();
  await expect(page).toHaveURL('/runs/');
  await expect(page.getByLabel('Filter')).toBeFocused();
  await expect(page.getByLabel('Agent')).toHaveValue('');
  await expect(page.getByRole('link', { name: 'Reset' })).toBeHidden();
  await expect(countOf(page)).toHaveText(`${all.length} rows`);
  expect(await column(page, 'Run')).toEqual(all);

  await page.goBack();
  await expect(countOf(page)).toHaveText(`${shown.length} of ${all.length} rows`);
  expect(await column(page, 'Run')).toEqual(shown);
});

test('rows are sorted over all pages, whichever one was opened', async ({ page }) => {
  await page.goto('/claims/capability/page/3/');
  const all = leading(await countOf(page).innerText());
  const asItCame = await column(page, 'About');
  await press(page, 'About');
  await expect(page).toHaveURL('/claims/capability/page/3/?sort=capability.about.asc');
  await expect(countOf(page)).toHaveText(`${all} rows`);
  await expect(pagesOf(page).locator('[aria-current=page]')).toHaveText('1');
  const texts = await column(page, 'About');
  for (let number = 2; number <= Math.ceil(all / MOST_ROWS); number++) {
    await pagesOf(page).getByRole('link', { name: 'Next' }).click();
    await expect(pagesOf(page).locator('[aria-current=page]')).toHaveText(String(number));
    texts.push(...(await column(page, 'About')));
  }
  await expect(pagesOf(page).getByRole('link', { name: 'Next' })).toHaveCount(0);
  expect(texts).toHaveLength(all);
  const { compare } = new Intl.Collator('en', { numeric: true });
  expect(texts).toEqual(texts.toSorted(compare));

  await press(page, 'About');
  await press(page, 'About');
  await expect(page).toHaveURL('/claims/capability/page/3/');
  expect(await column(page, 'About')).toEqual(asItCame);
  await expect(pagesOf(page).locator('[aria-current=page]')).toHaveText('3');
});

test('pages are turned with the keyboard, and back', async ({ page }) => {
  await page.goto('/claims/capability/?filter=capability.codex');
  await expect(countOf(page)).toHaveText(/^\d+ of \d+ rows$/);
  const found = leading(await countOf(page).innerText());
  expect(found).toBeGreaterThan(MOST_ROWS);
  const firstPage = await drawn(page);
  await pagesOf(page).getByRole('link', { name: 'Next' }).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?filter=capability\.codex&page=capability\.2$/);
  await expect(tableOf(page).getByRole('region')).toBeFocused();
  await expect(heading(page, 'About')).toBeInViewport();
  await expect(pagesOf(page).locator('[aria-current=page]')).toHaveText('2');
  const secondPage = await drawn(page);
  expect(secondPage).not.toEqual(firstPage);

  await page.goBack();
  await expect(pagesOf(page).locator('[aria-current=page]')).toHaveText('1');
  expect(await drawn(page)).toEqual(firstPage);
  await page.goForward();
  await expect(pagesOf(page).locator('[aria-current=page]')).toHaveText('2');
  expect(await drawn(page)).toEqual(secondPage);

  await page.getByLabel('Filter').fill('codex sandbox');
  await expect(page).toHaveURL(/\?filter=capability\.codex\+sandbox$/);
  await expect(rowsOf(page)).toHaveCount(leading(await countOf(page).innerText()));
  await page.getByLabel('Filter').fill('nothing has these words');
  await expect(countOf(page)).toHaveText(/^0 of \d+ rows$/);
  await expect(rowsOf(page)).toHaveCount(0);
});

test('a filtered table is accessible and fits its page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/claims/capability/?where=capability.read-in.kingy');
  await expect(countOf(page)).toHaveText(/^\d+ of \d+ rows$/);
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'color-contrast');
  for (const width of [320, 360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expectToFit(page);
  }
});

test('what leaves rows out leads to all of them', async ({ page }) => {
  await page.goto('/runs/?where=runs.read-in.composio-test');
  const select = page.getByLabel('Read in');
  await expect(select).toHaveValue('composio-test');
  await expect(countOf(page)).toHaveText(/^\d+ of \d+ rows$/);
  const names = new Set(await column(page, 'Read in'));
  expect(names.size).toBe(1);
});
