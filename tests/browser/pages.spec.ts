import { expect, test as base, type Page } from '@playwright/test';
import { expectAccessible, expectToFit } from './accessible.ts';
import { faultsOf } from './faults.ts';
import { PAGE_TYPES } from './pages.ts';

interface Tab {
  readonly page: Page;
  readonly faults: string[];
}

/** Tabs that all tests of a worker share: to open one takes longer than most pages. */
const test = base.extend<object, { readonly tab: Tab; readonly plain: Page }>({
  tab: [
    async ({ browser }, use) => {
      const page = await browser.newPage();
      await use({ page, faults: faultsOf(page) });
    },
    { scope: 'worker' },
  ],
  /** Without scripts. */
  plain: [
    async ({ browser }, use) => use(await browser.newPage({ javaScriptEnabled: false })),
    { scope: 'worker' },
  ],
});

for (const path of PAGE_TYPES)
  test(`${path} is readable and accessible, light and dark`, async ({ tab: { page, faults } }) => {
    faults.length = 0;
    await page.emulateMedia({ colorScheme: 'light' });
    await page.setViewportSize({ width: 360, height: 800 });
    await page.goto(path);
    await expect(page.locator('h1')).toHaveCount(1);
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectAccessible(page, 'color-contrast');
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 });
      await expectToFit(page);
    }
    expect(faults).toEqual([]);
  });

/** The choice of a policy works by styles alone, as `policies.spec.ts` tries. */
const FIELD = 'input:not([name=policy])';
const CONTROLS = `main :is(button, ${FIELD}, select, textarea, [role=button])`;
const ROWS = 'main tr:not(details tr)';

for (const path of PAGE_TYPES)
  test(`${path} is whole without JavaScript`, async ({ plain }) => {
    await plain.goto(path);
    expect(await plain.locator(`${CONTROLS}:visible`).allInnerTexts()).toEqual([]);
    expect(await plain.locator(`${ROWS}:visible`).count()).toBe(await plain.locator(ROWS).count());
    expect((await plain.locator('main').innerText()).length).toBeGreaterThan(80);
  });
