import { daysOff, earliest, holdsOn, latest, type Day } from '../data/day.ts';
import type { TokenPrice } from '../data/schema/token-price.ts';

/**
 * Prices as plain JSON, and the one rule by which a price is chosen among those that sources state. The
 * pages and the calculators in the browser choose by the same rule.
 */

export type Tier = TokenPrice['tier'];

/** Classes of tokens that have prices of their own, and the column of the data files with each. */
export const PRICE_COLUMNS = {
  input: 'input_usd_per_mtok',
  cachedInput: 'cached_input_usd_per_mtok',
  cacheWrite: 'cache_write_5m_usd_per_mtok',
  output: 'output_usd_per_mtok',
} as const satisfies Readonly<Record<string, keyof TokenPrice>>;
export type TokenClass = keyof typeof PRICE_COLUMNS;
export const TOKEN_CLASSES: readonly TokenClass[] = [
  'input',
  'cachedInput',
  'cacheWrite',
  'output',
];

/** One price that a source states. */
export interface StatedPrice {
  /** Dollars per million tokens. */
  readonly usd: number;
  /** An explained disagreement puts it before the others. */
  readonly isPreferred: boolean;
  readonly isEstimate: boolean;
}

/** What one source says that a model's tokens cost in one tier, for one band of request sizes. */
export interface PriceRow {
  readonly model: string;
  readonly tier: Tier;
  /** The band of request sizes, in tokens: above the one, up to and with the other. Undefined: no bound. */
  readonly above?: number | undefined;
  readonly upTo?: number | undefined;
  readonly validFrom?: Day | undefined;
  readonly validTo?: Day | undefined;
  /** The day the source speaks of; undefined: it names none. */
  readonly asOf?: Day | undefined;
  /** What the ids of the row's claims end with. */
  readonly origin: string;
  readonly prices: Readonly<Partial<Record<TokenClass, StatedPrice>>>;
}

/** All rows of all models, in file order. */
export type PriceBook = readonly PriceRow[];

export interface PriceChoice {
  readonly tier?: Tier | undefined;
  /** The price of which day, by what sources state of it. */
  readonly on: Day;
  /** How large the requests are, in tokens; undefined: the smallest. */
  readonly contextTokens?: number | undefined;
}

/** A price and the row it stands in. */
export interface ChosenPrice extends StatedPrice {
  readonly row: PriceRow;
}

/** Rows of one model that hold in the chosen tier, on the chosen day and for the chosen request size. */
export function rowsFor(rows: PriceBook, choice: PriceChoice): PriceRow[] {
  const { tier: wanted = 'standard', contextTokens = 1, on } = choice;
  const held = rows.filter(
    ({ tier, validFrom, validTo }) => tier === wanted && holdsOn(validFrom, validTo, on),
  );
  const isBanded = held.some(({ above }) => above);
  return held.filter((row) => holdsFor(row, Math.max(1, contextTokens), isBanded));
}

/**
 * The prices of one class of tokens in rows that hold, the one that stands first: one that an explained
 * disagreement prefers, else an exact one before an estimate, else the last stated by the day, else the
 * first stated after it, else one without a day; of equal ones the first in the file.
 */
export function inOrderOfChoice(
  rows: readonly PriceRow[],
  tokenClass: TokenClass,
  on: Day,
): ChosenPrice[] {
  const stated = rows.flatMap((row) => {
    const price = row.prices[tokenClass];
    return price ? [{ ...price, row }] : [];
  });
  const weight = (price: StatedPrice) => (price.isPreferred ? 2 : 0) + (price.isEstimate ? 0 : 1);
  return stated.toSorted(
    (a, b) => weight(b) - weight(a) || daysOff(a.row.asOf, on) - daysOff(b.row.asOf, on),
  );
}

/** The price of each class that stands; a class without one is left out. */
export function choosePrices(
  rows: PriceBook,
  choice: PriceChoice,
): Partial<Record<TokenClass, ChosenPrice>> {
  const held = rowsFor(rows, choice);
  const found = TOKEN_CLASSES.flatMap((tokenClass) =>
    inOrderOfChoice(held, tokenClass, choice.on)
      .slice(0, 1)
      .map((price) => [tokenClass, price] as const),
  );
  return Object.fromEntries(found);
}

/** Id of the claim that a price is. */
export function claimIdOf({ model, tier, origin }: PriceRow, tokenClass: TokenClass): string {
  return `price/${model}/${tier}/${PRICE_COLUMNS[tokenClass]}@${origin}`;
}

/** Tiers that rows have a price in, in the order of the file. */
export function tiersIn(rows: PriceBook): Tier[] {
  return [...new Set(rows.map(({ tier }) => tier))];
}

/** Request sizes, in tokens, above which some source states another price; ascending. */
export function bandsIn(rows: PriceBook, tier: Tier): number[] {
  const bounds = rows.flatMap((row) => (row.tier === tier && row.above ? row.above : []));
  return [...new Set(bounds)].toSorted((a, b) => a - b);
}

/** A source that names no band states the price of the smallest requests, or of all where nobody names one. */
function holdsFor({ above, upTo }: PriceRow, size: number, isBanded: boolean): boolean {
  const hasBand = above !== undefined || upTo !== undefined;
  if (!hasBand) return !isBanded || size <= 1;
  return (above ?? 0) < size && size <= (upTo ?? Infinity);
}

/** Prices that stand from a day on, until the next step. */
export interface PriceStep {
  /** Undefined: from the beginning. */
  readonly from: Day | undefined;
  readonly prices: Partial<Record<TokenClass, ChosenPrice>>;
}

/** How the prices of one model went up to the chosen day, oldest first; a step only where some price changes. */
export function priceSteps(rows: PriceBook, choice: PriceChoice): PriceStep[] {
  const days = daysOfChange(rows).filter((day) => day <= latest(choice.on));
  const [first = choice.on] = days;
  const steps = [
    { from: undefined, prices: choosePrices(rows, { ...choice, on: dayAfter(first, -1) }) },
    ...days.map((from) => ({ from, prices: choosePrices(rows, { ...choice, on: from }) })),
  ];
  return steps.filter((step, index) => !isSamePrices(step.prices, steps[index - 1]?.prices));
}

/** Days on which another price may stand than on the day before, ascending. */
function daysOfChange(rows: PriceBook): Day[] {
  const days = rows.flatMap(({ asOf, validFrom, validTo }) => [
    asOf && earliest(asOf),
    validFrom && earliest(validFrom),
    validTo && dayAfter(latest(validTo)),
  ]);
  return [...new Set(days.filter((day) => day !== undefined))].toSorted();
}

function isSamePrices(a: PriceStep['prices'], b: PriceStep['prices'] = {}): boolean {
  return TOKEN_CLASSES.every((tokenClass) => a[tokenClass]?.usd === b[tokenClass]?.usd);
}

const MS_PER_DAY = 86_400_000;

function dayAfter(day: Day, days = 1): Day {
  return new Date(Date.parse(day) + days * MS_PER_DAY).toISOString().slice(0, 10);
}
