import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Writes a file whole or not at all: what stood there stays until all of the new one is written. Makes its folder. */
export function writeWhole(path: string, content: string | Uint8Array): void {
  const part = `${path}.${process.pid}.part`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(part, content);
    renameSync(part, path);
  } catch (error) {
    if (existsSync(part)) rmSync(part);
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`"${path}" could not be written: ${why}`, { cause: error });
  }
}
