import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { PAGE_TYPES } from './pages.ts';

for (const path of PAGE_TYPES)
  for (const colorScheme of ['light', 'dark'] as const)
    test(`${path} is readable and accessible, ${colorScheme}`, async ({ browser }) => {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width: 360, height: 800 },
      });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(path);
      await expect(page.locator('h1')).toHaveCount(1);
      const axe = new AxeBuilder({ page });
      if (colorScheme === 'dark') axe.withRules('color-contrast');
      const { violations } = await axe.analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
      for (const width of [320, 360, 768, 1440]) {
        await page.setViewportSize({ width, height: 800 });
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - innerWidth,
        );
        expect(overflow, `${width} px`).toBeLessThanOrEqual(0);
      }
      expect(faults).toEqual([]);
      await context.close();
    });

/** The choice of a policy works by styles alone, as `policies.spec.ts` tries. */
const FIELD = 'input:not([name=policy])';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  for (const path of PAGE_TYPES)
    test(`${path} is whole`, async ({ page }) => {
      await page.goto(path);
      const controls = `main :is(button, ${FIELD}, select, textarea, [role=button]):visible`;
      expect(await page.locator(controls).allInnerTexts()).toEqual([]);
      const rows = await page.locator('main tr:not(details tr)').count();
      expect(await page.locator('main tr:not(details tr):visible').count()).toBe(rows);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(80);
    });
});
