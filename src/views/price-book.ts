import { earliest, type Day } from '../data/day.ts';
import { asQuantity } from '../data/figure.ts';
import { compareText } from '../data/order.ts';
import type { Model } from '../data/schema/model.ts';
import { formatDay } from '../format/figure.ts';
import type { Claim } from '../ledger/claim.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { priceBookOf } from '../ledger/price.ts';
import {
  choosePrices,
  claimIdOf,
  rowsFor,
  TOKEN_CLASSES,
  PRICE_COLUMNS,
  tiersIn,
  type PriceBook,
  type PriceChoice,
  type PriceRow,
  type Tier,
} from '../ledger/price-book.ts';
import { claimKeyPath, kindPath, modelPath } from './address.ts';
import { claimsInOrder, dayCell, figureCell, textCell, type RowGroup, type Table } from './cell.ts';
import { itemTable, type ItemColumn } from './item-table.ts';
import { bandLabel, measureLabel } from './label.ts';
import { releaseOf } from './release-day.ts';

/** Prices that are told by the book: those that a session is priced by, and of writing to the cache for longer. */
const PRICE_KINDS = ['input', 'cachedInput', 'cacheWrite', 'cacheWriteHour', 'output'] as const;
type PriceKind = (typeof PRICE_KINDS)[number];

const HOUR_COLUMN = 'cache_write_1h_usd_per_mtok';

/** The prices that stand for a model in one tier, for one band of request sizes. */
interface BookRow {
  readonly model: Model;
  readonly tier: Tier;
  /** The band, in tokens; undefined: no bound. */
  readonly above: number | undefined;
  readonly upTo: number | undefined;
  readonly claims: Readonly<Partial<Record<PriceKind, Claim>>>;
  /** Sources that state some price of the row, this one or another. */
  readonly sources: readonly string[];
}

/** Every price that stands on the ledger's day, by maker: newest models first, tiers and bands under each other. */
export function priceBookTable(ledger: Ledger): Table {
  const models = recordsOf(ledger.records.models).map((model) => ({
    model,
    rows: bookRows(model, ledger),
  }));
  const unpriced = models.filter(({ rows }) => rows.length === 0).map(({ model }) => model.name);
  const priced = models
    .filter(({ rows }) => rows.length > 0)
    .toSorted((a, b) => compareText(releasedOn(b.model, ledger), releasedOn(a.model, ledger)));
  const makers = [...Map.groupBy(priced, ({ model }) => model.organization)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const rows = makers.flatMap(([, own]) => own.flatMap((one) => one.rows));
  return {
    ...itemTable('Price book', rows, COLUMNS, ledger),
    groups: makers.map(([maker, own]): RowGroup => ({
      title: ledger.names.organizations.get(maker)?.name ?? maker,
      note: own.length === 1 ? '1 model' : `${own.length} models`,
      rows: own.flatMap((one) => one.rows).length,
    })),
    note: noteOf(unpriced, ledger.asOf),
    rest: restOf(rows, ledger),
  };
}

/** What is stated besides, or was before. */
function restOf(rows: readonly BookRow[], { claims }: Ledger): Table['rest'] {
  const shown = new Set(rows.flatMap((row) => Object.values(row.claims).map(({ id }) => id)));
  const count = claims.filter(({ kind, id }) => kind === 'price' && !shown.has(id)).length;
  return count > 0
    ? { count, label: 'every claim on token prices', href: kindPath('price') }
    : undefined;
}

function noteOf(unpriced: readonly string[], asOf: Day): string {
  const models = unpriced.length === 1 ? '1 model' : `${unpriced.length} models`;
  const without = `Left out, without a price that stands: ${models} (${unpriced.join(', ')}).`;
  return [
    `What stands on ${formatDay(asOf)}: of several statements the one that an explanation prefers, else the newest.`,
    'Sizes of requests are told apart where some source states another price for larger ones.',
    'The day of a row is the newest of its prices; a model’s page has all that is stated, by day.',
    ...(unpriced.length > 0 ? [without] : []),
  ].join(' ');
}

/** The first day that may be meant; empty, and so the oldest, where none is known. */
function releasedOn({ id }: Model, ledger: Ledger): string {
  const day = releaseOf(id, ledger)?.day;
  return day === undefined ? '' : earliest(day);
}

/** The standard tier first, the others as they come. */
function bookRows(model: Model, ledger: Ledger): BookRow[] {
  const book = priceBookOf(model.id, ledger);
  const tiers = tiersIn(book).toSorted((a, b) => rankOf(a) - rankOf(b));
  return tiers.flatMap((tier) => {
    const bands = boundsIn(book, tier).map((above, index, all) =>
      bookRow(model, book, { tier, above, upTo: all[index + 1] }, ledger),
    );
    return bands
      .filter(({ claims }) => Object.keys(claims).length > 0)
      .reduce<BookRow[]>(joined, []);
  });
}

function rankOf(tier: Tier): number {
  return tier === 'standard' ? 0 : 1;
}

/** Where bands of request sizes begin, undefined for the smallest, ascending. */
function boundsIn(book: PriceBook, tier: Tier): (number | undefined)[] {
  const own = book.filter((row) => row.tier === tier);
  const bounds = own.flatMap(({ above, upTo }) => [above ?? [], upTo ?? []].flat());
  return [undefined, ...[...new Set(bounds)].toSorted((a, b) => a - b)];
}

type Band = Pick<BookRow, 'tier' | 'above' | 'upTo'>;

function bookRow(model: Model, book: PriceBook, band: Band, ledger: Ledger): BookRow {
  const { tier, above } = band;
  const contextTokens = above === undefined ? undefined : above + 1;
  const choice: PriceChoice = { tier, on: ledger.asOf, contextTokens };
  const held = rowsFor(book, choice);
  const chosen = choosePrices(book, choice);
  const found = TOKEN_CLASSES.flatMap((tokenClass): (readonly [PriceKind, Claim])[] => {
    const row = chosen[tokenClass]?.row;
    const claim = row && ledger.claimById.get(claimIdOf(row, tokenClass));
    return claim ? [[tokenClass, claim]] : [];
  });
  const [hour] = hourClaims(held, ledger);
  return {
    model,
    ...band,
    claims: Object.fromEntries(hour ? [...found, ['cacheWriteHour', hour]] : found),
    sources: [...new Set(held.flatMap((row) => sourcesOf(row, ledger)))],
  };
}

/** The one that an explanation prefers first, then by day, newest first. */
function hourClaims(rows: readonly PriceRow[], ledger: Ledger): Claim[] {
  const claims = rows.flatMap(
    ({ model, tier, origin }) =>
      ledger.claimById.get(`price/${model}/${tier}/${HOUR_COLUMN}@${origin}`) ?? [],
  );
  const newestFirst = claims.toSorted((a, b) => compareText(b.asOf ?? '', a.asOf ?? ''));
  return claimsInOrder(newestFirst, ledger);
}

function sourcesOf(row: PriceRow, { claimById }: Ledger): string[] {
  return TOKEN_CLASSES.filter((tokenClass) => row.prices[tokenClass]).flatMap(
    (tokenClass) => claimById.get(claimIdOf(row, tokenClass))?.source ?? [],
  );
}

/** Bands that follow each other at the same prices are one. */
function joined(rows: readonly BookRow[], row: BookRow): BookRow[] {
  const last = rows.at(-1);
  if (!last || last.upTo !== row.above || !haveSamePrices(last, row)) return [...rows, row];
  const sources = [...new Set([...last.sources, ...row.sources])];
  return [...rows.slice(0, -1), { ...last, upTo: row.upTo, sources }];
}

function haveSamePrices(a: BookRow, b: BookRow): boolean {
  const usd = (row: BookRow, kind: PriceKind) => asQuantity(row.claims[kind]?.value ?? '')?.low;
  return PRICE_KINDS.every((kind) => usd(a, kind) === usd(b, kind));
}

const COLUMNS: readonly ItemColumn<BookRow>[] = [
  { label: 'Model', cell: ({ model }) => textCell(model.name, modelPath(model.id)) },
  {
    label: 'Tier',
    cell: ({ tier, above, upTo }) => ({
      ...textCell(tier),
      small: bandLabel({ context_from_tokens: above, context_to_tokens: upTo }),
    }),
  },
  ...PRICE_KINDS.map((kind): ItemColumn<BookRow> => ({
    label: measureLabel(kind === 'cacheWriteHour' ? HOUR_COLUMN : PRICE_COLUMNS[kind]),
    isNumber: true,
    cell: ({ claims }, ledger) => figureCell(claims[kind], ledger),
  })),
  { label: 'As of', isNumber: true, cell: ({ claims }) => dayCell(newestDay(claims)) },
  {
    label: 'Read in',
    isNumber: true,
    cell: ({ claims, sources }) => {
      const claim = claims.output ?? Object.values(claims)[0];
      const text = sources.length === 1 ? '1 source' : `${sources.length} sources`;
      return { ...textCell(text, claim && claimKeyPath(claim)), sort: sources.length };
    },
  },
];

/** The newest day that one of the prices speaks of. */
function newestDay(claims: BookRow['claims']): Day | undefined {
  const days = Object.values(claims).flatMap(({ asOf }) => asOf ?? []);
  return days.toSorted((a, b) => compareText(earliest(a), earliest(b))).at(-1);
}
