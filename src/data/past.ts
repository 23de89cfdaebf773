import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';

/**
 * Calls `use` with a folder that holds `data/` as it was: `from` itself when it is a folder with `data/`, else
 * a folder that lives only as long, with the files of the git commit that `from` names. Throws an error whose
 * message is a sentence for people when there is no such state.
 */
export function withPastData<T>(root: string, from: string, use: (folder: string) => T): T {
  if (isFolder(join(from, 'data'))) return use(from);
  const files = filesAt(root, from);
  const folder = mkdtempSync(join(tmpdir(), 'agent-ledger-past-'));
  try {
    for (const { path, content } of files) write(folder, path, content);
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function isFolder(path: string): boolean {
  return existsSync(path) && statSync(path).isDirectory();
}

function write(folder: string, path: string, content: Uint8Array): void {
  const target = join(folder, path);
  if (!target.startsWith(folder + sep)) throw new Error(`The commit has a file named "${path}".`);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, content);
}

interface PastFile {
  /** From the project root. */
  readonly path: string;
  readonly content: Uint8Array;
}

/** The plain files below `data/` at a commit; links are left out. */
function filesAt(root: string, ref: string): PastFile[] {
  const commit = commitOf(root, ref);
  const listed = git(root, ['ls-tree', '-r', '-z', commit, '--', 'data/']).toString('utf8');
  const blobs = [...listed.matchAll(/100\d{3} blob ([0-9a-f]+)\t([^\0]+)\0/g)].map(
    ([, id = '', path = '']) => ({ id, path }),
  );
  if (blobs.length === 0) throw new Error(`There is no data/ in the commit "${ref}".`);
  const contents = blobContents(
    root,
    blobs.map(({ id }) => id),
  );
  return blobs.map(({ path }, index) => ({ path, content: contents[index] ?? new Uint8Array() }));
}

/** The full id, which unlike what people type cannot be taken for an option. */
function commitOf(root: string, ref: string): string {
  if (ref.startsWith('-')) throw new Error(`"${ref}" is no git reference.`);
  git(root, ['rev-parse', '--is-inside-work-tree']);
  try {
    const found = git(root, ['rev-parse', '--verify', '--end-of-options', `${ref}^{commit}`]);
    return found.toString('utf8').trim();
  } catch {
    throw new Error(
      `git knows no commit "${ref}", and there is no such folder with data/. A shallow clone lacks older commits.`,
    );
  }
}

/** All blobs in one go: `<id> blob <size>`, a line break, the content, a line break. */
function blobContents(root: string, ids: readonly string[]): Uint8Array[] {
  const output = git(root, ['cat-file', '--batch'], `${ids.join('\n')}\n`);
  let start = 0;
  return ids.map(() => {
    const end = output.indexOf('\n', start);
    const size = Number(output.toString('utf8', start, end).split(' ')[2]);
    start = end + 1 + size + 1;
    return output.subarray(end + 1, end + 1 + size);
  });
}

const MAX_OUTPUT_BYTES = 2 ** 30;

/** Without a shell, so that nothing in a name is run. */
function git(root: string, args: readonly string[], input = ''): Buffer {
  try {
    const options = { input, maxBuffer: MAX_OUTPUT_BYTES, stdio: 'pipe' } as const;
    return execFileSync('git', ['-C', root, ...args], options);
  } catch (error) {
    throw new Error(whyGitFailed(error), { cause: error });
  }
}

function whyGitFailed(error: unknown): string {
  const about = (name: string): unknown =>
    typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined;
  if (about('code') === 'ENOENT')
    return 'git was not found. Install it, or name a folder that holds an older data/.';
  const [line = ''] = String(about('stderr')).split('\n');
  return `git could not read the older data: ${line}`;
}
