import { expect, test, type Page } from '@playwright/test';
import { formatCost } from '../../src/format/figure.ts';
import { addressOf, ASKED, expectedOf, PRICING } from './asked-sessions.ts';
import { faultsOf } from './faults.ts';

const LIVE = '#session .live:not(.pending)';

const total = (page: Page) => page.locator('#session output .figure');

test('asked by link, the calculator says what the ledger works out', async ({ page }) => {
  const faults = faultsOf(page);
  for (const asked of ASKED) {
    const { cost, uncached, prices } = expectedOf(asked);
    await page.goto(addressOf(asked));
    await expect(page.locator('#field-model')).toHaveValue(asked.model);
    await expect(total(page)).toHaveText(cost.text ?? /^cannot be priced: no source states/);
    const rows = page.locator('.terms li:not(.sum)');
    await expect(rows).toHaveCount(cost.terms.length);
    for (const [index, { tokenClass, usd }] of cost.terms.entries()) {
      const price = prices[tokenClass];
      if (usd !== undefined) await expect(rows.nth(index)).toContainText(formatCost(usd));
      if (price)
        await expect(rows.nth(index).locator('.amount a')).toHaveAttribute(
          'href',
          `/claims/${price.claim.key}/#${price.claim.id}`,
        );
    }
    if ((asked.cached ?? 90) + (asked.written ?? 0) > 0 && (asked.input ?? 1) > 0)
      await expect(page.locator('#session output')).toContainText(uncached.text ?? '');
    expect(await page.locator('#session').innerText()).not.toMatch(/NaN|Infinity|undefined/);
  }
  expect(faults).toEqual([]);
});

test('the examples hold what they are for', () => {
  const texts = ASKED.map((asked) => expectedOf(asked).cost.text);
  expect(texts.some((text) => text?.startsWith('up to'))).toBe(true);
  expect(texts).toContain(undefined);
});

test('the keyboard enters a session, and the address keeps it', async ({ page }) => {
  const faults = faultsOf(page);
  await page.goto(`${PRICING}?policy=independent#session`);
  await page.locator('#field-model').focus();
  await page.locator(LIVE).waitFor();
  await page.keyboard.type('GPT-5.4');
  await page.keyboard.press('Tab');
  await expect(page.locator('#field-tier')).toBeFocused();
  await page.locator('#field-input').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('400000');
  await page.keyboard.press('Tab');
  await expect(page.locator('#field-output')).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  for (let presses = 0; presses < 5; presses++) await page.keyboard.press('ArrowLeft');
  await expect(page.locator('#field-cached')).toHaveValue('85');
  const asked = { model: 'gpt-5.4', input: 400_000, output: 51_000, cached: 85 };
  const { text = '' } = expectedOf(asked).cost;
  await expect(total(page)).toHaveText(text);
  await expect(page).toHaveURL(
    `${PRICING}?policy=independent&model=gpt-5.4&input=400000&output=51000&cached=85#session`,
  );
  await expect(page.locator('.live')).toContainText(text);
  await page.reload();
  await expect(total(page)).toHaveText(text);
  await page.getByRole('button', { name: 'Back to the example' }).first().press('Enter');
  await expect(page).toHaveURL(`${PRICING}?policy=independent#session`);
  await expect(page.locator('#field-model')).toHaveValue('claude-opus-4.7');
  expect(faults).toEqual([]);
});

test('the slider takes any share, tells it with its unit, and is told what is wrong', async ({
  page,
}) => {
  await page.goto(addressOf({ model: 'claude-opus-4.7', cached: 81.234567 }));
  const slider = page.locator('[data-slider="cached"]');
  await expect(slider).toHaveValue('81.234567');
  await expect(slider).toHaveAttribute('aria-valuetext', '81.234567 %');
  await slider.focus();
  await page.locator(LIVE).waitFor();
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('#field-cached')).toHaveValue('82');
  await page.locator('#field-cached').fill('101');
  await expect(slider).toHaveAttribute('aria-invalid', 'true');
  const note = (await slider.getAttribute('aria-describedby')) ?? '';
  await expect(page.locator(`#${note} [aria-live]`)).toHaveText('Enter a share from 0 to 100 %.');
  await expect(page.locator('#session .figure-table tbody th[scope="row"]')).not.toHaveCount(0);
});

test('prices that came after the chosen day are said to have', async ({ page }) => {
  await page.goto(addressOf({ model: 'claude-opus-4.7', on: '2025-06-01' }));
  const result = page.locator('#session .result');
  await expect(result).toContainText('last stated by 1 Jun 2025 or, where there was none, first');
  await expect(result).toContainText('first stated after the day chosen');
});

test('a model brings its own tiers and request sizes', async ({ page }) => {
  await page.goto(addressOf({ model: 'gpt-5.4', context: 200_000 }));
  await expect(page.locator('#field-context')).toHaveValue('200000');
  await page.locator('#field-model').selectOption('gpt-5');
  await expect(page.locator('#field-context')).toHaveCount(0);
  await page.locator('#field-tier').selectOption('flex');
  await expect(page).toHaveURL(`${PRICING}?model=gpt-5&tier=flex#session`);
  await page.locator('#field-model').selectOption('gpt-5.4');
  await expect(page.locator('#field-tier')).toHaveValue('standard');
  await expect(page).toHaveURL(`${PRICING}?model=gpt-5.4#session`);
});

test('what is wrong is said at its field, and the last result is marked as such', async ({
  page,
}) => {
  await page.goto(`${PRICING}#session`);
  const input = page.locator('#field-input');
  await input.focus();
  await page.locator(LIVE).waitFor();
  for (const [text, said] of [
    ['', 'Enter a number of tokens.'],
    ['-5', 'Tokens cannot be fewer than 0.'],
    ['99999999999', 'Enter at most 1,000,000,000 tokens.'],
  ] as const) {
    await input.fill(text);
    await expect(page.locator('#note-input')).toHaveText(said);
    await expect(input).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('#session output')).toContainText('the session before');
    await expect(total(page)).toHaveText('$2.20');
  }
  await input.fill('2000000');
  await expect(input).toHaveAttribute('aria-invalid', 'false');
  await expect(total(page)).toHaveText('$3.15');
  await page.locator('#field-written').fill('20');
  await expect(page.locator('#note-written')).toContainText('110 % together');
  await page.locator('#field-cached').fill('80');
  await expect(page.locator('#note-written')).toHaveText('');
  await expect(page.locator('#session output')).not.toContainText('the session before');
});

test('what is entered before the scripts come is not lost', async ({ page }) => {
  await page.route('**/*.js', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await page.goto(`${PRICING}#session`);
  await page.locator('#field-model').selectOption('claude-opus-4.1');
  await page.locator('#field-output').fill('100000');
  await expect(page).toHaveURL(`${PRICING}?model=claude-opus-4.1&output=100000#session`);
  const { text = '' } = expectedOf({ model: 'claude-opus-4.1', output: 100_000 }).cost;
  await expect(total(page)).toHaveText(text);
});

test('scripts come when the calculator is touched, and move nothing', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
  });
  await page.goto(`${PRICING}#session`);
  await page.evaluate(async () => {
    await document.fonts.ready;
    document.documentElement.dataset.shift = '0';
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        document.documentElement.dataset.shift = JSON.stringify(entry.toJSON());
    }).observe({ type: 'layout-shift' });
  });
  expect(scripts.filter((path) => /calculator|client|live-chart/.test(path))).toEqual([]);
  await page.locator('#session .figure').hover();
  await page.locator(LIVE).waitFor();
  expect(scripts.filter((path) => path.includes('session-calculator'))).toHaveLength(1);
  expect(await page.locator('html').getAttribute('data-shift')).toBe('0');
});

test('the chosen model stays drawn whatever models other charts show', async ({ page }) => {
  await page.goto(`${PRICING}?models=gpt-5.4#session`);
  const live = page.locator('#session .live');
  await page.locator(LIVE).waitFor();
  await expect(live).toContainText('GPT-5.4');
  await expect(live).toContainText('Claude Opus');
  await expect(live).not.toContainText('Gemini');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the example session is whole', async ({ page }) => {
    await page.goto(PRICING);
    await expect(total(page)).toHaveText(expectedOf({ model: 'claude-opus-4.7' }).cost.text ?? '');
    await expect(page.locator('.terms li:not(.sum)')).toHaveCount(3);
    await expect(page.locator('#session .stage svg:visible')).toHaveCount(1);
    await expect(page.locator('#session :is(input, select, button):visible')).toHaveCount(0);
    await page.locator('#session .figure-table summary').click();
    expect(await page.locator('#session .figure-table tbody tr:visible').count()).toBeGreaterThan(
      9,
    );
  });
});
