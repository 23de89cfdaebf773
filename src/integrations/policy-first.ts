import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

const CHARSET = Buffer.from('<meta charset="utf-8">');
const POLICY = Buffer.from('<meta http-equiv="content-security-policy"');
const BODY = Buffer.from('<body');

/** Pages that are rewritten at a time. */
const AT_ONCE = 16;

/**
 * Puts the content security policy of every page, which Astro writes at the end of the head, before everything
 * but the charset: it does not hold for what stands before it.
 */
export function policyFirst(): AstroIntegration {
  return {
    name: 'agent-ledger:policy-first',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = await readdir(folder, { recursive: true });
        const pages = files.filter((file) => file.endsWith('.html')).values();
        const rewrite = async () => {
          for (const page of pages) await rewritePage(join(folder, page));
        };
        await Promise.all(Array.from({ length: AT_ONCE }, rewrite));
      },
    },
  };
}

async function rewritePage(file: string): Promise<void> {
  const html = withPolicyFirst(await readFile(file));
  if (html === undefined) throw new Error(`${file} has no policy in its head, or no charset.`);
  await writeFile(file, html);
}

/** The page with its policy behind its charset; undefined when its head lacks one of them. */
export function withPolicyFirst(html: Buffer): Buffer | undefined {
  const charset = html.indexOf(CHARSET) + CHARSET.length;
  const policy = html.indexOf(POLICY);
  const end = html.indexOf('>', policy) + 1;
  if (charset < CHARSET.length || policy < charset || html.indexOf(BODY) < end) return undefined;
  const [before, between, meta, after] = [
    html.subarray(0, charset),
    html.subarray(charset, policy),
    html.subarray(policy, end),
    html.subarray(end),
  ];
  return Buffer.concat([before, meta, between, after]);
}
