import { spawnSync } from 'node:child_process';
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diff } from '../src/cli/diff.ts';
import { release } from '../src/cli/release.ts';
import { makeProject, TODAY, VALID } from './project.ts';

const CHART = 'bench-1.0-resolved-rate';
const SCORES = 'data/scores/bench-1.0.csv';
const WORDS = 'src/charts/kinds/resolved-rate/words.ts';

const root = makeProject({}, { links: true });
afterAll(() => {
  rmSync(root, { recursive: true });
});

async function run(command: typeof diff, ...args: string[]) {
  const printed: string[] = [];
  const print = (text: string) => printed.push(text);
  const code = await command([...args, '--root', root, '--today', TODAY], print, print);
  return { code, printed: printed.join('\n') };
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} holds no ${from}`);
  writeFileSync(join(root, path), text.replaceAll(from, to));
}

/** What a site has of the chart, by address. */
function build() {
  const { status, stderr } = spawnSync('npx', ['astro', 'build', '--silent'], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return (path: string) => readFileSync(join(root, 'dist/embed', CHART, path), 'utf8');
}

const drawingsIn = (page: string) => page.match(/<svg[\s\S]*?<\/svg>/g) ?? [];
const noteIn = (page: string) => /<p class="pinned"[\s\S]*?<\/p>/.exec(page)?.[0] ?? '';
const wordsOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();

let [before, after] = [(path: string) => path, (path: string) => path];

/** A release, a site; then a correction, a row that speaks of an earlier day, other words, a release and a site. */
beforeAll(async () => {
  expect(await run(release, '2026.5.2', '--title', 'Before')).toMatchObject({ code: 0 });
  const first = build();
  const kept = new Map(
    ['2026.5.2/index.html', '2026.5.2.svg'].map((path) => [path, first(path)] as const),
  );
  before = (path) => kept.get(path) ?? '';
  edit(SCORES, '80.8,404', '80.6,403');
  const rows = (await run(diff, VALID)).printed.split('\n\n').at(-1) ?? '';
  appendFileSync(join(root, 'data/corrections.csv'), `${rows.replaceAll(/TODO.*/g, 'Misread.')}\n`);
  const earlier = 'beta-2.5,agent-a,,,,open,71.2,356,,500,1,,,bench-team,2026-02-20,board,Row 3,';
  appendFileSync(join(root, SCORES), `${earlier}\n`);
  edit(WORDS, 'is ahead of', 'is before');
  expect(await run(release, '2026.5.3', '--title', 'After')).toMatchObject({ code: 0 });
  after = build();
}, 300_000);

test('a pinned embed shows what it showed, whatever became of data and code', () => {
  const [then, now] = [before('2026.5.2/index.html'), after('2026.5.2/index.html')];
  expect(then).toContain('80.8');
  expect(drawingsIn(then)).toHaveLength(2);
  expect(drawingsIn(now)).toEqual(drawingsIn(then));
  expect(now.replace(noteIn(now), '')).toBe(then.replace(noteIn(then), ''));
  expect(after('2026.5.2.svg')).toBe(before('2026.5.2.svg'));
  expect(after('2026.5.2.svg')).toContain('Data of 2026.5.2, 4 May 2026.');
});

test('it says of which release it is, and what was corrected since', () => {
  expect(wordsOf(noteIn(before('2026.5.2/index.html')))).toBe('Data of 2026.5.2, 4 May 2026.');
  const note = noteIn(after('2026.5.2/index.html'));
  expect(wordsOf(note)).toBe(
    'Data of 2026.5.2, 4 May 2026. 1 of its figures has been corrected since.',
  );
  expect(note).toContain('/changes/"');
  expect(after('2026.5.2/index.html')).toMatch(`/charts/${CHART}/"`);
  expect(wordsOf(noteIn(after('2026.5.3/index.html')))).toBe('Data of 2026.5.3, 4 May 2026.');
});

test('later releases and the live embed show what is known now', () => {
  for (const path of ['index.html', '2026.5.3/index.html']) {
    expect(after(path)).toContain('80.6');
    expect(after(path)).not.toContain('80.8');
  }
  expect(drawingsIn(after('2026.5.3/index.html'))).toEqual(drawingsIn(after('index.html')));
  expect(after('index.html')).toContain('is before');
  expect(after('2026.5.3/index.html')).toContain('is ahead of');
});
