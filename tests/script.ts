import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { ROOT } from './project.ts';

let folder = '';

/** Gives each test of a file a new folder to run scripts in, as long as the file is tested. */
export function eachInItsFolder(): void {
  const made: string[] = [];
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'agent ledger scripts '));
    made.push(folder);
  });
  afterAll(() => {
    for (const each of made) rmSync(each, { recursive: true });
  });
}

/** What a script did. */
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
last="\${@: -1}"
[[ $last != body=@/* ]] || cat "\${last#body=@}" > "$FOLDER/text"
[[ " $* " == *" --silent "* ]] || cat "$FOLDER/answer"
`;

/** Runs a script of `.github/scripts` in an empty folder, where `gh` gives `answer`. */
export function run(
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

/** A file in the folder that the script runs in, which is a new one for each test. */
export const fileOf = (name: string) => join(folder, name);

/** GitHub's machines have it; few others do without being asked. */
export const hasJq = spawnSync('jq', ['--version']).status === 0;
