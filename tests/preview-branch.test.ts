import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { ROOT } from './project.ts';

const SCRIPT = join(ROOT, '.github/scripts/preview-branch.sh');
const made: string[] = [];
let folder = '';
let clone = '';

/** A repository `origin`, and a shallow clone of it as `actions/checkout` makes it, in a folder with a space. */
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agent ledger branch '));
  made.push(folder);
  const [origin, first] = [join(folder, 'origin.git'), join(folder, 'first')];
  clone = join(folder, 'clone');
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  git(folder, 'init', '--quiet', '--initial-branch=main', first);
  writeFileSync(join(first, 'README.md'), 'production');
  git(first, 'add', '.');
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b.example'];
  git(first, ...identity, '-c', 'commit.gpgsign=false', 'commit', '--quiet', '-m', 'first');
  git(first, 'push', '--quiet', origin, 'main');
  git(folder, 'clone', '--quiet', '--depth=1', `file://${origin}`, clone);
});
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true });
});

function git(at: string, ...args: string[]): string {
  return execFileSync('git', ['-C', at, ...args], { encoding: 'utf8', stdio: 'pipe' });
}

interface Ran {
  readonly code: number | null;
  readonly told: string;
  /** What it gave as outputs of a step. */
  readonly outputs: string;
}

/** Runs the script; what its environment has besides may stand last. */
function run(...given: readonly (string | Readonly<Record<string, string>>)[]): Ran {
  const args = given.filter((each) => typeof each === 'string');
  const others = given.find((each) => typeof each === 'object');
  const outputs = join(folder, 'outputs');
  writeFileSync(outputs, '');
  const env = { ...process.env, GITHUB_OUTPUT: outputs, WAIT: '0', ...others };
  const { status, stdout, stderr } = spawnSync('bash', [SCRIPT, ...args], {
    cwd: clone,
    env,
    encoding: 'utf8',
  });
  return { code: status, told: `${stdout}${stderr}`, outputs: readFileSync(outputs, 'utf8') };
}

/** A folder with a site whose home page is `text`. */
function site(text: string): string {
  const at = mkdtempSync(join(folder, 'site '));
  mkdirSync(join(at, 'claims/-'), { recursive: true });
  writeFileSync(join(at, 'index.html'), text);
  writeFileSync(join(at, 'claims/-/index.html'), 'a\r\nb\n');
  return at;
}

const files = () =>
  git(folder, '--git-dir=origin.git', 'ls-tree', '-r', '--name-only', 'previews')
    .split('\n')
    .slice(0, -1);
const home = (number: number) =>
  git(folder, '--git-dir=origin.git', 'show', `previews:pr-${number}/index.html`);
const main = () => git(folder, '--git-dir=origin.git', 'show', 'main:README.md');

test('previews come, change and go, and nothing else does', () => {
  expect(run('put', '7', site('seven'))).toEqual({
    code: 0,
    told: 'Published the preview of pull request 7.\n',
    outputs: 'changed=true\n',
  });
  run('put', '12', site('twelve'));
  expect(files()).toEqual([
    'pr-12/claims/-/index.html',
    'pr-12/index.html',
    'pr-7/claims/-/index.html',
    'pr-7/index.html',
  ]);
  run('put', '7', site('seven again'));
  expect([home(7), home(12)]).toEqual(['seven again', 'twelve']);
  expect(git(folder, '--git-dir=origin.git', 'show', 'previews:pr-7/claims/-/index.html')).toBe(
    'a\r\nb\n',
  );
  expect(run('remove', '12')).toEqual({
    code: 0,
    told: 'Removed the preview of pull request 12.\n',
    outputs: 'changed=true\n',
  });
  expect(files()).toEqual(['pr-7/claims/-/index.html', 'pr-7/index.html']);
  expect(git(folder, '--git-dir=origin.git', 'rev-list', '--count', 'previews')).toBe('1\n');
  expect(main()).toBe('production');
});

test('the last one can go, and what is not there is told', () => {
  expect(run('remove', '7')).toEqual({
    code: 0,
    told: 'There is no preview of pull request 7.\n',
    outputs: '',
  });
  run('put', '7', site('seven'));
  expect(run('remove', '70').told).toBe('There is no preview of pull request 70.\n');
  expect(run('remove', '7').code).toBe(0);
  expect(files()).toEqual([]);
});

test('a few are kept, those of the newest pull requests', () => {
  for (const number of [9, 8, 10, 11, 100, 2, 3]) run('put', String(number), site(`${number}`));
  const kept = files().filter((path) => path.endsWith('/index.html') && !path.includes('claims'));
  expect(kept.map((path) => path.split('/')[0]).toSorted()).toEqual([
    'pr-10',
    'pr-100',
    'pr-11',
    'pr-3',
    'pr-8',
    'pr-9',
  ]);
});

test('a number that is none is refused', () => {
  for (const number of ['', '0', '-1', '7/../8', '7;id', '1e3', '٧', '99999999999'])
    expect(run('remove', number)).toEqual({
      code: 1,
      told: `Expected the number of a pull request, but found "${number}".\n`,
      outputs: '',
    });
  expect(run('put', '7;id', site('x')).code).toBe(1);
});

test('a folder without a site, and other commands, are refused', () => {
  expect(run('put', '7', folder).told).toMatch(/^The folder ".*" holds no site\.\n$/);
  expect(run('merge').told).toBe('Expected put, remove or copy, but found "merge".\n');
});

test('a branch that cannot be reached is no missing branch', () => {
  run('put', '7', site('seven'));
  git(clone, 'remote', 'set-url', 'origin', join(folder, 'nowhere.git'));
  for (const args of [
    ['remove', '7'],
    ['put', '7', site('x')],
    ['copy', site('production')],
  ]) {
    const { code, outputs } = run(...args);
    expect([code === 0, outputs]).toEqual([false, '']);
  }
});

test('the site gets the previews beside its own pages', () => {
  const production = site('production');
  expect(run('copy', production).told).toBe('There are no previews.\n');
  run('put', '7', site('seven'));
  expect(run('copy', production)).toMatchObject({ code: 0, told: 'Copied the previews.\n' });
  expect(readFileSync(join(production, 'index.html'), 'utf8')).toBe('production');
  expect(readFileSync(join(production, 'previews/pr-7/index.html'), 'utf8')).toBe('seven');
  expect(run('copy', production)).toMatchObject({
    code: 1,
    told: 'The site has a folder previews of its own.\n',
  });
});

test('a branch with a link in it adds nothing to the site', () => {
  const blob = execFileSync('git', ['-C', clone, 'hash-object', '-w', '--stdin'], {
    input: '/etc/passwd',
  });
  const lines = `120000 blob ${blob.toString().trim()}\tpasswd.txt\n`;
  const tree = execFileSync('git', ['-C', clone, 'mktree'], { input: lines }).toString().trim();
  const identity = ['-c', 'user.name=a', '-c', 'user.email=a@b.example'];
  const commit = git(clone, ...identity, 'commit-tree', tree, '-m', 'link').trim();
  git(clone, 'push', '--quiet', 'origin', `${commit}:refs/heads/previews`);
  const production = site('production');
  expect(run('copy', production)).toMatchObject({
    code: 1,
    told: 'The branch previews holds something else than plain files.\n',
  });
  expect(readdirSync(production)).not.toContain('previews');
});

test('a change that comes in after the branch was read is kept', () => {
  const other = join(folder, 'other');
  git(folder, 'clone', '--quiet', '--depth=1', `file://${join(folder, 'origin.git')}`, other);
  run('put', '6', site('six'));
  const real = execFileSync('bash', ['-c', 'command -v git'], { encoding: 'utf8' }).trim();
  const between = `(cd "${other}" && GITHUB_OUTPUT=/dev/null bash "${SCRIPT}" put 8 "${site('eight')}" > /dev/null)`;
  const wrapper = `#!/usr/bin/env bash
if [ "$1" = commit-tree ] && [ -e "${folder}/once" ]; then rm "${folder}/once"; ${between}; fi
exec "${real}" "$@"
`;
  writeFileSync(join(folder, 'once'), '');
  writeFileSync(join(folder, 'git'), wrapper, { mode: 0o755 });
  const PATH = `${folder}${delimiter}${process.env.PATH ?? ''}`;
  expect(run('put', '7', site('seven'), { PATH })).toMatchObject({
    code: 0,
    outputs: 'changed=true\n',
  });
  expect([home(6), home(7), home(8)]).toEqual(['six', 'seven', 'eight']);
});
