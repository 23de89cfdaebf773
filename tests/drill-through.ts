import { parseArgs } from 'node:util';
import { openBook } from './drill-through/book.ts';
import { numbersOn, wordsAround, type Shown } from './drill-through/number.ts';
import { kindOf, openSite, type Site } from './drill-through/site.ts';
import { wayFrom } from './drill-through/ways.ts';

/**
 * Draws numbers from a built site, as many of each kind of page, and goes from each to its row in the data,
 * or to how it is worked out, in at most two clicks: `node tests/drill-through.ts --site dist`. The same
 * seed draws the same numbers from the same site. Exit code 1 when one leads nowhere.
 */
const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    sample: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});

/** There, numbers are part of the formulas; and embeds lead to the page of their chart, which is tried itself. */
const LEFT_OUT = ['/methodology', '/embed/*'];

const site = openSite(values.site);
const book = openBook('.', new Date().toISOString().slice(0, 10));
const drawn = sample(site, Number(values.sample), randomFrom(Number(values.seed)));
const lost: Shown[] = [];
const tally = new Map<string, number>();
for (const shown of drawn) {
  const way = wayFrom(shown, { site, book });
  if (!way || way.clicks > 2) lost.push(shown);
  else tally.set(way.kind, (tally.get(way.kind) ?? 0) + 1);
}

for (const shown of lost)
  console.error(`${shown.page}: "${wordsAround(shown)}" leads to no claim and no formula`);
const told = [...tally].map(([kind, count]) => `${kind} ${count}`).join(', ');
console.log(`${drawn.length} numbers of ${site.pages.length} pages: ${told}; ${lost.length} lost`);
process.exitCode = lost.length > 0 || drawn.length < Number(values.sample) ? 1 : 0;

/** By turns from each kind of page: a page of it, and a number on that page. */
function sample({ pages, open }: Site, count: number, random: () => number): Shown[] {
  const kinds = [...Map.groupBy(pages, kindOf)].filter(([kind]) => !LEFT_OUT.includes(kind));
  const pick = <T>(items: readonly T[]): T | undefined =>
    items[Math.floor(random() * items.length)];
  const found: Shown[] = [];
  for (let turn = 0; found.length < count && turn < 3 * count; turn += 1) {
    const page = pick(kinds[turn % kinds.length]?.[1] ?? []);
    const document = page === undefined ? undefined : open(page);
    const shown = page !== undefined && document ? pick(numbersOn(page, document)) : undefined;
    if (shown) found.push(shown);
  }
  return found;
}

/** Numbers from 0 up to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
