import { expect, test, type Locator, type Page } from '@playwright/test';
import type { Quantity } from '../../src/data/quantity.ts';
import { formatFigure } from '../../src/format/figure.ts';
import { apiUsd, breakEven, planUsd, runsAllowed } from '../../src/ledger/plan-cost.ts';
import { planTerms } from '../../src/ledger/plan.ts';
import { productRuns, type ProductRuns } from '../../src/ledger/product-runs.ts';
import { ledger } from '../../src/ledger/site.ts';
import { dollarsText, runsText } from '../../src/views/plan-words.ts';

const PAGE = '/pricing/';

/** What the ledger itself works out is compared with, for a state of the address. */
interface State {
  readonly search: string;
  readonly runs?: number;
  readonly people?: number;
  readonly hours?: number;
  readonly messages?: number;
  readonly agent?: string;
  readonly cost?: (product: ProductRuns) => Quantity | undefined;
  /** Runs made for each that is counted. */
  readonly madeFor?: (product: ProductRuns) => number;
}

const STATES: readonly State[] = [
  { search: '' },
  { search: '?runs=25&seats=5', runs: 25, people: 5 },
  { search: '?agent=codex&messages=30&hours=12', agent: 'codex', messages: 30, hours: 12 },
  {
    search: '?cost=0.5..2&runs=0',
    runs: 0,
    cost: () => ({ low: 0.5, high: 2, isEstimate: false }),
  },
  {
    search: '?cost=success&agent=codex&seats=12',
    people: 12,
    agent: 'codex',
    cost: ({ success }) => success.perSuccessUsd,
    madeFor: ({ success }) => success.runs / (success.completed + success.fixed),
  },
];

const calculator = (page: Page) => page.locator('#plan');
const rowOf = (page: Page, plan: string) =>
  calculator(page)
    .locator('tbody tr')
    .filter({ has: page.getByRole('rowheader', { name: plan }) });
const textsOf = (page: Page) => calculator(page).locator('tbody td').allInnerTexts();

async function cells(row: Locator): Promise<Locator> {
  await expect(row).toHaveCount(1);
  return row.locator('td');
}

/** Waits until the form works. */
async function untilAwake(page: Page): Promise<void> {
  await calculator(page).getByLabel('Runs a week, each').focus();
  await expect(calculator(page).locator('.live:not(.pending)')).toBeVisible({ timeout: 30_000 });
}

/** Every figure in the browser is the ledger's own, formatted. */
async function checkFigures(page: Page, state: State): Promise<void> {
  const { runs = 10, people = 1, hours = 40, messages, agent, cost, madeFor = () => 1 } = state;
  const products = productRuns(ledger).filter(({ family }) => !agent || family === agent);
  for (const product of products) {
    const perRun = cost ? cost(product) : product.usdPerRun;
    const plans = planTerms(ledger).filter(
      ({ plan }) => plan.organization === product.organization,
    );
    for (const { plan, price, limits } of plans) {
      const month = price && planUsd(price.quantity, price.basis, people);
      const even = month && perRun && breakEven(month, perRun, people);
      const cell = await cells(rowOf(page, plan.name));
      await expect(cell.nth(1)).toContainText(
        month ? dollarsText(month) : /not stated|by agreement/,
      );
      await expect(cell.nth(2)).toHaveText(
        perRun ? dollarsText(apiUsd(perRun, runs, people)) : '—',
      );
      await expect(cell.nth(3)).toHaveText(even ? runsText(even) : '—');
      for (const limit of Object.values(limits)) {
        const amount = { amount: limit.quantity, windowH: limit.windowH };
        const isTask = limit.claim.measure === 'cloud_tasks';
        const each = isTask ? 1 : messages;
        const allowed = each && runsAllowed(amount, hours, each * madeFor(product));
        await expect(cell.nth(4)).toContainText(
          allowed ? runsText(allowed) : 'cannot be worked out',
        );
      }
      if (Object.keys(limits).length === 0) await expect(cell.nth(4)).toContainText('not stated');
      if (price)
        await expect(cell.nth(1).getByRole('link').first()).toHaveAttribute(
          'href',
          `/claims/${price.claim.key}/#${price.claim.id}`,
        );
    }
  }
}

for (const state of STATES)
  test(`figures are the ledger’s: ${state.search || 'by default'}`, async ({ page }) => {
    await page.goto(`${PAGE}${state.search}`);
    if (state.search)
      await expect(calculator(page).locator('.live')).toBeVisible({ timeout: 30_000 });
    await checkFigures(page, state);
  });

test('costs of runs lead to the runs, and to all runs of the agent', async ({ page }) => {
  await page.goto(PAGE);
  for (const { counted } of productRuns(ledger))
    for (const { usd, claim, run } of [counted[0], counted.at(-1)].flatMap((one) => one ?? [])) {
      const link = calculator(page)
        .getByRole('link', { name: formatFigure(usd, 'USD') })
        .first();
      await expect(link).toHaveAttribute('href', `/runs/${run.id}/#${claim.id}`);
      await expect(
        calculator(page).locator(`a[href="/runs/?where=runs.agent.${run.agent}"]`),
      ).toBeVisible();
    }
});

test('runs that were blocked or failed set no cost, and are told', async ({ page }) => {
  await page.goto(PAGE);
  for (const { priced, counted } of productRuns(ledger))
    for (const { claim } of priced.filter((one) => !counted.includes(one)))
      await expect(calculator(page).locator(`a[href$="#${claim.id}"]`)).toHaveCount(0);
  await expect(calculator(page)).toContainText('was blocked and is not in the range');
  await expect(calculator(page).getByRole('heading', { level: 3 })).toContainText([
    /A month/,
    'Claude Code',
    'Codex, by runs of Codex through Cursor',
    /How/,
  ]);
});

test('what other sources say of limits opens beside the figures', async ({ page }) => {
  await page.goto(PAGE);
  const row = rowOf(page, 'ChatGPT Pro');
  await row.getByText('in other words').click();
  await expect(row.getByText('“10 times the Plus limits”')).toBeVisible();
  await expect(row.getByText('to 31 May 2026')).toBeVisible();
});

test('by keyboard alone: what is entered changes figures, chart and address', async ({ page }) => {
  await page.goto(`${PAGE}?sort=kept&hide=nobody`);
  const agent = calculator(page).getByLabel('Agent and plans');
  await agent.focus();
  await expect(calculator(page).locator('.live:not(.pending)')).toBeVisible({ timeout: 30_000 });
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/agent=claude-code/);
  await page.keyboard.press('Tab');
  await page.keyboard.type('25');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await page.keyboard.type('5');
  await expect(page).toHaveURL('/pricing/?sort=kept&hide=nobody&agent=claude-code&runs=26&seats=5');
  await checkFigures(page, { search: '', agent: 'claude-code', runs: 26, people: 5 });
  await expect(rowOf(page, 'ChatGPT Plus')).toHaveCount(0);
  await expect(calculator(page).locator('output')).toContainText('5 people, 26 runs');
  await expect(calculator(page).locator('.legend')).toContainText('26 runs a week');
  await calculator(page).getByRole('button', { name: 'Back to the example' }).press('Enter');
  await expect(page).toHaveURL('/pricing/?sort=kept&hide=nobody');
  await checkFigures(page, { search: '' });
});

test('an address brings back what was entered', async ({ page }) => {
  await page.goto(PAGE);
  await untilAwake(page);
  const field = (label: string) => calculator(page).getByLabel(label, { exact: true });
  await field('Runs a week, each').fill('7.5');
  await field('People').fill('3');
  await field('Hours a week, each').fill('20');
  await field('Messages a run').fill('12');
  await field('Cost of a run').selectOption('as entered');
  await field('At least').fill('0.25');
  await field('At most').fill('4');
  const texts = await textsOf(page);
  const title = await calculator(page).locator('h2').innerText();
  await page.goto(page.url());
  await expect(calculator(page).locator('.live')).toBeVisible({ timeout: 30_000 });
  await expect(page).toHaveURL(/\?runs=7\.5&seats=3&hours=20&messages=12&cost=0\.25\.\.4$/);
  expect(await textsOf(page)).toEqual(texts);
  await expect(calculator(page).locator('h2')).toHaveText(title);
  await expect(field('At least')).toHaveValue('0.25');
});

test('what is wrong is told, and the figures stay those of the choice before', async ({ page }) => {
  await page.goto(`${PAGE}?runs=25`);
  await untilAwake(page);
  const people = calculator(page).getByLabel('People');
  await people.fill('1.5');
  await expect(people).toHaveAttribute('aria-invalid', 'true');
  await expect(calculator(page)).toContainText('Enter a whole number.');
  await expect(calculator(page).locator('output')).toContainText('for the choice before');
  await expect(page).toHaveURL(/\?runs=25$/);
  await checkFigures(page, { search: '', runs: 25 });
  await people.fill('2');
  await checkFigures(page, { search: '', runs: 25, people: 2 });
});

test('what an address says wrongly is as by default', async ({ page }) => {
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  await page.goto(`${PAGE}?runs=<script>&agent=nobody&cost=free&hours=many&seats=`);
  await untilAwake(page);
  await checkFigures(page, { search: '' });
  expect(faults).toEqual([]);
});

test('crossings in the chart are told one by one', async ({ page }) => {
  await page.goto(`${PAGE}?agent=claude-code`);
  await untilAwake(page);
  await calculator(page).getByRole('button', { name: 'Explore point by point' }).press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(calculator(page).locator('.live [role=status]')).toContainText(/Claude Pro: \$20/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the example is whole, and has no dead controls', async ({ page }) => {
    await page.goto(`${PAGE}?runs=99`);
    await checkFigures(page, { search: '' });
    await expect(calculator(page).locator(':is(button, input, select):visible')).toHaveCount(0);
    await expect(calculator(page).locator('.stage svg:visible')).toHaveCount(1);
    await expect(calculator(page)).toContainText('1 person, 10 runs and 40 hours a week');
    await expect(calculator(page)).toContainText('price a month for all ÷ people');
  });
});
