import { existsSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { check } from '../src/cli/check.ts';
import { findProblems, load, loadRecords, DataFault } from '../src/data/load.ts';
import { isError } from '../src/data/problem.ts';
import { formatText } from '../src/data/report.ts';
import { BROKEN, HARMLESS, RIGHT } from './broken/cases.ts';
import { makeProject, ROOT, TODAY, VALID } from './project.ts';

const made: string[] = [];
const project = (...args: Parameters<typeof makeProject>) => {
  const root = makeProject(...args);
  made.push(root);
  return root;
};
afterAll(() => {
  for (const root of made) rmSync(root, { recursive: true });
});

test('the valid data has no problems', () => {
  expect(findProblems(VALID, TODAY)).toEqual([]);
});

test.each(BROKEN)('$name is reported', async ({ name, changes }) => {
  const root = project(changes);
  const problems = findProblems(root, TODAY);
  await expect(`${formatText(problems)}\n`).toMatchFileSnapshot(`broken/expected/${name}.txt`);
  expect(problems.some(isError)).toBe(true);
  expect(() => loadRecords(root, TODAY)).toThrow(new DataFault(problems));
});

test.each(HARMLESS)('$name changes nothing', ({ changes }) => {
  const { records, problems } = load(project(changes), TODAY);
  expect(problems).toEqual([]);
  expect(records.models).toEqual(load(VALID, TODAY).records.models);
});

test.each(RIGHT)('$name: no problem', ({ changes }) => {
  expect(findProblems(project(changes), TODAY)).toEqual([]);
});

test('all problems of all files are told at once, in reading order', async () => {
  const once = ['percent-sign', 'trailing-comma', 'javascript-url', 'boolean-both-ways'];
  const changes = BROKEN.filter(({ name }) => once.includes(name)).map((broken) => broken.changes);
  const all = changes.reduce((sum, change) => ({ ...sum, ...change }), {});
  const problems = findProblems(project(all), TODAY);
  await expect(`${formatText(problems)}
`).toMatchFileSnapshot('broken/expected/all-at-once.txt');
});

test('the command line exits 0, 1 and 2', async () => {
  const run = async (...args: string[]) => {
    const [printed, failed]: [string[], string[]] = [[], []];
    const code = await check(
      args,
      (text) => printed.push(text),
      (text) => failed.push(text),
    );
    return { code, printed: printed.join('\n'), failed: failed.join('\n') };
  };
  const broken = project({ 'data/models.csv': null });
  expect(await run('--root', VALID, '--today', TODAY)).toMatchObject({
    code: 0,
    printed: 'No problems in data/.',
  });
  expect((await run('--root', broken, '--today', TODAY)).code).toBe(1);
  expect(await run('--format', 'xml')).toMatchObject({ code: 2, printed: '' });
  expect((await run('--format', 'xml')).failed).toMatch(
    /^There is no format "xml"\.\n\nUsage: npm run check/,
  );
  expect((await run('--nonsense')).code).toBe(2);
  expect((await run('--today', '2026')).failed).toMatch(
    /^Expected --today as YYYY-MM-DD, but found "2026"\./,
  );
});

test('a build on broken data prints the report and writes nothing', () => {
  const root = project({ 'data/models.csv': null }, { links: true });
  const built = spawnSync('npx', ['astro', 'build'], { cwd: root, encoding: 'utf8' });
  const output = built.stdout + built.stderr;
  expect(built.status).toBe(1);
  expect(output).toContain('data/models.csv\n  This file is missing.');
  expect(output).not.toContain(ROOT);
  expect(existsSync(join(root, 'dist'))).toBe(false);
});
