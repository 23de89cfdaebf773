import { expect, test, type Page } from '@playwright/test';
import { chosen, EVEN } from '../../src/ledger/decision/choice.ts';
import { decide } from '../../src/ledger/decision/decide.ts';
import { ledger } from '../../src/ledger/site.ts';
import { decisionBook } from '../../src/views/decision/book.ts';
import {
  barredWords,
  decisionFinding,
  leaderWords,
  nameOf,
  sharePercent,
  unknownWords,
} from '../../src/views/decision/decision-words.ts';
import { flipFinding } from '../../src/charts/kinds/decision-flips/words.ts';
import { readDecision } from '../../src/components/decision/decision-state.ts';
import { refuseFaults } from './faults.ts';

refuseFaults();

const PAGE = '/decide/';
const book = decisionBook(ledger);

/** What the ledger itself decides for a state of the address. */
function expected(search: string) {
  const state = readDecision(search, book);
  const left = chosen(book, state);
  return { left, state, decision: decide(left.problem, state.weights) };
}

const result = (page: Page) => page.locator('.decision-result');
const heading = (page: Page) => result(page).getByRole('heading', { level: 2 }).first();
const slider = (page: Page, label: string) =>
  page.getByRole('slider', { name: label, exact: true });

async function isAwake(page: Page): Promise<void> {
  await expect(page.locator('.decision-result .live:not(.pending)')).toBeVisible({
    timeout: 30_000,
  });
}

/** What the page says is what the ledger says, word for word. */
async function checkWords(page: Page, search: string): Promise<void> {
  const { left, decision } = expected(search);
  if (!decision) throw new Error(`Nothing comes out for ${search}.`);
  const words = (text: string) => text.replaceAll(/(\d) %/g, '$1\u00a0%');
  await expect(heading(page)).toHaveText(words(leaderWords(decision, book)));
  await expect(result(page)).toContainText(`${decisionFinding(decision)}.`);
  const [flip] = [
    flipFinding(decision.flips, nameOf(decision.options[0]?.option ?? '', book), book),
  ];
  await expect(page.locator('#sensitivity h2')).toHaveText(words(flip));
  for (const barred of left.excluded)
    await expect(result(page)).toContainText(`${barredWords(barred, book)}.`);
  const [unknown] = decision.unknowns;
  if (unknown) await expect(result(page)).toContainText(unknownWords(unknown, book));
  for (const { winShare } of decision.options)
    await expect(page.locator('.decision-result .live')).toContainText(sharePercent(winShare), {
      ignoreCase: false,
    });
}

const SEARCHES = [
  '?weights=time-per-task:6',
  ...book.presets.slice(1).map(({ id }) => `?preset=${id}`),
  '?must=mcp,hipaa&strict=1',
  '?must=gitlab,offline',
  '?preset=platform-team&must=gitlab&weights=python-bug-fixing:50,context:0',
  `?judge=governance:claude-code,deployment-and-compliance:${EVEN}&weights=governance:40`,
];

for (const search of SEARCHES)
  test(`the page decides ${search} as the ledger does`, async ({ page }) => {
    await page.goto(PAGE + search);
    await isAwake(page);
    await checkWords(page, search);
  });

test('the weight that is said to flip the answer flips it', async ({ page }) => {
  const { decision } = expected('');
  const [flip] = decision?.flips ?? [];
  if (!decision || !flip) throw new Error('No weight alone flips the default answer.');
  await page.goto(PAGE);
  await expect(heading(page)).toContainText(nameOf(decision.options[0]?.option ?? '', book));
  const label = book.criteria.find(({ id }) => id === flip.criterion)?.label ?? '';
  await slider(page, label).focus();
  await isAwake(page);
  const key = flip.to > flip.from ? 'ArrowRight' : 'ArrowLeft';
  for (let step = 0; step < Math.abs(flip.to - flip.from); step += 1)
    await page.keyboard.press(key);
  await expect(heading(page)).toContainText(nameOf(flip.leader, book));
  await expect(page).toHaveURL(new RegExp(`weights=${flip.criterion}:${flip.to}$`));
  await checkWords(page, `?weights=${flip.criterion}:${flip.to}`);
});

test('a must-have leaves options out with a reason, and letting it go brings them back', async ({
  page,
}) => {
  await page.goto(PAGE);
  const gitlab = page.getByRole('checkbox', { name: /^GitLab/ });
  await gitlab.focus();
  await isAwake(page);
  await gitlab.press(' ');
  const out = result(page).locator('.barred').first();
  await expect(out).toContainText('GitLab: Codex cloud: no, by');
  await expect(out).toContainText('Codex cloud with codex-1');
  await expect(page).toHaveURL(/must=gitlab$/);
  await gitlab.press(' ');
  await expect(page).toHaveURL(/decide\/$/);
  await expect(result(page).locator('.barred')).toHaveCount(0);
});

test('must-haves that leave nothing say so', async ({ page }) => {
  await page.goto(`${PAGE}?must=code-stays-here`);
  await expect(heading(page)).toHaveText('No option is left by the must-haves', {
    timeout: 30_000,
  });
  await expect(result(page).locator('.barred')).toContainText('No code leaves the machine');
});

test('a role brings its weights and must-haves, and the way back takes them', async ({ page }) => {
  await page.goto(PAGE);
  const role = page.getByRole('combobox', { name: 'Role' });
  await role.focus();
  await isAwake(page);
  await role.selectOption({ label: 'Regulated enterprise' });
  await expect(slider(page, 'Governance')).toHaveValue('20');
  await expect(page.getByRole('checkbox', { name: /^Code is not used/ })).toBeChecked();
  await expect(page).toHaveURL(/\?preset=regulated-enterprise$/);
  await checkWords(page, '?preset=regulated-enterprise');
  await page.getByRole('button', { name: 'Back to the default' }).click();
  await expect(page).toHaveURL(/decide\/$/);
});

test('what the address says wrongly is left out', async ({ page }) => {
  await page.goto(
    `${PAGE}?preset=nobody&weights=python-bug-fixing:999,no-such:3,context:x,terminal-work:&must=no-such&judge=governance:nobody`,
  );
  await isAwake(page);
  await checkWords(page, '');
});

test('what is touched before the scripts come is added to what the address asks for', async ({
  page,
}) => {
  const { promise: held, resolve: release } = Promise.withResolvers<undefined>();
  await page.route(/decision-desk.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`${PAGE}?weights=context:40&must=gitlab&judge=governance:codex`);
  await slider(page, 'Terminal work').fill('33');
  release(undefined);
  await expect(page).toHaveURL(
    /weights=terminal-work:33,context:40&must=gitlab&judge=governance:codex$/,
    { timeout: 30_000 },
  );
  await expect(slider(page, 'Context window')).toHaveValue('40');
});

test('going back brings back the weights of the address, and what moves is forgotten', async ({
  page,
}) => {
  const search = '?preset=ci-batch-work&weights=context:40';
  await page.goto(PAGE + search);
  await isAwake(page);
  await page.goto('/claims/');
  await page.goBack();
  await isAwake(page);
  await checkWords(page, search);
  await expect(slider(page, 'Context window')).toHaveValue('40');
});

test('two answers, word for word', async ({ page }) => {
  await page.goto(`${PAGE}?must=gitlab`);
  await isAwake(page);
  await expect(result(page)).toContainText(
    'GitLab: Codex cloud: no, by Author of the cloud-or-terminal comparison (The article says "yet"). Codex cloud with codex-1',
  );
  await page.goto(`${PAGE}?weights=${book.criteria.map(({ id }) => `${id}:0`).join(',')}`);
  await expect(heading(page)).toHaveText('Give at least one criterion a weight', {
    timeout: 30_000,
  });
});

test('the answer by default weights and its sensitivity stand there without scripts', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(PAGE);
  const { decision } = expected('');
  if (!decision) throw new Error('Nothing comes out by default.');
  await expect(heading(page)).toHaveText(leaderWords(decision, book).replace(' %', '\u00a0%'));
  await expect(page.locator('#sensitivity svg').first()).toBeVisible();
  await expect(slider(page, 'Governance')).toBeHidden();
  await context.close();
});

test('the result and the matrix are printed on one sheet, with the weights of the moment', async ({
  page,
}) => {
  await page.goto(`${PAGE}?preset=ci-batch-work&must=gitlab&weights=governance:7`);
  await isAwake(page);
  await expect(page.locator('[data-criterion=governance]')).toHaveText('7');
  await expect(page.locator('th[data-option="codex/codex-1"][data-out]').first()).toBeVisible();
  const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(sheets.match(/\/Type\s*\/Page[^s]/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  const sheet = page.locator('.result-sheet');
  await expect(sheet).toContainText('CI batch work, weights changed. Must have: GitLab.');
  await expect(sheet).toContainText('Left out, GitLab: Codex cloud: no, by');
  await expect(page.locator('#needs')).toBeHidden();
});

test('a cell of the matrix leads to all claims by its criterion', async ({ page }) => {
  await page.goto(PAGE);
  const row = page.locator('#matrix tr').filter({ hasText: 'Context window' });
  await row.getByRole('link', { name: 'Context window' }).click();
  const claims = page.locator('#evidence-context').getByRole('row');
  await expect(claims.nth(1)).toBeVisible();
  expect(await claims.count()).toBeGreaterThan(10);
});
