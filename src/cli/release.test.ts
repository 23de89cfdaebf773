import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { makeProject, TODAY, type Changes } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { release } from './release.ts';

const RELEASES = 'data/releases.csv';
let root = '';
afterEach(() => {
  rmSync(root, { recursive: true });
});

function project(changes: Changes = {}): void {
  root = makeProject(changes);
}

function run(...args: string[]) {
  const [printed, failed]: [string[], string[]] = [[], []];
  const code = release(
    [...args, '--root', root],
    (text) => printed.push(text),
    (text) => failed.push(text),
  );
  return { code, printed: printed.join('\n'), failed: failed.join('\n').split('\n')[0] };
}

/** Everything below `data/`, with the text of the list of releases. */
function state() {
  const files = readdirSync(join(root, 'data'), { recursive: true, encoding: 'utf8' });
  return [...files.toSorted(), readFileSync(join(root, RELEASES), 'utf8')];
}

test('a release is a row and a file with a chart a line, and passes the check', () => {
  project();
  expect(run('2026.5.2', '--title', 'Second, “revised”', '--today', TODAY)).toMatchObject({
    code: 0,
    printed: expect.stringMatching(/^Released 2026\.5\.2: 13 charts in data\/releases\/2026/),
  });
  const row = readFileSync(join(root, RELEASES), 'utf8').split('\n').at(-2);
  expect(row).toMatch(/^2026\.5\.2,2026-05-04,"Second, “revised”",[0-9a-f]{64}$/);
  const text = readFileSync(join(root, 'data/releases/2026.5.2.json'), 'utf8');
  expect(text.match(/^ {4}\{"id":/gm)).toHaveLength(13);
  expect(load(root, TODAY).problems).toEqual([]);
  expect(run('2026.5.10', '--title', 'Third', '--today', TODAY).code).toBe(0);
  expect(run('2026.5.9', '--title', 'Late', '--today', TODAY).failed).toBe(
    'The version 2026.5.9 is older than 2026.5.10, the newest release.',
  );
});

test.each([
  [
    ['2026.5.1', '--title', 'x'],
    'There is a release 2026.5.1 already. What was released is never changed; take the next number.',
  ],
  [
    ['2026.4.9', '--title', 'x'],
    'The version 2026.4.9 is older than 2026.5.1, the newest release.',
  ],
  [
    ['v3', '--title', 'x'],
    'version: Expected a version such as 2026.11.2: year, month and a number from 1 on, but found "v3".',
  ],
  [
    ['2026.13.1', '--title', 'x'],
    'version: Expected a version such as 2026.11.2: year, month and a number from 1 on, but found "2026.13.1".',
  ],
  [
    ['../x', '--title', 'x'],
    'version: Expected a version such as 2026.11.2: year, month and a number from 1 on, but found "../x".',
  ],
  [
    ['2026.5.2', '--title', '=1+1'],
    'title: Expected one line of text, but found "=1+1". Hint: do not begin with = + - or @; spreadsheets would run it as a formula.',
  ],
  [
    ['2026.5.2', '--title', ''],
    'title: Expected one line of text, but found "". Hint: use 1 to 2000 characters.',
  ],
  [
    ['2026.5.2', '--title', 'x', '--today', '2026-05-02'],
    'The day 2026-05-02 lies before 2026-05-03, the day of 2026.5.1.',
  ],
  [['2026.5.2'], 'Expected --title, which the page of changes shows.'],
  [['--title', 'x'], 'Expected one version, such as 2026.11.2.'],
  [['2026.5.2', '2026.5.3', '--title', 'x'], 'Expected one version, such as 2026.11.2.'],
])('%j is refused in a sentence, and nothing is written', (args, sentence) => {
  project();
  const before = state();
  const today = args.includes('--today') ? [] : ['--today', TODAY];
  expect(run(...args, ...today)).toEqual({ code: 2, printed: '', failed: sentence });
  expect(state()).toEqual(before);
});

test('data with errors are not released', () => {
  project({ 'data/models.csv': null });
  const before = state();
  const { code, printed } = run('2026.5.2', '--title', 'x', '--today', TODAY);
  expect(code).toBe(1);
  expect(printed).toContain('data/models.csv\n  This file is missing.');
  expect(state()).toEqual(before);
});

test('where one of the two cannot be written, neither is', () => {
  project();
  mkdirSync(join(root, `${RELEASES}.part`));
  const before = state();
  expect(run('2026.5.2', '--title', 'x', '--today', TODAY).code).toBe(2);
  expect(state().filter((name) => name !== 'releases')).toEqual(before);
});
