import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LIMITS } from '../src/previews/limits.ts';
import { ROOT } from './project.ts';
import { eachInItsFolder, fileOf, hasJq, run } from './script.ts';

eachInItsFolder();

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
  mkdirSync(fileOf('.github'));
  writeFileSync(fileOf('.github/address.env'), text);
}

test('an address of its own stands in a file, in which nothing is run', () => {
  writeAddress('# ours\nSITE=https://ledger.example\nBASE_PATH=/\n$(touch run)\n');
  expect(addressOf('owner/agent-ledger', '7').told).toBe(
    'SITE=https://ledger.example\nBASE_PATH=/previews/pr-7/\nPREVIEW_OF=https://ledger.example/\n',
  );
  expect(existsSync(fileOf('run'))).toBe(false);
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
    expect(existsSync(fileOf('p.zip'))).toBe(true);
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
    expect(existsSync(fileOf('p.zip'))).toBe(false);
  });
});
