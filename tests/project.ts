import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** The project's own root. */
export const ROOT = resolve(import.meta.dirname, '..');
/** A small, valid, hand-written data set. */
export const VALID = join(ROOT, 'tests/valid');
/** The day the valid data set is checked on. */
export const TODAY = '2026-05-04';

/** File contents by path from the project root; null removes the file. */
export type Changes = Readonly<Record<string, string | Uint8Array | null>>;

/** A new folder with the valid data, changed; with `links` also everything a build needs. */
export function makeProject(changes: Changes, { links = false } = {}): string {
  const root = mkdtempSync(join(tmpdir(), 'agent ledger '));
  cpSync(join(VALID, 'data'), join(root, 'data'), { recursive: true });
  for (const [path, content] of Object.entries(changes)) {
    const file = join(root, path);
    mkdirSync(dirname(file), { recursive: true });
    if (content === null) rmSync(file);
    else writeFileSync(file, content);
  }
  if (links) {
    // Astro does not find the scripts of components that a link leads to.
    cpSync(join(ROOT, 'src'), join(root, 'src'), { recursive: true });
    for (const name of [
      'public',
      'node_modules',
      'package.json',
      'astro.config.mjs',
      'tsconfig.json',
    ])
      symlinkSync(join(ROOT, name), join(root, name));
  }
  return root;
}
