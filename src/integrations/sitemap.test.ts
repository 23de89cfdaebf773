import { expect, test } from 'vitest';
import { isListedAs, sitemapFiles } from './sitemap.ts';

const HOME = 'https://ledger.example/folder/';
const canonical = (address: string) => `<link rel="canonical" href="${address}">`;

test('a page is listed under its own address, unless it asks not to be', () => {
  const page = `${HOME}models/`;
  expect(isListedAs(page, canonical(page))).toBe(true);
  expect(isListedAs(page, canonical(HOME))).toBe(false);
  expect(isListedAs(page, '')).toBe(false);
  const asks = '<meta name="robots" content="noindex">';
  expect(isListedAs(page, asks + canonical(page))).toBe(false);
});

test('addresses stand in one file', () => {
  expect(sitemapFiles([HOME, `${HOME}a&b/`], HOME)).toMatchInlineSnapshot(`
    [
      {
        "name": "sitemap.xml",
        "text": "<?xml version="1.0" encoding="UTF-8"?>
    <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    <url><loc>https://ledger.example/folder/</loc></url>
    <url><loc>https://ledger.example/folder/a&amp;b/</loc></url>
    </urlset>
    ",
      },
    ]
  `);
});

test('more addresses than one file may hold are in several, with an index', () => {
  const files = sitemapFiles(
    ['1', '2', '3', '4', '5'].map((name) => HOME + name),
    HOME,
    2,
  );
  expect(files.map(({ name }) => name)).toEqual([
    'sitemap.xml',
    'sitemap-1.xml',
    'sitemap-2.xml',
    'sitemap-3.xml',
  ]);
  expect(files[0]?.text).toContain(`<sitemap><loc>${HOME}sitemap-3.xml</loc></sitemap>`);
  expect(files[3]?.text.match(/<loc>/g)).toHaveLength(1);
});
