import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { CHART, HOSTILE } from '../../tests/embeddable.ts';
import { load } from '../data/load.ts';
import { chartsOf } from '../charts/registry.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { ROOT } from '../../tests/project.ts';
import { embeddablesOf } from './embeddable.ts';
import { oembed } from './oembed.ts';

const SITE = 'https://ledger.example/folder';
const ADDRESSES = { provider: `${SITE}/`, thumbnail: `${SITE}/og/bench.png` };
const addressOf = (path: string) => SITE + path;

const THUMBNAIL = ['thumbnail_url', 'thumbnail_width', 'thumbnail_height'];

/**
 * What an answer breaks of oEmbed 1.0, sections 2.3.4 and 2.3.4.4: the response parameters that any type may
 * have, and those that type `rich` must have.
 */
function faultsOf(text: string): string[] {
  const parsed: unknown = JSON.parse(text);
  const answer = new Map<string, unknown>(Object.entries(parsed ?? {}));
  const isText = (name: string) => typeof answer.get(name) === 'string' && answer.get(name) !== '';
  const isPixels = (name: string) => Number.isInteger(answer.get(name)) && answer.get(name) !== 0;
  const isAddress = (name: string) => /^https?:\/\/[^\s"<>]+$/.test(String(answer.get(name)));
  const haveAll = ([url = '', ...pixels]: readonly string[]) =>
    isAddress(url) && pixels.every(isPixels);
  const haveNone = (names: readonly string[]) => names.every((name) => !answer.has(name));
  const rules: Record<string, boolean> = {
    'version is the string 1.0': answer.get('version') === '1.0',
    'type is rich': answer.get('type') === 'rich',
    'html is given': isText('html'),
    'width and height are numbers of pixels': isPixels('width') && isPixels('height'),
    'texts are texts': ['title', 'author_name', 'provider_name'].every(isText),
    'addresses are absolute': ['author_url', 'provider_url'].every(isAddress),
    'cache_age is a number of seconds': isPixels('cache_age'),
    'a thumbnail comes with its size, or not at all': haveAll(THUMBNAIL) || haveNone(THUMBNAIL),
    'the html is one frame without padding': framesIn(String(answer.get('html'))) === 1,
  };
  return Object.entries(rules).flatMap(([rule, isKept]) => (isKept ? [] : rule));
}

/** Elements of the body, all of which are frames; NaN where there is anything else. */
function framesIn(html: string): number {
  const { body } = new JSDOM(html).window.document;
  const elements = [...body.querySelectorAll('*')];
  const areFrames = elements.every(({ localName }) => localName === 'iframe');
  return areFrames && body.textContent === '' ? elements.length : NaN;
}

/** Drawn are only the charts of one question: that takes long. */
test('every chart of the ledger unfolds by the rules of oEmbed', async () => {
  const ledger = buildLedger(load(ROOT, new Date().toISOString().slice(0, 10)).records);
  const charts = chartsOf(ledger);
  for (const { id, title } of charts)
    expect(faultsOf(JSON.stringify(oembed({ ...CHART, title }, ADDRESSES))), id).toEqual([]);

  const asked = charts.find(({ id }) => id === 'swt-bench-verified-resolved-rate');
  const taken = asked ? await embeddablesOf(asked, { ledger, root: ROOT, addressOf }) : [];
  const [own] = taken;
  const answer = own && oembed(own, ADDRESSES);
  expect(faultsOf(JSON.stringify(answer))).toEqual([]);
  expect(answer).toMatchObject({ title: asked?.title, author_url: own?.page, width: 720 });
  expect(answer?.height).toBeGreaterThan(400);
  expect(taken.every(({ policy }) => policy !== undefined)).toBe(true);
  const live = taken.filter(({ version }) => version === undefined);
  expect(live.map(({ policy }) => policy)).toEqual(['same-protocol', 'independent']);
});

test('a hostile finding is text in the frame', () => {
  const answer = oembed(CHART, ADDRESSES);
  expect(faultsOf(JSON.stringify(answer))).toEqual([]);
  const frame = new JSDOM(answer.html).window.document.querySelector('iframe');
  expect(frame?.title).toContain(HOSTILE.replaceAll(/\s+/g, ' '));
});

test('a pinned chart has no thumbnail, since its picture is today’s', () => {
  const answer = oembed(CHART, { provider: `${SITE}/` });
  expect(faultsOf(JSON.stringify(answer))).toEqual([]);
  expect(answer).not.toHaveProperty('thumbnail_url');
});

test('what breaks the rules is told', () => {
  const answer = oembed(CHART, ADDRESSES);
  const broken = {
    ...answer,
    version: 1,
    width: '720',
    thumbnail_width: undefined,
    html: `${answer.html}<script></script>`,
  };
  expect(faultsOf(JSON.stringify(broken))).toEqual([
    'version is the string 1.0',
    'width and height are numbers of pixels',
    'a thumbnail comes with its size, or not at all',
    'the html is one frame without padding',
  ]);
});
