import { asQuantity } from '../../src/data/figure.ts';
import type { Claim } from '../../src/ledger/claim.ts';
import { FORMULAS } from '../../src/views/formula.ts';
import type { Book } from './book.ts';
import { holds, numbersOn, wordsAround, type Shown } from './number.ts';
import type { Site } from './site.ts';

/**
 * How a reader gets from a number to where it comes from. claim: to its claim and row; quote: it stands in
 * the data, in words or in a name; count: of what the page lists; formula: to how it is worked out, and to
 * what it is worked out from.
 */
export interface Way {
  readonly kind: 'claim' | 'quote' | 'count' | 'formula';
  /** From the number to the claim or the formula, whichever is farther. */
  readonly clicks: number;
  /** What was found there. */
  readonly found: string;
}

export interface World {
  readonly site: Site;
  readonly book: Book;
}

type Search = (shown: Shown, world: World) => Way | undefined;

/** The shortest way there is within two clicks; undefined: none. */
export function wayFrom(shown: Shown, world: World): Way | undefined {
  return firstOf([...HERE, byTable, byFigure, bySentence, byListing, bySection], shown, world);
}

function firstOf(searches: readonly Search[], shown: Shown, world: World): Way | undefined {
  for (const search of searches) {
    const way = search(shown, world);
    if (way) return way;
  }
  return undefined;
}

/** The number is the text of a link to its claim. */
const byOwnLink: Search = (shown, world) => {
  const link = shown.element.closest('a');
  return link ? claimWay(link, shown, world) : undefined;
};

/** The number stands where its claim is told. */
const byClaim: Search = ({ element }, { book }) => {
  const section = element.closest('section[id]');
  const claim = book.claim(section?.id ?? '');
  if (!section || !claim || !isLocated(section, claim, book)) return undefined;
  return { kind: 'claim', clicks: 0, found: placeOf(claim) };
};

/** The number stands with a link to a claim that tells it, in the part of the page that a selector finds. */
const within =
  (around: string): Search =>
  (shown, world) => {
    const links = shown.element.closest(around)?.querySelectorAll('a') ?? [];
    for (const link of [...links].slice(0, MOST_LINKS)) {
      const way = claimWay(link, shown, world);
      if (way) return way;
    }
    return undefined;
  };

/** A reader does not try more. */
const MOST_LINKS = 200;

const byRow = within('tr, li, article, .panel, dd');

/** Last of all: in a whole section some other figure may read alike. */
const bySection = within('section, figure');

/** The number stands above the claims of a page, and is part of what they are about. */
const byHeading: Search = ({ element, digits }, { book }) => {
  const section = element.matches('h1') && element.parentElement?.querySelector('section[id]');
  const claim = section ? book.claim(section.id) : undefined;
  return claim && holds(`${claim.sentence ?? ''} ${claim.measure}`, digits)
    ? { kind: 'claim', clicks: 0, found: placeOf(claim) }
    : undefined;
};

/** The words around the number stand in the data, or it is part of a name or a day there. */
const byQuote: Search = (shown, { book }) => {
  const words = wordsAround(shown).replaceAll(/^[(“"‘]+|[)”"’,.;:]+$/g, '');
  const isQuote = /(?:[a-z].*){3}/i.test(words) && book.quotes(words);
  return isQuote || book.isInName(shown.text, shown.at) || book.isDay(shown.text)
    ? { kind: 'quote', clicks: 0, found: words }
    : undefined;
};

/** The number is how many claims, rows or links the page lists. */
const byCount: Search = ({ element, digits }) => {
  const main = element.closest('main');
  const counts = [
    new Set([...(main?.querySelectorAll('a[href*="#"]') ?? [])].map(hrefOf)).size,
    main?.querySelectorAll('section[id] > .facts').length,
    ...[...(main?.querySelectorAll('tbody') ?? [])].map(({ children }) => children.length),
    ...[...(main?.querySelectorAll('output') ?? [])].map(({ textContent }) =>
      Number.parseInt(textContent.replaceAll(',', ''), 10),
    ),
  ];
  const count = Number(digits.replaceAll(',', ''));
  return counts.includes(count) ? { kind: 'count', clicks: 0, found: digits } : undefined;
};

const HERE: readonly Search[] = [byOwnLink, byClaim, byRow, byHeading, byQuote, byCount];

/** The number stands in a table that says how it is worked out and leads to what from. */
const byTable: Search = ({ element }, { site }) => {
  const table = element.closest('table')?.closest('div');
  return formulaWay(table?.querySelector(':scope > .formulas'), table, site);
};

/** The number stands in or above a chart, whose caption leads to formulas and whose table to claims. */
const byFigure: Search = ({ element }, { site }) => {
  const figure =
    element.closest('figure.chart') ??
    (element.matches('h1') ? element.parentElement?.querySelector('figure.chart') : undefined);
  return formulaWay(figure?.querySelector('.formulas'), figure, site);
};

/** The number stands in a sentence of the page, which leads to formulas and to claims. */
const bySentence: Search = ({ element }, { site }) => {
  const main = element.closest('main');
  return formulaWay(main?.querySelector(':scope > .formulas'), main, site);
};

/** The number stands in a row or item that leads to a page where it is told, one click from there. */
const byListing: Search = ({ element, digits }, world) => {
  const parts = ['a', 'tr, li, dd', 'article'].map((around) => element.closest(around));
  const links = parts.flatMap((part) => [
    ...(part?.matches('a') ? [part] : []),
    ...(part?.querySelectorAll('a') ?? []),
  ]);
  for (const link of new Set(links)) {
    const page = hrefOf(link).split(/[?#]/)[0] ?? '';
    const document = world.site.open(page);
    const there = document && numbersOn(page, document).filter((one) => one.digits === digits);
    for (const one of there ?? []) {
      const way = firstOf([byOwnLink, byClaim, byRow, byCount, byFigure, bySentence], one, world);
      if (way) return { ...way, clicks: Math.max(1, Math.min(2, way.clicks + 1)) };
    }
  }
  return undefined;
};

function formulaWay(
  line: Element | null | undefined,
  part: Element | null | undefined,
  site: Site,
): Way | undefined {
  const formulas = [...(line?.querySelectorAll('a') ?? [])]
    .map((link) => hrefOf(link).split('#')[1] ?? '')
    .filter((id) => FORMULA_IDS.has(id));
  return part && formulas.length > 0 && leadsOn(part, site)
    ? { kind: 'formula', clicks: 2, found: formulas.join(', ') }
    : undefined;
}

const FORMULA_IDS = new Set<string>(FORMULAS.map(({ id }) => id));

function claimWay(link: Element, shown: Shown, { site, book }: World): Way | undefined {
  const [address = '', id = ''] = hrefOf(link).split('#');
  const claim = book.claim(decodeURIComponent(id));
  const target = claim && site.open(address || shown.page)?.getElementById(claim.id);
  if (!claim || !target || !isLocated(target, claim, book)) return undefined;
  const told = `${target.textContent} ${claim.measure}`;
  return holds(told, shown.digits) && isInData(claim, book)
    ? { kind: 'claim', clicks: 1, found: placeOf(claim) }
    : undefined;
}

const placeOf = ({ file, line }: Claim) => `${file}:${line}`;

/** Whether the claim's row in the data holds its value, as it is written there. */
function isInData(claim: Claim, book: Book): boolean {
  const { low, high } = asQuantity(claim.value) ?? {};
  const record = book.recordOf(claim);
  return [low, high].every((value) => value === undefined || holds(record, String(value)));
}

/** Whether the row in the data is there, and is named on the page of the claim. */
function isLocated(target: Element, claim: Claim, book: Book): boolean {
  const page = target.closest('main')?.textContent ?? '';
  return book.hasLine(claim.file, claim.line) && page.includes(placeOf(claim));
}

/** Whether a part of a page has links to other pages than that of the formulas. */
function leadsOn(part: Element, site: Site): boolean {
  return [...part.querySelectorAll('a')]
    .map((link) => hrefOf(link).split(/[?#]/)[0] ?? '')
    .some((href) => !href.startsWith('/methodology/') && site.open(href) !== undefined);
}

function hrefOf(link: Element): string {
  return link.getAttribute('href') ?? '';
}
