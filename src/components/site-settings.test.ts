import { describe, expect, test } from 'vitest';
import { isListed, readSiteSettings } from './site-settings.ts';

const NOTHING = { site: undefined, base: '/', previewOf: undefined };

/** What is said of settings that are refused. */
function refusal(environment: Readonly<Record<string, string>>): string {
  try {
    return `taken as ${JSON.stringify(readSiteSettings(environment))}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test('a build without settings, or with blank ones, is for this machine', () => {
  expect(readSiteSettings({})).toEqual(NOTHING);
  expect(readSiteSettings({ SITE: '', BASE_PATH: ' ', PREVIEW_OF: '' })).toEqual(NOTHING);
  expect(isListed(NOTHING)).toBe(false);
});

test('a site, its folder and what it is a preview of are taken as written', () => {
  const production = readSiteSettings({ SITE: 'https://example.org', BASE_PATH: '/agent-ledger/' });
  expect(production).toEqual({ ...NOTHING, site: 'https://example.org', base: '/agent-ledger/' });
  expect(isListed(production)).toBe(true);
  const previewOf = 'https://example.org/agent-ledger/';
  const preview = readSiteSettings({ SITE: 'https://previews.example', PREVIEW_OF: previewOf });
  expect(preview.previewOf).toBe(previewOf);
  expect(isListed(preview)).toBe(false);
});

describe('what can only mean one thing is put right', () => {
  test.each([
    ['https://example.org/', 'https://example.org'],
    ['HTTPS://Example.org', 'https://example.org'],
    ['http://localhost:8080', 'http://localhost:8080'],
  ])('SITE=%s', (SITE, site) => {
    expect(readSiteSettings({ SITE }).site).toBe(site);
  });
  test.each([
    ['/', '/'],
    ['agent-ledger', '/agent-ledger/'],
    ['/agent-ledger', '/agent-ledger/'],
    ['previews/pr-7/', '/previews/pr-7/'],
    ['/a/b.c/d_e', '/a/b.c/d_e/'],
  ])('BASE_PATH=%s', (BASE_PATH, base) => {
    expect(readSiteSettings({ BASE_PATH }).base).toBe(base);
  });
});

describe('what is wrong is refused', () => {
  test.each([
    'example.org',
    'ftp://example.org',
    'javascript:alert(1)',
    'https://user:secret@example.org',
    'https://example.org?x',
    'https://example.org/agent-ledger',
    'https://exa mple.org',
  ])('SITE=%s', (SITE) => {
    expect(refusal({ SITE })).toMatch(/^SITE should be/);
  });
  test.each([
    '//evil.example/',
    '/a//b/',
    '/a/../b/',
    '/./',
    '/a b/',
    '/a%20b/',
    '/:a/',
    '/*/',
    '/a?b/',
    'C:/Program Files/Git/agent-ledger/',
  ])('BASE_PATH=%s', (BASE_PATH) => {
    expect(refusal({ BASE_PATH })).toMatch(/^BASE_PATH should be/);
  });
  test.each(['/agent-ledger/', 'https://example.org', 'ftp://example.org/', 'https://a.b/?c/'])(
    'PREVIEW_OF=%s',
    (PREVIEW_OF) => {
      expect(refusal({ PREVIEW_OF })).toMatch(/^PREVIEW_OF should be/);
    },
  );
});

test('everything that is wrong is told at once, with what to write', () => {
  const message = refusal({
    SITE: 'https://example.org/ledger/',
    BASE_PATH: '/a b/',
    PREVIEW_OF: 'https://example.org/ledger',
  });
  expect(message).toMatchInlineSnapshot(`
    "SITE should be the scheme and host of the site, but is "https://example.org/ledger/". Write the folder in BASE_PATH: BASE_PATH=/ledger/
    BASE_PATH should be a folder of letters, digits and . _ ~ - between slashes, but is "/a b/". Write, for example, BASE_PATH=/agent-ledger/
    PREVIEW_OF should be the full address of a site, ending in /, but is "https://example.org/ledger". Write, for example, PREVIEW_OF=https://example.org/ledger/"
  `);
});
