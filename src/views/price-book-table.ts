import { daySpan, type Day } from '../data/day.ts';
import { asQuantity } from '../data/figure.ts';
import { compareText } from '../data/order.ts';
import type { Model } from '../data/schema/model.ts';
import { formatDay } from '../format/figure.ts';
import type { Claim } from '../ledger/claim.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { claimOf, priceBookOf } from '../ledger/price.ts';
import {
  byClass,
  choosePrices,
  PRICE_CLASSES,
  PRICE_COLUMNS,
  rowsFor,
  tiersIn,
  type PriceBook,
  type PriceChoice,
  type PriceClass,
  type Tier,
} from '../ledger/price-book.ts';
import { claimKeyPath, kindPath } from './address.ts';
import { dayCell, figureCell, textCell, type RowGroup, type Table } from './cell.ts';
import { itemTable, type ItemColumn } from './item-table.ts';
import { bandLabel, measureLabel } from './label.ts';
import { modelCell } from './succession.ts';
import { releasedFrom } from '../ledger/release-day.ts';

/** The prices that stand for a model in one tier, for one band of request sizes. */
export interface BookRow {
  readonly model: Model;
  readonly tier: Tier;
  /** The band, in tokens; undefined: no bound. */
  readonly above: number | undefined;
  readonly upTo: number | undefined;
  readonly claims: Readonly<Partial<Record<PriceClass, Claim>>>;
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
    .toSorted((a, b) =>
      compareText(releasedFrom(b.model.id, ledger), releasedFrom(a.model.id, ledger)),
    );
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

/** The rows of a model: the standard tier first, the others as they come. */
export function bookRows(model: Model, ledger: Ledger): BookRow[] {
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
  const chosen = choosePrices(book, choice);
  const stating = rowsFor(book, choice).filter(({ prices }) => Object.keys(prices).length > 0);
  return {
    model,
    ...band,
    claims: byClass(PRICE_CLASSES, (priceClass) => claimOf(chosen[priceClass], ledger)),
    sources: [...new Set(stating.map(({ source }) => source))],
  };
}

/** Bands that follow each other at the same prices are one. */
function joined(rows: readonly BookRow[], row: BookRow): BookRow[] {
  const last = rows.at(-1);
  if (!last || last.upTo !== row.above || !haveSamePrices(last, row)) return [...rows, row];
  const sources = [...new Set([...last.sources, ...row.sources])];
  return [...rows.slice(0, -1), { ...last, upTo: row.upTo, sources }];
}

function haveSamePrices(a: BookRow, b: BookRow): boolean {
  const usd = (row: BookRow, priceClass: PriceClass) =>
    asQuantity(row.claims[priceClass]?.value ?? '')?.low;
  return PRICE_CLASSES.every((priceClass) => usd(a, priceClass) === usd(b, priceClass));
}

const COLUMNS: readonly ItemColumn<BookRow>[] = [
  { label: 'Model', cell: ({ model }, ledger) => modelCell(model.id, ledger) },
  {
    label: 'Tier',
    cell: ({ tier, above, upTo }) => ({
      ...textCell(tier),
      small: bandLabel({ context_from_tokens: above, context_to_tokens: upTo }),
    }),
  },
  ...PRICE_CLASSES.map((priceClass): ItemColumn<BookRow> => ({
    label: measureLabel(PRICE_COLUMNS[priceClass]),
    isNumber: true,
    formula: 'price-that-stands',
    cell: ({ claims }, ledger) => figureCell(claims[priceClass], ledger),
  })),
  { label: 'As of', isNumber: true, cell: ({ claims }) => dayCell(newestDay(claims)) },
  {
    label: 'Read in',
    isNumber: true,
    formula: 'count',
    cell: ({ claims, sources }) => {
      const claim = claims.output ?? Object.values(claims)[0];
      const text = sources.length === 1 ? '1 source' : `${sources.length} sources`;
      return { ...textCell(text, claim && claimKeyPath(claim)), sort: sources.length };
    },
  },
];

/** The newest day that one of the prices speaks of. */
function newestDay(claims: BookRow['claims']): Day | undefined {
  return daySpan(Object.values(claims).map(({ asOf }) => asOf))?.[1];
}
