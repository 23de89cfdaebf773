import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSiteSettings } from '../src/components/site-settings.ts';
import { headerFaults } from './header-faults.ts';

/**
 * Tries on every file of a built site, `node tests/headers.ts <folder>`, which response headers `_headers` gives it,
 * and on every page that its policy is strict and stands before everything else.
 */
const [folder = 'dist'] = process.argv.slice(2);
const { base, site = '' } = readSiteSettings(process.env);
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && item.name !== '_headers')
  .map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1))
  .map((path) => path.replaceAll('\\', '/'));

const START =
  /^<!DOCTYPE html><html[^>]*><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="([^"]+)">/;

/** Embeds may name the site's own origin, and nobody else may be named. */
function policyFaults(page: string): string[] {
  const html = readFileSync(join(folder, page), 'utf8');
  const policy = START.exec(html)?.[1];
  if (policy === undefined) return [`${page} does not begin with its policy.`];
  const directives = policy.split(';').map((directive) => directive.trim());
  const lacking = ["default-src 'none'", "base-uri 'none'", "form-action 'none'"].filter(
    (directive) => !directives.includes(directive),
  );
  const others = page.startsWith('embed/') && site ? policy.replaceAll(site, '') : policy;
  const [unsafe] = /'unsafe-[a-z]+'|\bdata:|\*|https?:/.exec(others) ?? [];
  return [
    ...lacking.map((directive) => `${page} lacks ${directive}.`),
    ...(unsafe === undefined ? [] : [`${page} allows ${unsafe}.`]),
    ...(html.split('http-equiv="content-security-policy"').length > 2
      ? [`${page} has two policies.`]
      : []),
  ];
}

const pages = files.filter((file) => file.endsWith('.html'));
const faults = [
  ...headerFaults(readFileSync(join(folder, '_headers'), 'utf8'), files, base),
  ...pages.flatMap(policyFaults),
];
for (const fault of faults.slice(0, 40)) console.error(fault);
console.log(`${files.length} files, ${pages.length} pages, ${faults.length} faults`);
process.exitCode = faults.length > 0 || pages.length === 0 ? 1 : 0;
