import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { check } from '../src/cli/check.ts';
import { diff } from '../src/cli/diff.ts';
import { TODAY, VALID } from './project.ts';

const SCORES = 'data/scores/bench-1.0.csv';
const KEY =
  'score/bench-1.0/-/alpha-1/agent-a/-/open/1/bench-team/cost_per_task_usd@board.2026-03-01';
const made: string[] = [];
let root = '';

/** A repository in a folder with spaces, whose first commit and tag `v1` hold the valid data. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'agent ledger diff '));
  made.push(root);
  cpSync(join(VALID, 'data'), join(root, 'data'), { recursive: true });
  git('init', '--quiet', '--initial-branch=trunk');
  commit('first');
  git('tag', 'v1');
});
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

function git(...args: string[]): void {
  execFileSync('git', ['-C', root, ...args], { stdio: 'pipe' });
}

function commit(message: string): void {
  const identity = [
    '-c',
    'user.name=a',
    '-c',
    'user.email=a@b.example',
    '-c',
    'commit.gpgsign=false',
  ];
  git('add', '--all');
  git(...identity, 'commit', '--quiet', '--allow-empty', '-m', message);
}

function edit(path: string, from: string, to: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  if (!text.includes(from)) throw new Error(`${path} holds no ${from}`);
  writeFileSync(join(root, path), text.replace(from, to));
}

async function run(command: typeof diff, ...args: string[]) {
  const [printed, failed]: [string[], string[]] = [[], []];
  const code = await command(
    [...args, '--root', root, '--today', TODAY],
    (text) => printed.push(text),
    (text) => failed.push(text),
  );
  return { code, printed: printed.join('\n'), failed: failed.join('\n').split('\n')[0] };
}

const row = (printed: string) => printed.split('\n').at(-1) ?? '';

test('nothing changed', async () => {
  expect(await run(diff, 'v1')).toEqual({
    code: 0,
    printed: '0 claims added, 0 changed, 0 removed.\n\nNo row is missing in data/corrections.csv.',
    failed: '',
  });
});

test('a changed value needs its row, which is printed and, once it has a reason, enough', async () => {
  edit(SCORES, '1.14', '1.2');
  const { code, printed } = await run(diff, 'v1');
  expect(code).toBe(1);
  expect(printed).toMatchInlineSnapshot(`
    "0 claims added, 1 changed, 0 removed.

    changed score/bench-1.0/-/alpha-1/agent-a/-/open/1/bench-team/cost_per_task_usd@board.2026-03-01
      1.14 USD per task -> 1.2 USD per task (data/scores/bench-1.0.csv:2)

    1 of them needs a row in data/corrections.csv. Append, and write the reason in place of "TODO: say why in plain words":

    2026-05-04,data/scores/bench-1.0.csv,score/bench-1.0/-/alpha-1/agent-a/-/open/1/bench-team/cost_per_task_usd@board.2026-03-01,cost_per_task_usd,1.14,1.2,TODO: say why in plain words"
  `);
  appendFileSync(join(root, 'data/corrections.csv'), `${row(printed)}\n`);
  expect((await run(diff, 'v1')).code).toBe(0);
  expect((await run(check)).printed).toMatch(
    /reason\n {2}"TODO: say why in plain words" is no reason\./,
  );
  edit('data/corrections.csv', 'TODO: say why in plain words', 'Misread.');
  expect(await run(check)).toMatchObject({ code: 0, printed: 'No problems in data/.' });
  commit('second');
  expect((await run(diff, 'v1')).code).toBe(0);
  expect((await run(diff, 'trunk')).printed).toMatch(/^0 claims added, 0 changed, 0 removed\./);
});

test('a removed row needs a correction for each of its values, and a row for nothing is told', async () => {
  edit(SCORES, /alpha-1.*\n/.exec(readFileSync(join(root, SCORES), 'utf8'))?.[0] ?? '?', '');
  const { code, printed } = await run(diff, 'v1');
  expect([code, printed.match(/^removed /gm)?.length]).toEqual([1, 3]);
  expect(printed).toContain(`${KEY},cost_per_task_usd,1.14,,TODO: say why in plain words`);
  git('checkout', '--quiet', '--', SCORES);
  appendFileSync(join(root, 'data/corrections.csv'), `${row(printed)}\n`);
  const idle = await run(diff, 'v1');
  expect(idle.code).toBe(0);
  expect(idle.printed).toMatch(/warning: data\/corrections.csv:2\n {2}This row does not tell/);
});

test('a folder does as well, and so does a project in a folder of its repository', async () => {
  expect((await run(diff, VALID)).code).toBe(0);
  mkdirSync(join(root, 'site'));
  git('mv', 'data', 'site/data');
  commit('move');
  edit(`site/${SCORES}`, '1.14', '1.2');
  const repository = root;
  root = join(root, 'site');
  expect((await run(diff, 'HEAD')).code).toBe(1);
  expect(await run(diff, 'v1')).toMatchObject({
    code: 2,
    failed: 'There is no data/ in the commit "v1".',
  });
  root = repository;
});

test('an older state is read as far as it can be, and what cannot be is told', async () => {
  edit(SCORES, 'note\n', 'colour\n');
  writeFileSync(join(root, 'data/benchmarks.json'), '[{"id": "bench-1.0"}]');
  commit('an older schema');
  git('checkout', '--quiet', 'v1', '--', 'data');
  edit(SCORES, '1.14', '1.2');
  const { code, printed } = await run(diff, 'trunk');
  expect(code).toBe(1);
  expect(printed).toMatch(/^3 claims added, 1 changed, 0 removed\./);
  expect(printed).toMatch(/warning: \d+ problems kept part of the older data from being read/);
  expect(printed).toContain('data/benchmarks.json');
  expect(JSON.parse((await run(diff, 'trunk', '--format', 'json')).printed)).toMatchObject({
    is_complete: false,
    corrections: { missing: { items: [{ key: KEY, old: '1.14', new: '1.2' }] } },
    sections: {
      charts: null,
      problems: null,
      rows: {
        total: 4,
        items: [{ id: KEY, old: '1.14', new: '1.2', needs_row: true }, {}, {}, {}],
      },
    },
  });
});

test('on GitHub the changed row is marked', async () => {
  edit(SCORES, '1.14', '1.2');
  expect((await run(diff, 'v1', '--format', 'github')).printed).toMatch(
    /^::error file=data\/scores\/bench-1\.0\.csv,line=2,title=cost_per_task_usd::The value of /,
  );
});

test('data that cannot be read now is not compared', async () => {
  edit(SCORES, '1.14', 'lots');
  expect(await run(diff, 'v1')).toMatchObject({
    code: 2,
    printed: '',
    failed: 'Not all of data/ can be read, so nothing is compared.',
  });
});

test('a row that cannot be a ledger any more leaves the claims compared', async () => {
  edit('data/benchmarks.json', '"protocols"', '"ways"');
  commit('another shape');
  git('checkout', '--quiet', 'v1', '--', 'data');
  const { code, printed } = await run(diff, 'trunk');
  expect(code).toBe(0);
  expect(printed).toContain('Part of the older data cannot be read today, so that only claims');
});

const MARK = join(tmpdir(), `agent-ledger-mark-${process.pid}`);

test.each([
  ['nope', 'git knows no commit "nope"'],
  ['a b', 'git knows no commit "a b"'],
  [`$(touch ${MARK})`, 'git knows no commit'],
  [`v1;touch ${MARK}`, 'git knows no commit'],
  ['', 'Expected one git reference'],
  ['--output=x', 'Unknown option'],
])('the reference %j is refused in a sentence', async (ref, sentence) => {
  const { code, printed, failed } = await run(diff, ref);
  expect([code, printed]).toEqual([2, '']);
  expect(failed).toContain(sentence);
  expect(existsSync(MARK)).toBe(false);
});

test('a reference that looks like an option stays none, and no folder stays behind', async () => {
  const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('agent-ledger-past-'));
  const before = left();
  const [printed, failed]: [string[], string[]] = [[], []];
  const code = await diff(
    ['--root', root, '--', '--upload-pack=touch'],
    (text) => printed.push(text),
    (text) => failed.push(text),
  );
  expect([code, printed.length]).toEqual([2, 0]);
  expect(failed[0]).toContain('"--upload-pack=touch" is no git reference.');
  expect((await run(diff, 'v1')).code).toBe(0);
  edit(SCORES, '1.14', 'lots');
  expect((await run(diff, 'v1')).code).toBe(2);
  expect(left()).toEqual(before);
});

test('outside a repository, and without git, it says so', async () => {
  rmSync(join(root, '.git'), { recursive: true });
  expect((await run(diff, 'v1')).code).toBe(2);
  expect((await run(diff, 'v1')).failed).toContain('not a git repository');
  const path = process.env.PATH;
  process.env.PATH = '';
  try {
    expect((await run(diff, 'v1')).failed).toMatch(/^git was not found\./);
  } finally {
    process.env.PATH = path;
  }
});
