import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { diff } from '../src/cli/diff.ts';
import { parseDiffReport } from '../src/exports/diff-report/parse.ts';
import { makeProject, TODAY, VALID } from './project.ts';

const SCORES = 'data/scores/bench-1.0.csv';
const scores = readFileSync(join(VALID, SCORES), 'utf8');
const root = makeProject({ [SCORES]: scores.replace('80.8,404', '60.8,304') });
const out = mkdtempSync(join(tmpdir(), 'agent ledger out '));
afterAll(() => {
  for (const folder of [root, out]) rmSync(folder, { recursive: true });
});

async function run(...options: string[]) {
  const [printed, failed]: [string[], string[]] = [[], []];
  const code = await diff(
    [VALID, '--root', root, '--today', TODAY, ...options],
    (text) => printed.push(text),
    (text) => failed.push(text),
  );
  return { code, printed: printed.join('\n'), failed: failed.join('\n').split('\n')[0] };
}

test('files are written in the formats that their names end in, and the text is printed', async () => {
  const files = ['a.json', 'b.md', 'c.html', 'd.txt', 'e'].map((name) => join(out, name));
  const pictures = join(out, 'pictures');
  const base = 'https://pictures.example/7';
  const { code, printed } = await run(
    ...['--format', 'json', '--pictures', pictures, '--picture-base', base],
    ...files.flatMap((file) => ['--out', file]),
  );
  const [json = '', markdown = '', html = '', text = '', last] = files.map((file) =>
    readFileSync(file, 'utf8'),
  );
  expect([code, text.trimEnd(), last]).toEqual([1, printed, json]);
  const { charts, ranks } = parseDiffReport(json).sections;
  expect(ranks?.total).toBeGreaterThan(0);
  const names = (charts?.items ?? []).flatMap(({ id }) =>
    ['after.png', 'after.svg', 'before.png', 'before.svg'].map((end) => `${id}.${end}`),
  );
  expect(readdirSync(pictures).toSorted()).toEqual(names.toSorted());
  expect(markdown).toContain(`](${base}/bench-1.0-resolved-rate.before.png)`);
  expect(html.match(/<img src="data:image\/svg\+xml;base64,/g)).toHaveLength(names.length / 2);
});

test.each([
  [['--picture-base', 'https://pictures.example/'], 'name that folder, too'],
  [['--out', join(root, SCORES, 'x.json')], 'x.json" could not be written'],
  [['--pictures', 'a', '--pictures', 'b'], 'Expected --pictures once'],
  [['--format', 'pdf'], 'There is no format "pdf"'],
])('%j is refused in a sentence', async (options, sentence) => {
  const { code, failed } = await run(...options);
  expect([code, failed]).toEqual([2, expect.stringContaining(sentence)]);
});
