import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { MARKER } from '../src/previews/comment.ts';
import { LIMITS } from '../src/previews/limits.ts';
import { ROOT } from './project.ts';

const made: string[] = [];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'agent ledger scripts '));
  made.push(folder);
});
afterAll(() => {
  for (const each of made) rmSync(each, { recursive: true });
});

interface Ran {
  readonly code: number | null;
  readonly told: string;
  readonly outputs: string;
  /** Arguments of each call of `gh`, joined by spaces. */
  readonly asked: readonly string[];
}

/** In place of GitHub's command: notes what it is asked and given as a text, and answers all the same. */
const GH = `#!/usr/bin/env bash
echo "$*" >> "$FOLDER/asked"
[[ "$*" != *body=@/* ]] || cat "\${*##*body=@}" > "$FOLDER/text"
[[ " $* " == *" --silent "* ]] || cat "$FOLDER/answer"
`;

/** Runs a script of `.github/scripts` in an empty folder, where `gh` gives `answer`. */
function run(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  answer: unknown = [],
): Ran {
  for (const name of ['outputs', 'asked']) writeFileSync(join(folder, name), '');
  writeFileSync(join(folder, 'answer'), JSON.stringify(answer));
  writeFileSync(join(folder, 'gh'), GH, { mode: 0o755 });
  const PATH = `${folder}${delimiter}${process.env.PATH ?? ''}`;
  const own = { PATH, FOLDER: folder, GITHUB_OUTPUT: join(folder, 'outputs') };
  const path = join(ROOT, '.github/scripts', script);
  const { status, stdout, stderr } = spawnSync('bash', [path, ...args], {
    cwd: folder,
    env: { ...own, ...env },
    encoding: 'utf8',
  });
  const read = (name: string) => readFileSync(join(folder, name), 'utf8');
  const asked = read('asked').split('\n').slice(0, -1);
  return { code: status, told: `${stdout}${stderr}`, outputs: read('outputs'), asked };
}

const addressOf = (repository: string, ...args: string[]) =>
  run('address.sh', args, { GITHUB_REPOSITORY: repository });

test('the address is that of GitHub Pages', () => {
  expect(addressOf('Owner/agent-ledger').told).toBe(
    'SITE=https://owner.github.io\nBASE_PATH=/agent-ledger/\n',
  );
  expect(addressOf('Owner/Owner.github.io').told).toBe(
    'SITE=https://owner.github.io\nBASE_PATH=/\n',
  );
  expect(addressOf('owner/agent-ledger', '7').told).toBe(
    [
      'SITE=https://owner.github.io',
      'BASE_PATH=/agent-ledger/previews/pr-7/',
      'PREVIEW_OF=https://owner.github.io/agent-ledger/',
      '',
    ].join('\n'),
  );
});

function writeAddress(text: string): void {
  mkdirSync(join(folder, '.github'));
  writeFileSync(join(folder, '.github/address.env'), text);
}

test('an address of its own stands in a file, in which nothing is run', () => {
  writeAddress('# ours\nSITE=https://ledger.example\nBASE_PATH=/\n$(touch run)\n');
  expect(addressOf('owner/agent-ledger', '7').told).toBe(
    'SITE=https://ledger.example\nBASE_PATH=/previews/pr-7/\nPREVIEW_OF=https://ledger.example/\n',
  );
  expect(existsSync(join(folder, 'run'))).toBe(false);
});

test.each([
  ['SITE=https://a.example/b', 'Expected SITE as https://host without a path'],
  ['SITE=javascript:alert(1)', 'Expected SITE as https://host without a path'],
  ['SITE=https://a.example\nSITE=https://b.example', 'Expected SITE as https://host'],
  ['BASE_PATH=a', 'Expected BASE_PATH as / or /folder/'],
  ['BASE_PATH=/a b/', 'Expected BASE_PATH as / or /folder/'],
])('an address that is none is refused: %j', (text, told) => {
  writeAddress(text);
  expect(addressOf('owner/agent-ledger')).toMatchObject({ code: 1 });
  expect(addressOf('owner/agent-ledger').told).toContain(told);
});

test.each(['', '0', '7/../../x', '7\nA=b'])('a number that is none is refused: %j', (number) => {
  expect(addressOf('owner/agent-ledger', number)).toMatchObject({ code: 1 });
});

const SHA = 'a'.repeat(40);
const HEAD = {
  REPOSITORY: 'owner/agent-ledger',
  HEAD_OWNER: 'stranger',
  HEAD_BRANCH: 'fix $(id) `id`',
  HEAD_SHA: SHA,
  HEAD_REPOSITORY_ID: '42',
};
const pull = (number: number, changes: object = {}) => ({
  number,
  state: 'open',
  head: { sha: SHA, repo: { id: 42 } },
  base: { repo: { full_name: 'owner/agent-ledger' } },
  ...changes,
});

test('the site and all previews that are kept are less than GitHub Pages takes', () => {
  const script = readFileSync(join(ROOT, '.github/scripts/preview-branch.sh'), 'utf8');
  const kept = Number(/^KEPT=(\d+)$/m.exec(script)?.[1]);
  expect((kept + 1) * LIMITS.totalBytes).toBeLessThan(1_000_000_000);
});

/** GitHub's machines have it; few others do without being asked. */
const hasJq = spawnSync('jq', ['--version']).status === 0;

describe.skipIf(!hasJq)('with jq', () => {
  test('the pull request is the open one whose newest commit it is', () => {
    const others = [
      pull(6, { head: { sha: 'b'.repeat(40), repo: { id: 42 } } }),
      pull(8, { head: { sha: SHA, repo: { id: 43 } } }),
      pull(9, { head: { sha: SHA, repo: null } }),
      pull(10, { state: 'closed' }),
      pull(11, { base: { repo: { full_name: 'stranger/agent-ledger' } } }),
    ];
    expect(run('find-pull-request.sh', [], HEAD, [...others, pull(7)])).toEqual({
      code: 0,
      told: 'This commit is the newest of pull request 7.\n',
      outputs: 'number=7\n',
      asked: [
        'api --method GET repos/owner/agent-ledger/pulls -f state=open -f head=stranger:fix $(id) `id` -F per_page=100',
      ],
    });
    expect(run('find-pull-request.sh', [], HEAD, others)).toMatchObject({
      code: 0,
      told: 'No open pull request has this commit as its newest.\n',
      outputs: 'number=\n',
    });
  });

  test('of two it is not clear which', () => {
    const { code, outputs } = run('find-pull-request.sh', [], HEAD, [pull(7), pull(8)]);
    expect([code, outputs]).toEqual([1, '']);
  });

  test.each([
    { HEAD_SHA: 'main' },
    { HEAD_SHA: '' },
    { HEAD_REPOSITORY_ID: '' },
    { HEAD_REPOSITORY_ID: 'null' },
  ])('without a commit and a repository nothing is asked: %j', (env) => {
    const found = run('find-pull-request.sh', [], { ...HEAD, ...env }, [pull(7)]);
    expect(found).toMatchObject({ code: 0, outputs: 'number=\n', asked: [] });
  });

  const RUN = { REPOSITORY: 'owner/agent-ledger', RUN_ID: '99' };
  const artifact = (id: number, changes: object = {}) => ({
    id,
    name: 'preview',
    expired: false,
    size_in_bytes: 5,
    created_at: '2026-05-01T10:00:00Z',
    ...changes,
  });

  test('one artifact is downloaded as it is', () => {
    const { code, asked } = run('download-preview.sh', ['p.zip'], RUN, {
      artifacts: [artifact(0)],
    });
    expect(code).toBe(0);
    expect(asked).toEqual([
      'api --method GET repos/owner/agent-ledger/actions/runs/99/artifacts -f name=preview',
      'api repos/owner/agent-ledger/actions/artifacts/0/zip',
    ]);
    expect(existsSync(join(folder, 'p.zip'))).toBe(true);
  });

  test('of several artifacts the newest that is still kept is downloaded', () => {
    const answer = {
      artifacts: [
        artifact(1),
        artifact(2, { created_at: '2026-05-01T12:00:00Z' }),
        artifact(3, { created_at: '2026-05-01T11:00:00Z' }),
        artifact(4, { created_at: '2026-05-01T13:00:00Z', expired: true }),
        artifact(5, { created_at: '2026-05-01T13:00:00Z', name: 'preview-log' }),
      ],
    };
    const { code, asked } = run('download-preview.sh', ['p.zip'], RUN, answer);
    expect([code, asked[1]]).toEqual([0, 'api repos/owner/agent-ledger/actions/artifacts/2/zip']);
  });

  const NONE_KEPT = 'Found no artifact named preview that is still kept.\n';

  test.each([
    [{ artifacts: [] }, NONE_KEPT],
    [{ artifacts: [artifact(1, { expired: true })] }, NONE_KEPT],
    [
      { artifacts: [artifact(1, { size_in_bytes: LIMITS.archiveBytes + 1 })] },
      'The artifact has 100000001 bytes, more than 100000000.\n',
    ],
  ])('no artifact, or one that is too large, is refused', (answer, told) => {
    expect(run('download-preview.sh', ['p.zip'], RUN, answer)).toMatchObject({ code: 1, told });
    expect(existsSync(join(folder, 'p.zip'))).toBe(false);
  });

  const REPOSITORY = { REPOSITORY: 'owner/agent-ledger' };
  const comment = (id: number, login: string, body: string) => ({ id, user: { login }, body });

  test('there is one comment, which is written over', () => {
    const first = run('comment.sh', ['7', 'c.md'], REPOSITORY, [
      comment(1, 'github-actions[bot]', 'Something else'),
      comment(2, 'stranger', `${MARKER}\nmine`),
      comment(3, 'github-actions[bot]', `quotes ${MARKER}`),
    ]);
    expect(first).toMatchObject({ code: 0, told: 'Commented on pull request 7.\n' });
    expect(first.asked[1]).toBe(
      'api --silent --method POST repos/owner/agent-ledger/issues/7/comments -F body=@c.md',
    );
    const again = run('comment.sh', ['7', 'c.md'], REPOSITORY, [
      comment(4, 'github-actions[bot]', `${MARKER}\nold`),
    ]);
    expect(again.asked[1]).toBe(
      'api --silent --method PATCH repos/owner/agent-ledger/issues/comments/4 -F body=@c.md',
    );
  });

  const THIS_RUN = {
    ...REPOSITORY,
    GITHUB_SERVER_URL: 'https://github.example',
    GITHUB_REPOSITORY: 'owner/agent-ledger',
    GITHUB_RUN_ID: '123',
  };

  test('a refusal is told in place of the comment, with the run that says why', () => {
    const old = comment(4, 'github-actions[bot]', `${MARKER}\nold`);
    const { code, asked } = run('refused.sh', ['7'], THIS_RUN, [old]);
    expect(code).toBe(0);
    expect(asked[1]).toMatch(/--method PATCH repos\/owner\/agent-ledger\/issues\/comments\/4 /);
    expect(readFileSync(join(folder, 'text'), 'utf8')).toBe(
      `${MARKER}\nThe preview was refused, or could not be checked; [the log of the run](https://github.example/owner/agent-ledger/actions/runs/123) says why.\n`,
    );
  });

  test.each([
    ['7/../8', '123'],
    ['7', '1)x'],
  ])('a refusal goes to a number, and names one: %j, %j', (number, id) => {
    const found = run('refused.sh', [number], { ...THIS_RUN, GITHUB_RUN_ID: id });
    expect(found).toMatchObject({ code: 1, asked: [] });
  });

  test('a comment goes to a number only', () => {
    expect(run('comment.sh', ['7/../8', 'c.md'], REPOSITORY)).toMatchObject({
      code: 1,
      asked: [],
    });
  });
});
