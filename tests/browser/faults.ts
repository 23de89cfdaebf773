import { expect, test, type Page } from '@playwright/test';

/** What the browser complains of on a page from now on, as it comes. */
export function faultsOf(page: Page, faults: string[] = []): string[] {
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
  return faults;
}

/**
 * Fails each test of a file in which the browser complains, such as of a script or a request that the policy
 * of the page forbids. Returns what it complained of so far, for tests that expect it and empty the list.
 */
export function refuseFaults(): string[] {
  const faults: string[] = [];
  test.beforeEach(({ page }) => {
    faults.length = 0;
    faultsOf(page, faults);
  });
  test.afterEach(() => {
    expect(faults).toEqual([]);
  });
  return faults;
}
