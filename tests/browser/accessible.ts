import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Fails where axe finds a fault on the page as it stands, by all its rules or by the one named. Only faults are
 * collected, and in the page itself: what passes is ten times as much to carry, and pages have no frames of others.
 */
export async function expectAccessible(page: Page, rule?: string): Promise<void> {
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  const { violations } = await (rule === undefined ? axe : axe.withRules(rule)).analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
}

/** Fails where the page can be scrolled sideways at the width that it has. */
export async function expectToFit(page: Page): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow, `${page.viewportSize()?.width ?? 0} px`).toBeLessThanOrEqual(0);
}
