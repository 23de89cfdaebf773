import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { JSDOM } from 'jsdom';
import Papa from 'papaparse';
import { ADDRESS, hostileData, MARKUP } from '../hostile-data.ts';
import { makeProject } from '../project.ts';

/** One build for all of the file. */
test.describe.configure({ mode: 'default' });
/** As if the policy of the pages were not there: it has to be right without. */
test.use({ bypassCSP: true });

const HOST = 'http://hostile.test/';
let root = '';
let files: readonly string[] = [];

test.beforeAll(() => {
  root = makeProject(hostileData(), { links: true });
  const built = spawnSync('npx', ['astro', 'build', '--silent'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SITE: HOST, BASE_PATH: '', PREVIEW_OF: '' },
  });
  expect(built.stderr + built.stdout).not.toContain('rror');
  expect(built.status, built.stderr + built.stdout).toBe(0);
  files = readdirSync(join(root, 'dist'), { recursive: true, encoding: 'utf8' }).toSorted();
});
test.afterAll(() => {
  rmSync(root, { recursive: true });
});

const ending = (end: string) => files.filter((file) => file.endsWith(end));
const read = (file: string) => readFileSync(join(root, 'dist', file), 'utf8');

/** Serves the site to a page, which notes in the result whatever runs that should not. */
async function openSite(page: Page): Promise<string[]> {
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(`${page.url()} ${dialog.message()}`);
    void dialog.dismiss();
  });
  await page.route('**/*', async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = join(root, 'dist', decodeURIComponent(pathname).replace(/\/$/, '/index.html'));
    await (route.request().url().startsWith(HOST) && existsSync(file)
      ? route.fulfill({ path: file })
      : route.fulfill({ status: 404 }));
  });
  return ran;
}

/** What the page holds that data must not have put there. */
function foreignIn(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const told = (what: string) => `${element.localName}: ${what}`.slice(0, 200);
      const isCode = element.matches('script:not([type$=json]), style');
      return [
        ...(isCode && element.textContent.includes('alert(') ? [told('code')] : []),
        ...(element.matches('img:not([src^="/"]), object, embed, svg > svg[onload]')
          ? [told('new')]
          : []),
        ...element
          .getAttributeNames()
          .filter((name) => /^on|[^\w:.-]|alert/.test(name))
          .map(told),
        ...['href', 'src', 'action', 'formaction', 'xlink:href']
          .filter((name) => /^\s*(javascript|data):/i.test(element.getAttribute(name) ?? ''))
          .map(told),
      ];
    }),
  );
}

test('markup in every field is text on every page', async ({ page }) => {
  const ran = await openSite(page);
  const pages = ending('.html');
  expect(pages.length).toBeGreaterThan(60);
  const foreign: string[] = [];
  for (const file of pages) {
    await page.goto(HOST + file.replace(/index\.html$/, ''));
    for (const found of await foreignIn(page)) foreign.push(`${file} ${found}`);
  }
  expect(foreign).toEqual([]);
  expect(ran).toEqual([]);
});

test('markup is text in live charts', async ({ page }) => {
  const ran = await openSite(page);
  const [first = ''] = ending('.html').filter((file) => file.startsWith('charts/bench'));
  for (const path of [first, 'decide/index.html']) {
    await page.goto(HOST + path);
    await page.locator('.explore').first().focus();
    await expect(page.locator('.live:not(.pending)').first()).toBeVisible({ timeout: 30_000 });
    await page.locator('.live svg').first().hover();
    expect(await foreignIn(page)).toEqual([]);
  }
  expect(ran).toEqual([]);
});

/** All strings inside a JSON value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => [key, ...stringsIn(item)]);
}

/** Texts that hold the markup in part, or in other letters. */
const mangled = (texts: readonly string[]) =>
  texts.filter((text) =>
    [MARKUP, ADDRESS].reduce((left, known) => left.replaceAll(known, ''), text).includes('alert('),
  );

/** Text to be put into pages is HTML itself: what its attributes say. */
function wordsOf(html: string): string[] {
  const frames = [...JSDOM.fragment(html).querySelectorAll('*')];
  expect(frames.map(({ localName }) => localName)).toEqual(['iframe']);
  return frames.flatMap((frame) => [...frame.attributes].map(({ value }) => value));
}

test('files for machines hold the markup letter by letter', () => {
  for (const file of ending('.json')) {
    const strings = stringsIn(JSON.parse(read(file)));
    const isFrame = (text: string) => file.startsWith('oembed/') && text.startsWith('<iframe ');
    const words = strings.flatMap((text) => (isFrame(text) ? wordsOf(text) : text));
    expect(mangled(words), file).toEqual([]);
  }
  for (const file of ending('.csv')) {
    const { data, errors } = Papa.parse<string[]>(read(file).trimEnd());
    expect([...errors, ...mangled(data.flat())], file).toEqual([]);
    expect(new Set(data.map(({ length }) => length)).size, file).toBe(1);
  }
  const claims = read('api/v1/claims.json').split(JSON.stringify(MARKUP).slice(1, -1));
  expect(claims.length).toBeGreaterThan(40);
});

test('pictures and feeds are XML that holds the markup as text', async ({ page }) => {
  for (const file of [...ending('.svg'), ...ending('.xml')]) {
    const { faults, texts } = await page.evaluate((source) => {
      const tree = new DOMParser().parseFromString(source, 'application/xml');
      const all = [...tree.querySelectorAll('*')];
      return {
        faults: all
          .filter((one) => /^(parsererror|script|img|foreignObject)$/.test(one.localName))
          .map(({ outerHTML }) => outerHTML),
        texts: all
          .filter((one) => /^(title|desc|summary)$/.test(one.localName))
          .map(({ textContent }) => textContent),
      };
    }, read(file));
    expect(faults, file).toEqual([]);
    expect(mangled(texts), file).toEqual([]);
  }
});
