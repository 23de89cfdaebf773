import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger, type Ledger } from '../ledger/ledger.ts';
import { atomFeed } from './feed.ts';

const ledger = buildLedger(load(ROOT, '2026-11-21').records);
const inFolder = (path: string) => `https://ledger.example/folder${path}`;

/** Throws when the text is not well-formed. */
function parsed(text: string): Document {
  return new JSDOM(text, { contentType: 'application/xml' }).window.document;
}

function textsOf(feed: Document, selector: string): string[] {
  return [...feed.querySelectorAll(selector)].map(({ textContent }) => textContent);
}

const idsIn = (text: string) => textsOf(parsed(text), 'id');

/** The valid data with one correction, whose words are given. */
function smallLedger(title: string, reason: string): Ledger {
  const { records } = load(VALID, TODAY);
  const key =
    'score/bench-1.0/-/alpha-1/agent-a/-/open/1/bench-team/cost_per_task_usd@board.2026-03-01';
  const record = {
    date: TODAY,
    file: 'data/x.csv',
    key,
    field: 'cost_per_task_usd',
    old: '1',
    new: '1.14',
    reason,
  };
  const agents = records.agents.map((entry) => ({
    ...entry,
    record: { ...entry.record, name: title },
  }));
  return buildLedger({
    ...records,
    agents,
    corrections: [{ place: { file: 'data/corrections.csv', line: 2 }, record }],
  });
}

test('the feed has what RFC 4287 asks for', () => {
  const feed = parsed(atomFeed(ledger, inFolder));
  expect(feed.documentElement.namespaceURI).toBe('http://www.w3.org/2005/Atom');
  const entries = [...feed.querySelectorAll('entry')];
  expect(entries.length).toBeGreaterThan(40);
  for (const element of [feed.documentElement, ...entries])
    for (const name of ['id', 'title', 'updated'])
      expect([...element.children].filter(({ tagName }) => tagName === name).length).toBe(1);
  expect(feed.querySelector('feed > author > name')?.textContent).toBe('Agent Ledger');
  expect(feed.querySelector('link[rel=self]')?.getAttribute('href')).toBe(inFolder('/feed.xml'));
  for (const day of textsOf(feed, 'updated')) expect(day).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
  expect(textsOf(feed, 'updated')).toEqual(textsOf(feed, 'updated').toSorted().toReversed());
});

test('ids are unique, and the same wherever and whenever the feed is built', () => {
  const ids = idsIn(atomFeed(ledger, inFolder));
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids)
    expect(id).toMatch(
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
  expect(idsIn(atomFeed(ledger, (path) => path))).toEqual(ids);
  const again = buildLedger(load(ROOT, '2027-01-01').records);
  expect(atomFeed(again, inFolder)).toBe(atomFeed(ledger, inFolder));
});

test('an id stays when the reason is told in other words', () => {
  const [before, after] = [smallLedger('A', 'Misread.'), smallLedger('B', 'Read wrongly.')];
  expect(idsIn(atomFeed(after, inFolder))).toEqual(idsIn(atomFeed(before, inFolder)));
  expect(idsIn(atomFeed(after, inFolder)).slice(0, 2)).toMatchInlineSnapshot(`
    [
      "urn:uuid:8d37299d-d399-576c-8ff6-a6b2fc8c95dc",
      "urn:uuid:874b9cf4-3f0e-577e-9c21-5b05d6813746",
    ]
  `);
});

test('hostile words stay words', () => {
  const words = `</summary><script>alert("1")</script> & \u0007\u{1F600}\uFFFE]]>`;
  const feed = parsed(atomFeed(smallLedger(words, words), (path) => `${path}?a=1&b="<`));
  const told = words.replaceAll(/[\u0007\uFFFE]/g, '\uFFFD');
  const [entry] = feed.querySelectorAll('entry');
  expect(entry?.querySelector('summary')?.textContent).toBe(told);
  expect(entry?.querySelector('title')?.textContent).toContain(told);
  expect(entry?.querySelector('link')?.getAttribute('href')).toMatch(/\?a=1&b="<$/);
  expect(feed.querySelector('script')).toBeNull();
});

test('every link of an entry leads to a place on the page of changes', () => {
  const links = [...parsed(atomFeed(ledger, (path) => path)).querySelectorAll('entry > link')];
  for (const link of links)
    expect(link.getAttribute('href')).toMatch(
      /^\/changes\/#(correction|release|source)\/[\w./@~-]+$/,
    );
});
