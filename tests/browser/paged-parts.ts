import { expect, type Page } from '@playwright/test';

/** Where the parts of a table of pages stand in a browser. */
export const tableOf = (page: Page) => page.locator('[data-rows]');
export const rowsOf = (page: Page) => tableOf(page).locator('tbody tr');
export const countOf = (page: Page) => tableOf(page).locator('output');
export const pagesOf = (page: Page) => page.getByRole('navigation', { name: /^Pages of / });
export const heading = (page: Page, label: string) =>
  tableOf(page).getByRole('columnheader', { name: label, exact: true });

/** Presses a heading once scripts have made it a button. */
export const press = (page: Page, label: string) =>
  heading(page, label).getByRole('button').click();

/** The number at the start of a text such as `1,234 of 5,678 rows`. */
export const leading = (text: string) => Number(/^[\d,]+/.exec(text)?.[0].replaceAll(',', ''));

/** The texts of one column as shown, from the top. */
export async function column(page: Page, label: string): Promise<string[]> {
  const labels = await tableOf(page).locator('thead th').allInnerTexts();
  const place = labels.indexOf(label) + 1;
  expect(place, label).toBeGreaterThan(0);
  const cells = rowsOf(page).locator(`td:nth-child(${place})`);
  return (await cells.allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? '');
}

/** What stands in the rows, without what only tables that are whole are sorted by. */
export async function drawn(page: Page): Promise<string[]> {
  const html = await rowsOf(page).evaluateAll((rows) => rows.map((row) => row.innerHTML));
  return html.map((row) => row.replaceAll(/ data-sort(="[^"]*")?/g, '').replaceAll(/\s+/g, ' '));
}
