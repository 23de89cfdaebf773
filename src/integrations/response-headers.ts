import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatHeaderRules, headerRules } from './header-rules.ts';

interface Settings {
  readonly base: string;
  readonly isListed: boolean;
}

/** Writes `_headers`, by which Cloudflare Pages and Netlify set response headers, from what was built. */
export function responseHeaders(settings: Settings): AstroIntegration {
  let assets = '';
  return {
    name: 'agent-ledger:response-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        assets = config.build.assets;
      },
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const rules = headerRules(filesIn(folder), { ...settings, assets });
        writeFileSync(join(folder, '_headers'), formatHeaderRules(rules));
      },
    },
  };
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length))
    .map((path) => path.replaceAll('\\', '/'));
}
