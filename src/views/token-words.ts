import type { TokenClass } from '../ledger/price-book.ts';

/** What classes of tokens are called. */
export const TOKEN_WORDS: Readonly<Record<TokenClass, string>> = {
  input: 'input',
  cachedInput: 'input read from cache',
  cacheWrite: 'input written to cache',
  output: 'output',
};
