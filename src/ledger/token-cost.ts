import type { Quantity } from '../data/quantity.ts';
import { byClass, TOKEN_CLASSES, type TokenClass } from './price-book.ts';

/**
 * What tokens cost: the arithmetic alone, for pages and calculators alike. Prices are dollars per million
 * tokens; a class without a price has one that nobody states, which is not zero.
 */

/** Tokens by class. Input excludes what is read from or written to the cache; output includes reasoning. */
export type TokenCounts = Readonly<Record<TokenClass, number>>;

export type UnitPrices = Readonly<Partial<Record<TokenClass, number>>>;

/** The figures alone of prices, however much else is known of them. */
export function unitPrices(
  prices: Readonly<Partial<Record<TokenClass, { readonly usdPerMtok: number }>>>,
): UnitPrices {
  return byClass(TOKEN_CLASSES, (tokenClass) => prices[tokenClass]?.usdPerMtok);
}

/** Tokens of one class times their price. */
export interface CostTerm {
  readonly tokenClass: TokenClass;
  readonly tokens: number;
  /** Undefined: no source states it. */
  readonly usdPerMtok: number | undefined;
  /** Dollars; undefined without a price. */
  readonly usd: number | undefined;
}

export interface TokenCost {
  /** Classes with tokens, in the order of `TOKEN_CLASSES`. */
  readonly terms: readonly CostTerm[];
  /**
   * Dollars for all tokens. Without a lower end where only the price of cached input is missing, since
   * reading from the cache costs no more than reading anew; undefined where another price is missing.
   */
  readonly usd: Quantity | undefined;
  /** Classes with tokens and no price. */
  readonly lacks: readonly TokenClass[];
}

/** Tokens × price, summed over the classes. */
export function tokenCost(tokens: TokenCounts, prices: UnitPrices): TokenCost {
  const terms = TOKEN_CLASSES.filter((tokenClass) => tokens[tokenClass] > 0).map((tokenClass) =>
    termOf(tokenClass, tokens[tokenClass], prices[tokenClass]),
  );
  const lacks = terms.filter(({ usd }) => usd === undefined).map(({ tokenClass }) => tokenClass);
  const known = terms.reduce((sum, { usd = 0 }) => sum + usd, 0);
  const most = lacks.reduce<number | undefined>((sum, tokenClass) => {
    const bound = tokenClass === 'cachedInput' ? prices.input : undefined;
    return sum === undefined || bound === undefined
      ? undefined
      : sum + usdOf(tokens[tokenClass], bound);
  }, known);
  const usd =
    most === undefined
      ? undefined
      : { low: lacks.length > 0 ? undefined : most, high: most, isEstimate: false };
  return { terms, usd, lacks };
}

function termOf(tokenClass: TokenClass, tokens: number, price: number | undefined): CostTerm {
  const usd = price === undefined ? undefined : usdOf(tokens, price);
  return { tokenClass, tokens, usdPerMtok: price, usd };
}

/** Dollars for tokens at a price per million. */
export function usdOf(tokens: number, usdPerMtok: number): number {
  return (tokens * usdPerMtok) / 1e6;
}

/** The same tokens as if nothing had been read from the cache or written to it. */
export function withoutCache(tokens: TokenCounts): TokenCounts {
  const input = tokens.input + tokens.cachedInput + tokens.cacheWrite;
  return { input, cachedInput: 0, cacheWrite: 0, output: tokens.output };
}

/** What a number of tokens can have cost when nobody says of which classes they were. Dollars. */
export interface CostBand {
  /** All input, all of it read from the cache; undefined where that has no price. */
  readonly cached: number | undefined;
  /** All input, none of it from the cache. */
  readonly input: number;
  /** All output. */
  readonly output: number;
}

/** The band of a total; undefined without prices of input and output. */
export function costBand(total: number, prices: UnitPrices): CostBand | undefined {
  const { input, cachedInput, output } = prices;
  if (input === undefined || output === undefined) return undefined;
  return {
    cached: cachedInput === undefined ? undefined : usdOf(total, cachedInput),
    input: usdOf(total, input),
    output: usdOf(total, output),
  };
}

/**
 * The share of output in percent that makes a total of tokens cost `usd`, when the rest costs `rest` for all
 * tokens and output `band.output`: the solution of `usd = (1 − s) × rest + s × output`. Below 0 or above 100
 * no share does; undefined where both cost the same.
 */
export function outputShare(usd: number, rest: number, output: number): number | undefined {
  return output === rest ? undefined : (100 * (usd - rest)) / (output - rest);
}

/** A session as people think of one: shares of its input instead of classes. */
export interface Session {
  /** All input tokens, from the cache or not. */
  readonly inputTokens: number;
  /** Percent of the input that is read from the cache. */
  readonly cachedShare: number;
  /** Percent of the input that is written to the cache. */
  readonly writtenShare: number;
  readonly outputTokens: number;
}

/** The tokens of a session by class. */
export function tokensOf(session: Session): TokenCounts {
  const { inputTokens, cachedShare, writtenShare, outputTokens } = session;
  const cachedInput = (inputTokens * cachedShare) / 100;
  const cacheWrite = (inputTokens * writtenShare) / 100;
  return {
    input: inputTokens - cachedInput - cacheWrite,
    cachedInput,
    cacheWrite,
    output: outputTokens,
  };
}
