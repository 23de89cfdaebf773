import { expect, test } from '@playwright/test';

/**
 * Fails each test of a file in which the browser complains, such as of a script or a request that the policy
 * of the page forbids. Returns what it complained of so far, for tests that expect it and empty the list.
 */
export function refuseFaults(): string[] {
  const faults: string[] = [];
  test.beforeEach(({ page }) => {
    faults.length = 0;
    page.on('pageerror', ({ message }) => faults.push(message));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
  });
  test.afterEach(() => {
    expect(faults).toEqual([]);
  });
  return faults;
}
