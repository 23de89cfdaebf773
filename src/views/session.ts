import { isDay, type Day } from '../data/day.ts';
import { FLOAT_NOISE, type Quantity } from '../data/quantity.ts';
import {
  claimIdOf,
  inOrderOfChoice,
  rowsFor,
  TOKEN_CLASSES,
  type ChosenPrice,
  type PriceBook,
  type PriceChoice,
  type PriceRow,
  type Tier,
  type TokenClass,
} from '../ledger/price-book.ts';
import {
  tokenCost,
  tokensOf,
  withoutCache,
  type CostTerm,
  type Session,
  type UnitPrices,
} from '../ledger/token-cost.ts';
import { sourcePath } from './address.ts';

/**
 * What a session would cost, from prices as plain JSON: the same functions work it out while the site is
 * built and in the browser.
 */

/** Newest models of each maker that are shown besides those that runs were made with. */
export const NEWEST_OF_MAKER = 2;

/** A session, with whom and at which prices. */
export interface SessionState extends Session {
  readonly model: string;
  readonly tier: Tier;
  /** How many tokens all of its requests exceed; undefined: the smallest requests. */
  readonly above: number | undefined;
  /** The day whose prices count. */
  readonly on: Day;
}

/** A model whose input and output have a price. */
export interface SessionModel {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  /** Shown beside the chosen one: runs were made with it, or it is one of its maker's newest. */
  readonly isShown: boolean;
  readonly rows: PriceBook;
  /** By id of a claim, the disputes it takes part in, as they stand in `SessionBook.disputes`. */
  readonly disputes: Readonly<Record<string, readonly number[]>>;
}

/** What is known of why some figures differ. */
export interface Dispute {
  /** They are the same but for rounding. */
  readonly isRounding: boolean;
  /** An explanation tells which is wrong, or why all are right. */
  readonly isSettled: boolean;
}

/** All that is needed to price a session with any model. */
export interface SessionBook {
  /** By name. */
  readonly models: readonly SessionModel[];
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  readonly disputes: readonly Dispute[];
  /** Models that recorded runs were made with and whose input or output has no price, by name. */
  readonly unpricedUsed: readonly string[];
  /** Models of the ledger without a price of input or output. */
  readonly unpriced: number;
  /** The session shown before anything is entered. Its day is the ledger's. */
  readonly start: SessionState;
}

/** The price that stands for one class of tokens, as the ledger would choose it. */
export interface SessionPrice {
  readonly usdPerMtok: number;
  readonly isEstimate: boolean;
  /** Id of the claim that it is. */
  readonly claim: string;
  readonly source: { readonly title: string; readonly href: string };
  readonly asOf: Day | undefined;
  /** Dollars per million tokens that other sources state, each once, ascending; without those that only round. */
  readonly others: readonly number[];
  /** False where some source must be wrong and no explanation says which. */
  readonly isSettled: boolean;
}

export interface PricedSession {
  readonly state: SessionState;
  readonly model: SessionModel;
  readonly prices: Readonly<Partial<Record<TokenClass, SessionPrice>>>;
  readonly terms: readonly CostTerm[];
  /** Classes with tokens and no price. */
  readonly lacks: readonly TokenClass[];
  /** Dollars; without a lower end or undefined as `tokenCost` says. */
  readonly usd: Quantity | undefined;
  /** The same tokens as if none had been read from or written to the cache. */
  readonly uncached: Quantity | undefined;
}

/** What the session costs with a model, be it the chosen one or another. */
export function priceSession(
  state: SessionState,
  model: SessionModel,
  book: SessionBook,
): PricedSession {
  const prices = pricesIn(model, choiceOf(state), book);
  const unit = unitPrices(prices);
  const tokens = tokensOf(state);
  const priced = (counts: typeof tokens) => {
    const cost = tokenCost(counts, unit);
    const isEstimate = cost.terms.some(({ tokenClass }) => prices[tokenClass]?.isEstimate);
    return { ...cost, usd: cost.usd && { ...cost.usd, isEstimate } };
  };
  const { terms, lacks, usd } = priced(tokens);
  return { state, model, prices, terms, lacks, usd, uncached: priced(withoutCache(tokens)).usd };
}

/** The most the same session costs when `share` percent of its input is read from the cache; undefined where that cannot be told. */
export function costAt({ state, prices }: PricedSession, share: number): number | undefined {
  return tokenCost(tokensOf({ ...state, cachedShare: share }), unitPrices(prices)).usd?.high;
}

function unitPrices(prices: PricedSession['prices']): UnitPrices {
  return Object.fromEntries(
    TOKEN_CLASSES.map((tokenClass) => [tokenClass, prices[tokenClass]?.usdPerMtok]),
  );
}

/** Which prices a session is priced at. */
export function choiceOf({ tier, above, on }: SessionState): PriceChoice {
  return { tier, on, contextTokens: above === undefined ? undefined : above + 1 };
}

/** The chosen model. Throws when the book does not have it. */
export function modelOf({ model }: SessionState, { models }: SessionBook): SessionModel {
  const found = models.find(({ id }) => id === model);
  if (!found) throw new Error(`The price book has no model ${model}.`);
  return found;
}

function pricesIn(
  model: SessionModel,
  choice: PriceChoice,
  book: SessionBook,
): PricedSession['prices'] {
  const held = rowsFor(model.rows, choice);
  const found = TOKEN_CLASSES.flatMap((tokenClass) => {
    const [first] = inOrderOfChoice(held, tokenClass, choice.on);
    return first ? [[tokenClass, priceFrom(first, tokenClass, held, model, book)] as const] : [];
  });
  return Object.fromEntries(found);
}

function priceFrom(
  { usd, isEstimate, row }: ChosenPrice,
  tokenClass: TokenClass,
  held: readonly PriceRow[],
  model: SessionModel,
  book: SessionBook,
): SessionPrice {
  const sharedWith = (other: PriceRow) => sharedDisputes(row, other, tokenClass, model, book);
  const others = held.filter((other) => {
    const stated = other.prices[tokenClass]?.usd;
    if (stated === undefined || stated === usd) return false;
    return !sharedWith(other).some(({ isRounding }) => isRounding);
  });
  return {
    usdPerMtok: usd,
    isEstimate,
    claim: claimIdOf(row, tokenClass),
    source: sourceOf(row, book),
    asOf: row.asOf,
    others: [...new Set(others.flatMap(({ prices }) => prices[tokenClass]?.usd ?? []))].toSorted(
      (a, b) => a - b,
    ),
    isSettled: others.flatMap(sharedWith).every(({ isSettled }) => isSettled),
  };
}

function sharedDisputes(
  a: PriceRow,
  b: PriceRow,
  tokenClass: TokenClass,
  { disputes }: SessionModel,
  book: SessionBook,
): Dispute[] {
  const theirs = disputes[claimIdOf(b, tokenClass)] ?? [];
  const shared = (disputes[claimIdOf(a, tokenClass)] ?? []).filter((one) => theirs.includes(one));
  return shared.flatMap((one) => book.disputes[one] ?? []);
}

/** Origins begin with the id of the source. */
function sourceOf({ origin }: PriceRow, { sources }: SessionBook): SessionPrice['source'] {
  const source = sources.find(({ id }) => origin === id || origin.startsWith(`${id}.`));
  return { title: source?.title ?? origin, href: sourcePath(source?.id ?? origin) };
}

/** What reading from the cache saves, in dollars; negative where it costs more. Undefined: it cannot be told. */
export function savedBy({ usd, uncached }: PricedSession): number | undefined {
  if (usd?.low === undefined || uncached?.low === undefined) return undefined;
  const saved = uncached.low - usd.low;
  return Math.abs(saved) < FLOAT_NOISE ? 0 : saved;
}

/** Whether a text names a day, and not only a month or a year. */
export function isFullDay(text: string): boolean {
  return text.length === 10 && isDay(text);
}
