import { expect, test } from 'vitest';
import { headerFaults } from '../../tests/header-faults.ts';
import { formatHeaderRules, headerRules } from './header-rules.ts';

const FILES = [
  '404.html',
  'index.html',
  'robots.txt',
  '_astro/page.4f2a.js',
  'api/v1/claims.json',
  'charts/index.html',
  'charts/a.svg',
  'charts/a/index.html',
  'embed/a/index.html',
  'embed/a/1.0.svg',
  'models/index.html',
];
const SITE = { base: '/', assets: '_astro', isListed: true };

const written = (site = SITE, files = FILES) => formatHeaderRules(headerRules(files, site));

test.each(['/', '/agent-ledger/', '/previews/pr-7/'])(
  'each file of a site under %s gets each header once, and only embeds may stand in frames',
  (base) => {
    expect(headerFaults(written({ ...SITE, base }), FILES, base)).toEqual([]);
  },
);

test('a rule for everything is found to overlap with all others', () => {
  const text = `${written()}\n/*\n  Content-Security-Policy: frame-ancestors 'none'\n`;
  expect(headerFaults(text, ['embed/a/index.html', 'models/index.html'], '/')).toEqual([
    "/embed/a/index.html has content-security-policy frame-ancestors 'none', not undefined.",
    "/embed/a/ has content-security-policy frame-ancestors 'none', not undefined.",
    '/models/index.html sets content-security-policy twice.',
    '/models/ sets content-security-policy twice.',
  ]);
});

test('a file without a rule is found', () => {
  expect(headerFaults(written(), ['new/a.json'], '/')).toContain(
    '/new/a.json has x-content-type-options undefined, not nosniff.',
  );
});

test('rules that hosts would ignore are found', () => {
  const many = Array.from({ length: 101 }, (_, index) => `/${index}\n  A: b\n`).join('');
  expect(headerFaults(`${many}  B: ${'c'.repeat(2000)}\n/*/*\n  A: b\n`, [], '/')).toEqual([
    'There are 102 rules.',
    expect.stringMatching(/ is too long\.$/),
    '/*/* has two *.',
  ]);
});

test('what a build that is not listed serves is kept out of search engines', () => {
  const rules = headerRules(FILES, { ...SITE, isListed: false });
  expect(new Set(rules.map(({ headers }) => headers['X-Robots-Tag']))).toEqual(
    new Set(['noindex']),
  );
});

test('the file is written as hosts read it', () => {
  const files = ['index.html', 'embed/a/index.html', '_astro/page.4f2a.js', 'feed.xml'];
  expect(written(SITE, files)).toMatchInlineSnapshot(`
    "/feed.xml
      Content-Security-Policy: frame-ancestors 'none'
      X-Frame-Options: DENY
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
      Access-Control-Allow-Origin: *
      Cache-Control: public, max-age=300

    /index.html
      Content-Security-Policy: frame-ancestors 'none'
      X-Frame-Options: DENY
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
      Cache-Control: public, max-age=0, must-revalidate

    /
      Content-Security-Policy: frame-ancestors 'none'
      X-Frame-Options: DENY
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
      Cache-Control: public, max-age=0, must-revalidate

    /_astro/*
      Content-Security-Policy: frame-ancestors 'none'
      X-Frame-Options: DENY
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
      Access-Control-Allow-Origin: *
      Cache-Control: public, max-age=31536000, immutable

    /embed/*
      X-Content-Type-Options: nosniff
      Referrer-Policy: strict-origin-when-cross-origin
      Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()
      Access-Control-Allow-Origin: *
      Cache-Control: public, max-age=0, must-revalidate
    "
  `);
});
