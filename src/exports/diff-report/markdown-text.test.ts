import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markdownBlock, markdownCode, markdownText } from './markdown-text.ts';

const HOSTILE = [
  '[a](https://x.example)',
  '![a](https://x.example/a.png)',
  '<img src=x onerror=alert(1)>',
  '<!--',
  '@somebody',
  '@org/team',
  'a@b.example',
  '#12',
  'owner/name#3',
  'GH-4',
  'https://x.example/',
  'http://',
  'www.x.example',
  'mailto:a@b.example',
  '0123456789abcdef0123456789abcdef01234567',
  ':smile:',
  '$a$',
  '`',
  '```',
  '|',
  '\\|',
  '\n',
  '\r\n\r\n# Heading',
  '\u2028',
  '\u202E',
  '&#60;',
  '&lt;b&gt;',
  '**',
  '__',
  '~~',
  '[^1]',
  '- ',
  '1. ',
  '> ',
  '---',
  ']',
  '(',
  ' ',
  'a',
];

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary' })), { maxLength: 8 })
  .map((parts) => parts.join(''));

/** What a reader sees of it. */
const shown = (markdown: string) =>
  markdown
    .replaceAll('\u200B', '')
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

/** Text that a parser, or GitHub in what a parser has made of it, would turn into something else. */
const ACTIVE =
  /[<>`*_[\]|~$\\]|&(?!#\d+;)|@[^\s\u200B]|#(?!\d+;)[^\s\u200B]|gh-\d|:\/\/|(?:mailto|xmpp):[^\s\u200B]|www\.|:[\w+-]+:|[0-9a-f]{7}|[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E]/iu;

test('nothing in it is active, whatever the text', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const written = markdownText(text);
      expect(written.replaceAll(/&#\d+;/g, '\u200B&#0;')).not.toMatch(ACTIVE);
      expect(shown(written)).not.toMatch(/^\s|\s$/);
      expect(written).not.toMatch(/^(?:[#>+=:-]|\d+[.)](?:\s|$))/);
    }),
    { numRuns: 2000, examples: HOSTILE.map((text): [string] => [text]) },
  );
});

test('what is shown is the text in one line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => {
      expect(shown(markdownText(text))).toBe(text.trim());
    }),
  );
});

test.each([
  ['78.72 %, rank 1 to 9', '78.72 %, rank 1 to 9'],
  ['$5.00 (a | b)', '&#36;5.00 (a &#124; b)'],
  ['1. one', '1\u200B. one'],
  ['- one', '&#45; one'],
  ['@a #1', '@\u200Ba #\u200B1'],
])('%j is written %j', (text, written) => {
  expect(markdownText(text)).toBe(written);
});

test('ids are code, and nothing else is', () => {
  expect(markdownCode('score/a-1.0/-/x@y.2026')).toBe('`score/a-1.0/-/x@y.2026`');
  for (const text of ['a`b', 'a|b', 'a\\', 'a\nb', '<b>', '', ' a'])
    expect(markdownCode(text)).not.toContain('`');
});

test('a block ends where its lines end', () => {
  fc.assert(
    fc.property(fc.array(hostile, { maxLength: 4 }), (lines) => {
      const [fence = '', ...rest] = markdownBlock(lines).split('\n');
      expect([rest.length, rest.at(-1)]).toEqual([lines.length + 1, fence]);
      for (const line of rest.slice(0, -1)) expect(line).not.toContain(fence);
    }),
  );
});
