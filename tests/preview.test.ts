import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { preview } from '../src/cli/preview.ts';
import { artifactFiles, BASE_PATH, REPORT } from './preview-artifact.ts';
import { zip, type Packed } from './zip.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const made: string[] = [];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agent ledger preview '));
  made.push(folder);
});
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true });
});

/** Runs the command on an archive; `told` is all that it prints. */
function run(files: readonly Packed[] | Buffer, basePath = BASE_PATH, commit = COMMIT) {
  writeFileSync(join(folder, 'preview.zip'), Buffer.isBuffer(files) ? files : zip(files));
  writeFileSync(
    join(folder, 'address.env'),
    `SITE=https://owner.github.io\nBASE_PATH=${basePath}\nPREVIEW_OF=https://owner.github.io/agent-ledger/\n`,
  );
  const told: string[] = [];
  const print = (text: string) => void told.push(text);
  const options = {
    archive: join(folder, 'preview.zip'),
    address: join(folder, 'address.env'),
    commit,
    out: join(folder, 'accepted'),
  };
  const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
  return { code: preview(args, { print, fail: print }), told: told.join('\n') };
}

const accepted = (path: string) => readFileSync(join(folder, 'accepted', path), 'utf8');
const withReport = (text: string) => artifactFiles({ 'report.json': text });
const report = (changes: object) => JSON.stringify({ ...REPORT, ...changes });

test('an accepted preview is a site with its pictures, and a comment', () => {
  expect(run(artifactFiles())).toEqual({
    code: 0,
    told: 'Accepted: 4 files of the site, 2 pictures, the report.',
  });
  const files = readdirSync(join(folder, 'accepted'), { recursive: true, withFileTypes: true });
  expect(
    files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name).slice(folder.length))
      .toSorted(),
  ).toEqual([
    '/accepted/comment.md',
    '/accepted/site/_astro/page.B-t_S.js',
    '/accepted/site/changed-charts/0123456789ab/cost-frontier.after.png',
    '/accepted/site/changed-charts/0123456789ab/cost-frontier.before.png',
    '/accepted/site/claims/-/index.html',
    '/accepted/site/data/models.csv',
    '/accepted/site/index.html',
  ]);
  expect(accepted('site/changed-charts/0123456789ab/cost-frontier.after.png')).toBe('PNG');
  expect(accepted('comment.md')).toMatch(
    '**[Preview of this pull request](https://owner.github.io/agent-ledger/previews/pr-7/)** as of 0123456789abcdef',
  );
  expect(accepted('comment.md').startsWith('<!-- agent-ledger-preview -->\n')).toBe(true);
  expect(readdirSync(folder)).not.toContain('accepted.part');
});

test('a refusal leaves nothing behind, not even what was fine', () => {
  const damaged = { path: 'site/z.txt', content: 'a', crc: 1 };
  expect(run([...artifactFiles(), damaged])).toEqual({
    code: 1,
    told: 'Refused. The file "site/z.txt" is damaged or not of the size it is told.',
  });
  expect(readdirSync(folder)).toEqual(['address.env', 'preview.zip']);
});

test('a site with a folder where the pictures go is refused', () => {
  const { code, told } = run(artifactFiles({ 'site/changed-charts/a.html': '' }));
  expect([code, told]).toEqual([1, 'Refused. The site has a folder changed-charts/ of its own.']);
  expect(existsSync(join(folder, 'accepted'))).toBe(false);
});

const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;

test.each([
  ['NaN', '{"schema_version": NaN}'],
  ['Infinity', '{"schema_version": Infinity}'],
  ['no object', '[]'],
  ['nothing', ''],
  ['another version', report({ schema_version: 2 })],
  ['an unknown key', report({ script: '<script>' })],
  ['a key that changes objects', report({}).replace('"notes"', '"__proto__":{},"notes"')],
  ['a number without end', report({}).replace('"claims":10', '"claims":1e999')],
  ['a negative count', report({}).replace('"claims":10', '"claims":-1')],
  ['a deep value', report({}).replace('"notes":[]', `"notes":[${deep}]`)],
  ['a huge text', report({ notes: ['x'.repeat(100_000)] })],
  ['too many texts', report({ notes: Array.from({ length: 51 }, () => 'x') })],
  ['control characters', report({ notes: ['a\u001b[2Jb'] })],
  ['a line break', report({ notes: ['a\n::error::b'] })],
])('a report with %s is refused', (_, text) => {
  const { code, told } = run(withReport(text));
  expect([code, told]).toEqual([
    1,
    expect.stringMatching(/^Refused\. The file "report\.json" is no report\. [\x20-\x7e]{10,300}$/),
  ]);
  expect(existsSync(join(folder, 'accepted'))).toBe(false);
});

/** Whoever reads it again, such as the comment, reads what was checked. */
test('of a key that a report gives twice, the last counts', () => {
  const twice = report({}).replace('"added":2', '"added":"<script>","added":3');
  expect(run(withReport(twice)).code).toBe(0);
  expect(accepted('comment.md')).not.toContain('<script>');
});

/** What would load, run, call or hide something if a comment showed it as it is. */
const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '[click](javascript:alert(1))',
  '![](http://tracker.example/a.png)',
  '@everyone',
  '</details>',
  '<!-- agent-ledger-preview -->',
  '`` ` ```',
  'https://phishing.example',
  'closes #1',
];

test.each(HOSTILE)('in the comment, %s is only text', (text) => {
  expect(run(withReport(report({ is_complete: false, notes: [text] }))).code).toBe(0);
  const shown = accepted('comment.md').split('\n').slice(4).join('\n');
  expect(shown).not.toMatch(
    /<(?:script|img|!--)|\]\((?!https:\/\/owner\.github\.io)|@everyone|https:\/\/phishing|#1\b/,
  );
  expect(shown.split('</details>').length).toBe(shown.split('<details>').length);
});

test.each([
  ['--commit as the full id of a commit', BASE_PATH, 'main'],
  ['--commit as the full id of a commit', BASE_PATH, '; rm -rf /'],
  ['SITE and BASE_PATH in', 'agent-ledger', COMMIT],
  ['SITE and BASE_PATH in', '', COMMIT],
])('an unusable argument is told: %s', (what, basePath, commit) => {
  const { code, told } = run(artifactFiles(), basePath, commit);
  expect([code, told]).toEqual([2, expect.stringContaining(`Expected ${what}`)]);
});

test('missing options and files are told with the usage', () => {
  const told: string[] = [];
  const print = (text: string) => void told.push(text);
  expect(preview([], { print, fail: print })).toBe(2);
  expect(told.join()).toMatch(/^An option is missing\.\n\nUsage: npm run preview:check/);
});

test('an accepted folder is not written over', () => {
  run(artifactFiles());
  expect(run(artifactFiles()).told).toMatch(/^There is already a folder /);
});
