import type { Server } from 'node:http';
import { expect, test, type Frame, type Page } from '@playwright/test';
import { embedChartOf } from '../../src/charts/embed-chart.ts';
import { embedHeight } from '../../src/charts/embed-size.ts';
import { chartsOf } from '../../src/charts/registry.ts';
import { ledger } from '../../src/ledger/site.ts';
import { embedPath } from '../../src/views/address.ts';
import { blogPage, HOSTILE_PAGE, TWIN } from './blog-page.ts';
import { refuseFaults } from './faults.ts';
import { filesOf, listen } from './folder-server.ts';

const CHART = 'swe-bench-verified-resolved-rate';
const LIVE = '.live:not(.pending)';
const FOLDER = process.env.SITE_FOLDER ?? 'dist';

refuseFaults();

const servers: Server[] = [];
let site = '';
/** A page of another site, whose frames a browser keeps apart from it, and one of the same site at another origin. */
let blog = '';
let neighbour = '';
test.beforeAll(async () => {
  const files = await listen(filesOf(FOLDER));
  site = files.origin;
  const pages = await listen(({ url }, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(url === '/hostile' ? HOSTILE_PAGE : blogPage(site));
  });
  neighbour = pages.origin;
  blog = neighbour.replace('127.0.0.1', 'localhost');
  servers.push(files.server, pages.server);
});
test.afterAll(() => {
  for (const server of servers) server.close();
});

const heightIn = (frame: Frame) =>
  frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));

async function frameOf(page: Page, id: string): Promise<Frame> {
  const handle = await page.$(`iframe#${id}`);
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error(`Expected a frame ${id}.`);
  await frame.waitForLoadState();
  return frame;
}

/** Scrolls to a frame, since those out of view are not laid out, and waits until it is as high as what it holds. */
async function expectFitted(page: Page, id: string): Promise<void> {
  await page.locator(`#${id}`).scrollIntoViewIfNeeded();
  const frame = await frameOf(page, id);
  await expect
    .poll(async () => {
      const own = await page.locator(`iframe#${id}`).evaluate((one) => one.clientHeight);
      return own - (await heightIn(frame));
    })
    .toBe(0);
}

/** Frames with the script of the snippet, by their ids. */
const FITTED = ['auto', 'twin-a', 'twin-b'];

test('embeds on a page elsewhere are as high as they need, and no other frame changes that', async ({
  page,
}, testInfo) => {
  await page.setViewportSize({ width: 1000, height: 900 });
  await page.goto(blog);
  for (const id of FITTED) await expectFitted(page, id);
  await page.locator('#wordpress').scrollIntoViewIfNeeded();
  for (const frame of page.frames().filter((one) => one.url().includes('/embed/')))
    expect(await shiftsIn(frame)).toEqual([]);
  await page.setViewportSize({ width: 400, height: 900 });
  for (const id of FITTED) await expectFitted(page, id);
  await page.screenshot({ path: testInfo.outputPath('blog.png'), fullPage: true });
  const plain = await page.locator('#plain').evaluate((frame) => frame.clientHeight);
  expect(plain, 'without the script of the snippet a frame keeps its height').toBe(500);
  const told = await page.evaluate<(Told | string)[]>('messages');
  const sandboxed = await heightIn(await frameOf(page, 'wordpress'));
  expect(told).toContainEqual({ type: 'agent-ledger:height', id: TWIN, height: sandboxed });
  expect(told).toContainEqual({ sentinel: 'amp', type: 'embed-size', height: sandboxed });
  expect(told.filter((message) => typeof message === 'string').join()).toMatch(
    /"src":"http[^"]*\/embed\/[^"]*","context":"iframe.resize","height":\d/,
  );
});

/** Layout shifts since a frame was loaded. */
function shiftsIn(frame: Frame): Promise<unknown[]> {
  return frame.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const seen: unknown[] = [];
        const read = (list: PerformanceObserverEntryList) => {
          for (const entry of list.getEntries()) seen.push(entry.toJSON());
        };
        new PerformanceObserver(read).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => {
          resolve(seen);
        }, 100);
      }),
  );
}

test('a chart comes alive in a sandbox without an origin, and leads nowhere', async ({ page }) => {
  await page.goto(blog);
  const frame = await frameOf(page, 'wordpress');
  expect(await frame.evaluate(() => origin)).toBe('null');
  await frame.locator('.stage').hover({ position: { x: 5, y: 5 } });
  await expect(frame.locator(LIVE)).toBeVisible({ timeout: 30_000 });
  await frame.locator('.live circle').first().hover();
  await expect(frame.locator('.tip')).toContainText(/\d %/);
  await frame.locator('.live circle').first().click();
  expect(frame.url()).toContain('#?secret=');
  await expect(frame.locator(LIVE)).not.toHaveAttribute('aria-label', /Enter/);
});

test('before a touch an embed loads its page and nothing else, afterwards its figures', async ({
  page,
}) => {
  const loaded: string[] = [];
  page.on('request', (request) => loaded.push(request.resourceType()));
  await page.goto(site + embedPath(CHART), { waitUntil: 'networkidle' });
  expect(loaded.filter((type) => type !== 'other')).toEqual(['document']);
  const stage = page.locator('.stage');
  const picture = await stage.screenshot();
  await page.locator('.explore').focus();
  await expect(page.locator(LIVE)).toBeVisible({ timeout: 30_000 });
  expect((await stage.screenshot()).equals(picture), 'nothing changes to the eye').toBe(true);
  expect(loaded).toContain('fetch');
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('.tip')).toContainText(/\d %/);
});

test('the address chooses theme, policy, models and series', async ({ page }) => {
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const [light, dark] = ['rgb(251, 250, 247)', 'rgb(15, 17, 21)'];
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(`${site}${embedPath(CHART)}?theme=dark&policy=as-claimed&hide=google#kept`);
  await page.waitForURL(`**/${CHART}-as-claimed/?theme=dark&policy=as-claimed&hide=google#kept`);
  expect(await paper()).toBe(dark);
  await expect(page.locator(LIVE)).toBeVisible({ timeout: 30_000 });
  await expect(page.locator('.live')).not.toContainText('Gemini');
  const asked = page.waitForURL(`**/${CHART}-as-claimed/?policy=as-claimed`);
  await page.goto(`${site}${embedPath(CHART)}?policy=as-claimed`);
  await asked;
  const again: string[] = [];
  page.on('framenavigated', (frame) => again.push(frame.url()));
  await page.goto(`${site}${embedPath(CHART)}?policy=same-protocol`);
  await page.waitForLoadState('networkidle');
  expect(again).toEqual([`${site}${embedPath(CHART)}?policy=same-protocol`]);
  await page.goto(`${site}${embedPath(CHART)}?models=gpt-5.1&theme=<b>&policy=__proto__`);
  expect(await paper()).toBe(light);
  await expect(page.locator('.live')).toContainText('GPT-5.1');
  await expect(page.locator('.live')).not.toContainText('Opus');
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await paper()).toBe(dark);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.explore')).toBeHidden();
  await expect(page.locator('details li').last()).toBeVisible();
});

test('an embed is told by its chart’s page, and asks not to be listed', async ({ page }) => {
  await page.goto(site + embedPath(CHART));
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  const home = await page.locator('link[rel=canonical]').getAttribute('href');
  expect(home).toMatch(new RegExp(`^https?://.*/charts/${CHART}/$`));
  await expect(page.locator('main a')).toHaveCount(1);
  await expect(page.locator('main a')).toHaveAttribute('href', home ?? '');
  const oembed = page.locator('link[type="application/json+oembed"]');
  await expect(oembed).toHaveAttribute('href', new RegExp(`^https?://.*/oembed/${CHART}\\.json$`));
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 320, height: 800 } });

  test('an embed is whole, in its sandbox too', async ({ page }) => {
    await page.goto(blog);
    for (const id of ['plain', 'wordpress']) {
      const frame = page.frameLocator(`#${id}`);
      await expect(frame.locator('.stage svg:visible')).toHaveCount(1);
      await expect(frame.locator('button:visible')).toHaveCount(0);
      await expect(frame.locator('figcaption')).toContainText('Source');
    }
  });
});

/** Pixels that a height told may be more than is needed. */
const MOST_SPARE = 60;

test('heights that snippets tell are enough, and hardly more', async ({ page }) => {
  const charts = chartsOf(ledger).map(embedChartOf);
  const firsts = [...Map.groupBy(charts, ({ kind }) => kind).values()].flatMap(
    ([one]) => one ?? [],
  );
  const framed = [
    ...charts.map((chart) => ({ chart, width: 720 as const })),
    ...firsts.map((chart) => ({ chart, width: 360 as const })),
  ];
  await page.goto(neighbour);
  await page.evaluate(
    frameAll,
    framed.map(({ chart, width }) => ({ src: site + embedPath(chart.id), width })),
  );
  const said = await Promise.all(framed.map(({ chart, width }) => embedHeight(chart, width)));
  const wrong = async () => {
    const needed = await page.evaluate<(number | null)[]>('heights');
    return framed.flatMap(({ chart, width }, index) => {
      const [most = 0, least] = [said[index], needed[index] ?? Infinity];
      const fits = least <= most && most <= least + MOST_SPARE;
      return fits ? [] : [`${chart.id} at ${width}: needs ${least}, said ${most}`];
    });
  };
  await expect.poll(wrong, { timeout: 30_000 }).toEqual([]);
});

/** What an embed tells the page that frames it. */
interface Told {
  readonly type?: string;
  readonly id?: string;
  readonly height: number;
}

/** Runs in the page: `heights` has what frames told last of theirs, in their order. */
function frameAll(frames: readonly { readonly src: string; readonly width: number }[]): void {
  const heights: (number | null)[] = [];
  Object.assign(window, { heights });
  document.body.replaceChildren();
  const windows = frames.map(({ src, width }) => {
    const frame = Object.assign(document.createElement('iframe'), { src });
    frame.style.width = `${width}px`;
    frame.style.maxWidth = 'none';
    document.body.append(frame);
    return frame.contentWindow;
  });
  addEventListener('message', ({ data, source }: MessageEvent<Told>) => {
    if (data.type === 'agent-ledger:height')
      heights[windows.findIndex((one) => one === source)] = data.height;
  });
}
