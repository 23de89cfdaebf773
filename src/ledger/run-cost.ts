import type { Entry } from '../data/csv.ts';
import type { Day } from '../data/day.ts';
import { asQuantity } from '../data/figure.ts';
import { canAgree, type Quantity } from '../data/quantity.ts';
import type { Run } from '../data/schema/run.ts';
import { claimsOfEntry } from './claim-lookup.ts';
import type { Claim } from './claim.ts';
import type { Ledger } from './ledger.ts';
import { priceBookOf, pricesOf, type Prices } from './price.ts';
import { TOKEN_CLASSES, tiersIn, type Tier } from './price-book.ts';
import { runTokens, type RunTokens } from './run-tokens.ts';
import {
  costBand,
  outputShare,
  tokenCost,
  withoutCache,
  type CostBand,
  type TokenCost,
  type UnitPrices,
} from './token-cost.ts';

/**
 * What tokens × prices say of a run's stated cost.
 * match: the same; explained: the same by another reading, which is told; possible: within what the tokens
 * can have cost; unexplained: outside of it; not-stated: only worked out; cannot-be-priced: something lacks.
 */
export type Verdict =
  'match' | 'explained' | 'possible' | 'unexplained' | 'not-stated' | 'cannot-be-priced';

/** The day whose prices count, and whose day it is: the run's own, its source's, or the ledger's for want of both. */
export interface PriceDay {
  readonly day: Day;
  readonly of: 'run' | 'source' | 'ledger';
}

/** Another reading under which tokens × prices give the stated cost. */
export type Reading =
  { readonly kind: 'uncached' } | { readonly kind: 'tier'; readonly tier: Tier };

/** Why nothing can be worked out. */
export type Lack = 'tokens' | 'model' | 'prices';

export interface RunCost {
  readonly stated: Claim | undefined;
  readonly priceDay: PriceDay;
  readonly prices: Prices;
  readonly tokens: RunTokens | undefined;
  /** Of the tokens whose class is known. */
  readonly known: TokenCost | undefined;
  /** The same tokens as if none had been read from or written to the cache. */
  readonly uncached: TokenCost | undefined;
  /** What the tokens of unknown class can have cost; undefined where there are none, or no prices. */
  readonly band: CostBand | undefined;
  /** What the run cost by its tokens, in dollars: one figure, or what it can have been. */
  readonly derived: Quantity | undefined;
  /** Share of output in percent that the stated cost implies, from no cached input to only cached input; an end without a price is undefined. */
  readonly impliedOutput: { readonly uncached?: number; readonly cached?: number } | undefined;
  readonly verdict: Verdict;
  /** With `explained`. */
  readonly reading: Reading | undefined;
  /** With `cannot-be-priced`. */
  readonly lack: Lack | undefined;
}

/** Costs are printed to the cent, and tokens to the thousand. */
const ROUNDING_USD = 0.005;
const ROUNDING_SHARE = 0.01;

/** A run's cost, stated against worked out. */
export function runCost(entry: Entry<Run>, ledger: Ledger): RunCost {
  const { record: run } = entry;
  const priceDay = priceDayOf(run, ledger);
  const tokens = runTokens(run);
  const prices = run.model === undefined ? {} : pricesOf(run.model, ledger, { on: priceDay.day });
  const unit = unitPrices(prices);
  const stated = claimsOfEntry(entry, ledger).get('cost_usd');
  const known = tokens && tokenCost(tokens.counts, unit);
  const band = tokens?.rest ? costBand(tokens.rest, unit) : undefined;
  const derived = tokens && known && derivedOf(tokens, known, band);
  const said = stated && asQuantity(stated.value);
  const agrees = Boolean(said && derived && costsAgree(said, derived));
  const isBand = tokens?.rest !== 0;
  const reading =
    said && tokens && !isBand && !agrees
      ? readingOf(run, tokens, said, priceDay, ledger)
      : undefined;
  return {
    stated,
    priceDay,
    prices,
    tokens,
    known,
    uncached: tokens?.rest === 0 ? tokenCost(withoutCache(tokens.counts), unit) : undefined,
    band,
    derived,
    impliedOutput: said && band && impliedOf(said, known, band),
    reading,
    verdict: verdictOf({ said, derived, agrees, isBand, reading }),
    lack: derived ? undefined : lackOf(run, tokens),
  };
}

/** The run's own day, else its source's, else the ledger's. */
export function priceDayOf(run: Pick<Run, 'started_on' | 'source'>, ledger: Ledger): PriceDay {
  if (run.started_on !== undefined) return { day: run.started_on, of: 'run' };
  const published = ledger.names.sources.get(run.source)?.published_on;
  return published === undefined
    ? { day: ledger.asOf, of: 'ledger' }
    : { day: published, of: 'source' };
}

function unitPrices(prices: Prices): UnitPrices {
  return Object.fromEntries(
    TOKEN_CLASSES.map((tokenClass) => [tokenClass, prices[tokenClass]?.usdPerMtok]),
  );
}

function derivedOf(
  { rest, isEstimate }: RunTokens,
  { usd }: TokenCost,
  band: CostBand | undefined,
): Quantity | undefined {
  if (!usd) return undefined;
  if (rest === 0) return { ...usd, isEstimate };
  if (rest === undefined) return { low: usd.low, high: undefined, isEstimate };
  if (!band) return undefined;
  const plus = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? undefined : a + b;
  return { low: plus(usd.low, band.cached), high: plus(usd.high, band.output), isEstimate };
}

function costsAgree(said: Quantity, derived: Quantity): boolean {
  const size = derived.high ?? derived.low ?? 0;
  return canAgree(said, derived, Math.max(ROUNDING_USD, size * ROUNDING_SHARE));
}

function readingOf(
  run: Run,
  { counts, isEstimate }: RunTokens,
  said: Quantity,
  { day }: PriceDay,
  ledger: Ledger,
): Reading | undefined {
  const model = run.model ?? '';
  const fits = (tokens: typeof counts, tier: Tier) => {
    const { usd } = tokenCost(tokens, unitPrices(pricesOf(model, ledger, { on: day, tier })));
    return usd !== undefined && costsAgree(said, { ...usd, isEstimate });
  };
  if (fits(withoutCache(counts), 'standard')) return { kind: 'uncached' };
  const tier = tiersIn(priceBookOf(model, ledger)).find((other) => fits(counts, other));
  return tier && { kind: 'tier', tier };
}

function impliedOf(said: Quantity, known: TokenCost | undefined, band: CostBand) {
  const middle = said.low !== undefined && said.high !== undefined && (said.low + said.high) / 2;
  const before = known?.usd?.high;
  if (middle === false || before === undefined) return undefined;
  const share = (rest: number | undefined) =>
    rest === undefined ? undefined : outputShare(middle - before, rest, band.output);
  return { uncached: share(band.input), cached: share(band.cached) };
}

interface Compared {
  readonly said: Quantity | undefined;
  readonly derived: Quantity | undefined;
  readonly agrees: boolean;
  readonly isBand: boolean;
  readonly reading: Reading | undefined;
}

function verdictOf({ said, derived, agrees, isBand, reading }: Compared): Verdict {
  if (!derived) return 'cannot-be-priced';
  if (!said) return 'not-stated';
  if (agrees) return isBand || derived.low !== derived.high ? 'possible' : 'match';
  return reading ? 'explained' : 'unexplained';
}

function lackOf({ model }: Run, tokens: RunTokens | undefined): Lack {
  if (!tokens) return 'tokens';
  return model === undefined ? 'model' : 'prices';
}
