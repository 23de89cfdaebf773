import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { dataFiles } from '../data/load.ts';

/** Puts every data file, byte for byte, into the built site; the dev server has a route for them. */
export function publishData(): AstroIntegration {
  let root = process.cwd();
  return {
    name: 'agent-ledger:publish-data',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': ({ dir }) => {
        for (const file of dataFiles(root)) {
          const target = join(fileURLToPath(dir), file);
          mkdirSync(dirname(target), { recursive: true });
          cpSync(join(root, file), target);
        }
      },
    },
  };
}
