import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from '../src/data/load.ts';
import { doubtsOn } from '../src/ledger/finding.ts';
import { ledgerOn } from '../src/ledger/known-on.ts';
import { buildLedger, type Ledger } from '../src/ledger/ledger.ts';
import { claimKeyPath } from '../src/views/address.ts';
import { EARLIER } from '../src/views/as-of.ts';
import { ROOT } from './project.ts';

/**
 * Looks at every link of a built site to a score that is in doubt: `node tests/doubts.ts <folder> <base path>`.
 * The sign of doubt has to stand in its table row, or else before the next claim and the end of its paragraph.
 * Links in headings name what stands below them, those in pictures are told below these, and links that name
 * but a day show no score. On past pages it is what was known by then.
 */
const [folder = 'dist', base = '/'] = process.argv.slice(2);
const ledger = buildLedger(load(ROOT, new Date().toISOString().slice(0, 10)).records);
const today = doubtedOn(ledger);
const PARTS = /<svg.*?<\/svg>|<h[1-6].*?<\/h[1-6]>/gs;
const LINK = /\shref="([^"#]*)[^"]*"[^>]*>([^<]*)/g;
const DAY = /^(a newer figure, as of )?(\d{1,2} )?([A-Z][a-z]{2,3} )?\d{4}$/;
const SIGN = '†';

let links = 0;
const bare = new Set<string>();
const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.html'),
);
for (const page of pages) {
  const doubted = doubtedIn(page);
  const html = readFileSync(join(folder, page), 'utf8').replaceAll(PARTS, '');
  for (const { 1: path = '', 2: text = '', index } of html.matchAll(LINK)) {
    if (DAY.test(text) || !path.startsWith(base) || !doubted.has(`/${path.slice(base.length)}`))
      continue;
    links += 1;
    if (!besideOf(html, index).includes(SIGN)) bare.add(`${page}: ${path}`);
  }
}

for (const line of [...bare].slice(0, 40)) console.error(line);
console.log(`${links} links to ${today.size} scores in doubt, ${bare.size} without ${SIGN}`);
process.exitCode = bare.size > 0 || links === 0 || today.size === 0 ? 1 : 0;

/** Pages of the scores that are in doubt on a ledger's day. */
function doubtedOn(then: Ledger): ReadonlySet<string> {
  return new Set(then.claims.filter((claim) => doubtsOn(claim, then).length > 0).map(claimKeyPath));
}

function doubtedIn(page: string): ReadonlySet<string> {
  const [, state] = /as-of[/\\]([^/\\]+)/.exec(page) ?? [];
  if (state === undefined) return today;
  return state === EARLIER ? new Set() : doubtedOn(ledgerOn(state, ledger));
}

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
