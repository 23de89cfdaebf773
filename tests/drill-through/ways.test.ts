import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { load } from '../../src/data/load.ts';
import { buildLedger } from '../../src/ledger/ledger.ts';
import { TODAY, VALID } from '../project.ts';
import { openBook } from './book.ts';
import { numbersOn } from './number.ts';
import type { Site } from './site.ts';
import { wayFrom } from './ways.ts';

const book = openBook(VALID, TODAY);
const ID =
  buildLedger(load(VALID, TODAY).records).claims.find(({ measure }) => measure === 'score_pct')
    ?.id ?? '';
const CLAIM = `/claims/${ID.split('@')[0]}/`;
const PLACE = 'data/scores/bench-1.0.csv:2';

/** A site of pages whose main parts are these. */
function siteOf(mains: Readonly<Record<string, string>>): Site {
  const documents = new Map(
    Object.entries(mains).map(([address, main]) => [
      address,
      new JSDOM(`<main>${main}</main>`).window.document,
    ]),
  );
  return {
    pages: [...documents.keys()],
    open: (address) => documents.get(address),
    text: () => undefined,
  };
}

/** The way from the first number of `/page/`, where the claim's own page reads as given. */
function way(main: string, claimPage = `<section id="${ID}">80.8 % ${PLACE}</section>`) {
  const site = siteOf({ '/page/': main, [CLAIM]: claimPage, '/list/': '<p>80.8</p>' });
  const document = site.open('/page/');
  const [shown] = document ? numbersOn('/page/', document) : [];
  return shown && wayFrom(shown, { site, book });
}

const link = (text: string) => `<a href="${CLAIM}#${ID}">${text}</a>`;

test('a claim is one click away, and its row has the number', () => {
  expect(way(link('80.8 %'))).toEqual({ kind: 'claim', clicks: 1, found: PLACE });
  expect(way(`<table><tr><td>80.8</td><td>${link('its claim')}</td></tr></table>`)?.kind).toBe(
    'claim',
  );
});

test('a link to a claim that says something else leads nowhere', () => {
  expect(way(link('81.8 %'))).toBeUndefined();
  expect(way(link('80.8 %'), '<section id="other">80.8 %</section>')).toBeUndefined();
  expect(way(link('80.8 %'), `<section id="${ID}">80.8 % without its row</section>`)).toBe(
    undefined,
  );
});

test('a number that is worked out needs both its formula and a way to its inputs', () => {
  const formulas = '<p class="formulas"><a href="/methodology/#interval">how</a></p>';
  const table = '<table><tr><td>77.1 to 84.0</td></tr></table>';
  expect(way(`<div>${table}${formulas}<a href="/list/">rows</a></div>`)).toMatchObject({
    kind: 'formula',
    clicks: 2,
    found: 'interval',
  });
  expect(way(`<div>${table}${formulas}</div>`)).toBeUndefined();
  expect(way(`<div>${table}<a href="/list/">rows</a></div>`)).toBeUndefined();
  expect(
    way(`<div>${table}${formulas.replace('interval', 'none')}<a href="/list/">rows</a></div>`),
  ).toBeUndefined();
});

test('names and quotations of the data explain the figures in them', () => {
  expect(way('<p>Beta 2.5 is a model.</p>')?.kind).toBe('quote');
  expect(way('<p>Gamma 2.7 is none.</p>')).toBeUndefined();
});

test('numbers of controls and pictures are not taken', () => {
  expect(
    numbersOn(
      '/',
      new JSDOM('<main><nav>1</nav><svg>2</svg><output>3</output></main>').window.document,
    ),
  ).toEqual([]);
});
