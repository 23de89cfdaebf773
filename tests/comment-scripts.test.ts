import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { MARKER } from '../src/previews/comment.ts';
import { eachInItsFolder, fileOf, hasJq, run } from './script.ts';

eachInItsFolder();

describe.skipIf(!hasJq)('with jq', () => {
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
    expect(readFileSync(fileOf('text'), 'utf8')).toBe(
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
