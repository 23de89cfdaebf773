import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { CHART, HOSTILE } from '../../../tests/embeddable.ts';
import { readChoice, type SnippetChoice } from './choice.ts';
import type { Embeddable } from './embeddable.ts';
import { FRAME_ATTRIBUTE, HOST_SCRIPT } from './host-script.ts';
import { SNIPPETS } from './registry.ts';

const CHOICE = readChoice('');
const PLAIN = { ...CHART, title: 'A finding', alt: 'Dot plot.' };

function textOf(id: string, chart: Embeddable = PLAIN, choice: SnippetChoice = CHOICE): string {
  return SNIPPETS.find((snippet) => snippet.id === id)?.text(chart, choice) ?? '';
}

const bodyOf = (html: string) => new JSDOM(html).window.document.body;

test('every form has its text', () => {
  expect(SNIPPETS.map(({ id }) => id)).toEqual([
    'auto-height',
    'frame',
    'image',
    'markdown',
    'oembed',
    'credit',
  ]);
  expect(textOf('frame')).toBe(
    '<iframe src="https://ledger.example/folder/embed/bench/" title="A finding" width="720" height="640" loading="lazy" style="border:0;width:100%;max-width:720px"></iframe>',
  );
  expect(textOf('image')).toBe(
    '<a href="https://ledger.example/folder/charts/bench/"><img src="https://ledger.example/folder/charts/bench.png" alt="Dot plot." width="768" height="500" loading="lazy" style="max-width:100%;height:auto"></a>',
  );
  expect(textOf('markdown')).toBe(
    '[![Bench · resolved rate: A finding](https://ledger.example/folder/charts/bench.png)](https://ledger.example/folder/charts/bench/)\n\nChart: [Agent Ledger](https://ledger.example/folder/charts/bench/), as of 5 Feb 2026. CC BY 4.0; figures belong to their sources.',
  );
  expect(textOf('oembed')).toBe('https://ledger.example/folder/charts/bench/');
  expect(textOf('credit')).toBe(
    'Agent Ledger, “A finding”, https://ledger.example/folder/charts/bench/, as of 5 Feb 2026. Compilation: CC BY 4.0. Figures: Bench team, leaderboards. CC BY-NC 4.0; Report.',
  );
});

test('a frame that fits itself brings its script, and begins as high as on a desk', () => {
  const text = textOf('auto-height');
  expect(text).toBe(
    `<iframe ${FRAME_ATTRIBUTE} src="https://ledger.example/folder/embed/bench/" title="A finding" width="720" height="640" loading="lazy" style="border:0;width:100%;max-width:720px"></iframe>\n<script>\n${HOST_SCRIPT}\n</script>`,
  );
  expect(HOST_SCRIPT).not.toMatch(/<\/|&/);
});

test.each([
  ['text', 'auto', '720', '640', ''],
  ['wide', 'dark', '720', '640', '?theme=dark'],
  ['narrow', 'light', '360', '900', '?theme=light'],
] as const)('a frame of size %s in theme %s', (size, theme, width, height, query) => {
  const frame = bodyOf(textOf('frame', PLAIN, { ...CHOICE, size, theme })).firstElementChild;
  expect(frame?.getAttribute('width')).toBe(width);
  expect(frame?.getAttribute('height')).toBe(height);
  expect(frame?.getAttribute('src')).toBe(`https://ledger.example/folder/embed/bench/${query}`);
});

test('a release is named in the words of credit', () => {
  const pinned = { ...PLAIN, version: '2026.11.2' };
  expect(textOf('markdown', pinned)).toContain(', as of 5 Feb 2026, release 2026.11.2. CC BY 4.0');
  expect(textOf('credit', { ...pinned, asOf: undefined })).toContain('bench/, release 2026.11.2.');
});

test.each(['auto-height', 'frame', 'image'])('hostile texts stay texts in “%s”', (id) => {
  const body = bodyOf(textOf(id, CHART));
  const inOneLine = HOSTILE.replaceAll(/\s+/g, ' ');
  const [element] = body.querySelectorAll('iframe, img');
  const text = element?.getAttribute(id === 'image' ? 'alt' : 'title');
  expect(text).toContain(inOneLine);
  expect(body.querySelectorAll('iframe, img')).toHaveLength(1);
  expect(body.querySelectorAll('script')).toHaveLength(id === 'auto-height' ? 1 : 0);
  expect(body.querySelector('[onerror]')).toBeNull();
});

/** Read by the rules of CommonMark 2.4: a backslash before ASCII punctuation makes it text. */
test('hostile texts stay texts in Markdown', () => {
  const [first = ''] = textOf('markdown', CHART).split('\n');
  const bare = first.replaceAll(/\\[!-/:-@[-`{-~]/g, '');
  expect(bare.match(/[[\]]/g)).toHaveLength(4);
  expect(bare).not.toMatch(/[<>&`*$\\]/);
  expect(bare.match(/\]\(https:\/\/ledger\.example[^\s()]*\)/g)).toHaveLength(2);
});

test('parentheses of an address do not end a Markdown link', () => {
  const page = 'https://ledger.example/a(b)/charts/bench/';
  expect(textOf('markdown', { ...PLAIN, page })).toContain(
    '](https://ledger.example/a%28b%29/charts/bench/)',
  );
});
