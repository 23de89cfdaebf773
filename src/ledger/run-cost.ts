import type { Entry } from '../data/csv.ts';
import type { Day } from '../data/day.ts';
import { asQuantity } from '../data/figure.ts';
import { canAgree, plus, type Quantity } from '../data/quantity.ts';
import type { Run } from '../data/schema/run.ts';
import { claimsOfEntry } from './claim-lookup.ts';
import type { Claim } from './claim.ts';
import type { Ledger } from './ledger.ts';
import { perLedgerAnd } from './per-ledger.ts';
import { priceBookOf, pricesOf, priceStepsOf, type Prices } from './price.ts';
import { TOKEN_CLASSES, tiersIn, type Tier } from './price-book.ts';
import { runTokens, type RunTokens } from './run-tokens.ts';
import {
  costBand,
  outputShare,
  tokenCost,
  unitPrices,
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

/** What a run cost by its tokens and one set of prices, in dollars: one figure, or what it can have been. */
export interface DerivedCost {
  readonly prices: UnitPrices;
  /** Of the tokens whose class is known. */
  readonly known: TokenCost;
  /** What the tokens of unknown class can have cost; undefined where there are none, or no prices. */
  readonly band: CostBand | undefined;
  /** As counted. Undefined: cannot be priced. */
  readonly usd: Quantity | undefined;
  /** As if nothing had been read from the cache or written to it. */
  readonly uncachedUsd: Quantity | undefined;
}

/** The same tokens at the prices that stand from a day on; undefined: from the beginning. */
export interface CostStep extends DerivedCost {
  readonly from: Day | undefined;
}

export interface RunCost {
  readonly stated: Claim | undefined;
  readonly priceDay: PriceDay;
  /** On the price day. */
  readonly prices: Prices;
  /** Undefined: none are stated. */
  readonly tokens: RunTokens | undefined;
  readonly derived: DerivedCost | undefined;
  /** At every other set of prices that stood on some day up to the ledger's, oldest first. */
  readonly steps: readonly CostStep[];
  /** Share of output in percent that the stated cost implies, if no input was cached and if all was; undefined where no price says so. */
  readonly impliedOutput:
    { readonly uncached: number | undefined; readonly cached: number | undefined } | undefined;
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
export const runCost = perLedgerAnd((entry: Entry<Run>, ledger): RunCost => {
  const { record: run } = entry;
  const priceDay = priceDayOf(run, ledger);
  const tokens = runTokens(run);
  const prices = run.model === undefined ? {} : pricesOn(`${run.model} ${priceDay.day}`, ledger);
  const stated = claimsOfEntry(entry, ledger).get('cost_usd');
  const derived = tokens && derive(tokens, unitPrices(prices));
  const said = stated && asQuantity(stated.value);
  const judged = tokens && derived && said && judge(run, tokens, derived, said, priceDay, ledger);
  return {
    stated,
    priceDay,
    prices,
    tokens,
    derived,
    steps: tokens && derived ? stepsOf(run, tokens, derived, ledger) : [],
    impliedOutput: said && derived && impliedOf(said, derived),
    verdict: derived?.usd ? (judged?.verdict ?? 'not-stated') : 'cannot-be-priced',
    reading: derived?.usd && judged?.reading,
    lack: derived?.usd ? undefined : lackOf(run, tokens),
  };
});

/** Prices by model and day, since many runs share them. */
const pricesOn = perLedgerAnd((key: string, ledger): Prices => {
  const [model = '', on] = key.split(' ');
  return pricesOf(model, ledger, on === undefined ? {} : { on });
});

const stepsFor = perLedgerAnd((model: string, ledger) => priceStepsOf(model, ledger));

/** The run's own day, else its source's, else the ledger's. */
function priceDayOf(run: Pick<Run, 'started_on' | 'source'>, ledger: Ledger): PriceDay {
  if (run.started_on !== undefined) return { day: run.started_on, of: 'run' };
  const published = ledger.names.sources.get(run.source)?.published_on;
  return published === undefined
    ? { day: ledger.asOf, of: 'ledger' }
    : { day: published, of: 'source' };
}

function derive(tokens: RunTokens, prices: UnitPrices): DerivedCost {
  const known = tokenCost(tokens.counts, prices);
  const band = tokens.rest ? costBand(tokens.rest, prices) : undefined;
  const uncached = tokenCost(withoutCache(tokens.counts), prices);
  return {
    prices,
    known,
    band,
    usd: withRest(tokens, known.usd, band, band?.cached),
    uncachedUsd: withRest(tokens, uncached.usd, band, band?.input),
  };
}

/** The cost of the known tokens and of the rest, which costs from `least` to all output. */
function withRest(
  { rest, isEstimate }: RunTokens,
  usd: Quantity | undefined,
  band: CostBand | undefined,
  least: number | undefined,
): Quantity | undefined {
  if (!usd) return undefined;
  if (rest === 0) return { ...usd, isEstimate };
  if (rest === undefined) return { low: usd.low, high: undefined, isEstimate };
  return band && { ...plus(usd, { low: least, high: band.output, isEstimate }), isEstimate };
}

function stepsOf(
  { model = '' }: Run,
  tokens: RunTokens,
  own: DerivedCost,
  ledger: Ledger,
): CostStep[] {
  const steps = stepsFor(model, ledger);
  return steps
    .map(({ from, prices }) => ({
      from,
      ...derive(tokens, unitPrices(prices)),
    }))
    .filter(({ prices }) => TOKEN_CLASSES.some((name) => prices[name] !== own.prices[name]));
}

function judge(
  run: Run,
  tokens: RunTokens,
  { usd }: DerivedCost,
  said: Quantity,
  { day }: PriceDay,
  ledger: Ledger,
): { verdict: Verdict; reading?: Reading | undefined } | undefined {
  if (!usd) return undefined;
  const isExact = tokens.rest === 0 && usd.low === usd.high;
  if (costsAgree(said, usd)) return { verdict: isExact ? 'match' : 'possible' };
  const reading = isExact ? readingOf(run, tokens, said, day, ledger) : undefined;
  return { verdict: reading ? 'explained' : 'unexplained', reading };
}

function costsAgree(said: Quantity, derived: Quantity): boolean {
  const size = said.high ?? said.low ?? 0;
  return canAgree(said, derived, Math.max(ROUNDING_USD, size * ROUNDING_SHARE));
}

/** The first reading under which the tokens cost what is stated. */
function readingOf(
  { model = '' }: Run,
  tokens: RunTokens,
  said: Quantity,
  on: Day,
  ledger: Ledger,
): Reading | undefined {
  const at = (tier: Tier) => derive(tokens, unitPrices(pricesOf(model, ledger, { on, tier })));
  const fits = (usd: Quantity | undefined) =>
    usd !== undefined && usd.low === usd.high && costsAgree(said, usd);
  if (fits(at('standard').uncachedUsd)) return { kind: 'uncached' };
  const tier = tiersIn(priceBookOf(model, ledger)).find((other) => fits(at(other).usd));
  return tier && { kind: 'tier', tier };
}

function impliedOf(
  { low, high }: Quantity,
  { known, band }: DerivedCost,
): RunCost['impliedOutput'] {
  const before = known.usd?.high;
  if (low === undefined || high === undefined || before === undefined || !band) return undefined;
  const share = (rest: number | undefined) =>
    rest === undefined
      ? undefined
      : possible(outputShare((low + high) / 2 - before, rest, band.output));
  return { uncached: share(band.input), cached: share(band.cached) };
}

/** A share of something; undefined where no share can be. */
function possible(share: number | undefined): number | undefined {
  return share !== undefined && share >= 0 && share <= 100 ? share : undefined;
}

function lackOf({ model }: Run, tokens: RunTokens | undefined): Lack {
  if (!tokens) return 'tokens';
  return model === undefined ? 'model' : 'prices';
}
