import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../src/data/load.ts';
import { doubtsOn } from '../src/ledger/finding.ts';
import { buildLedger } from '../src/ledger/ledger.ts';
import { claimKeyPath } from '../src/views/address.ts';
import { ROOT } from './project.ts';

/**
 * Looks at every link of a built site to a score that is in doubt: `node tests/doubts.ts <folder> <base path>`.
 * The sign of doubt has to stand in its table row, or else before the next claim and the end of its paragraph.
 * Links in headings name what stands below them, and those in pictures are told below these.
 */
const [folder = 'dist', base = '/'] = process.argv.slice(2);
const ledger = buildLedger(load(ROOT, new Date().toISOString().slice(0, 10)).records);
const doubted = new Set(
  ledger.claims.filter((claim) => doubtsOn(claim, ledger).length > 0).map(claimKeyPath),
);
const PARTS = /<svg.*?<\/svg>|<h[1-6].*?<\/h[1-6]>/gs;
const LINK = /\shref="([^"#]*)[^"]*"/g;
const SIGN = '†';

let links = 0;
const bare = new Set<string>();
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
);
for (const page of pages) {
  const html = readFileSync(join(folder, page), 'utf8').replaceAll(PARTS, '');
  for (const { 1: path = '', index } of html.matchAll(LINK)) {
    if (!path.startsWith(base) || !doubted.has(`/${path.slice(base.length)}`)) continue;
    links += 1;
    if (!besideOf(html, index).includes(SIGN)) bare.add(`${page}: ${path}`);
  }
}

for (const line of [...bare].slice(0, 40)) console.error(line);
console.log(`${links} links to ${doubted.size} scores in doubt, ${bare.size} without ${SIGN}`);
process.exitCode = bare.size > 0 || links === 0 || doubted.size === 0 ? 1 : 0;

/** What follows a link as far as it belongs to it: the rest of its row, else up to the next claim. */
function besideOf(html: string, from: number): string {
  const rowEnd = html.indexOf('</tr>', from);
  const isInRow =
    rowEnd !== -1 &&
    html.lastIndexOf('<tr', rowEnd) < from &&
    !html.slice(from, rowEnd).includes('<tr');
  const rest = html.slice(from + 1, isInRow ? rowEnd : from + 3000);
  const end = isInRow ? -1 : rest.search(/\shref="[^"]*\/claims\/|<\/(p|li|dd|td)>/);
  return end === -1 ? rest : rest.slice(0, end);
}
