import type { Entry } from '../data/csv.ts';
import { earliest, latest, type Day } from '../data/day.ts';
import { asQuantity } from '../data/figure.ts';
import { compareText } from '../data/order.ts';
import { ALL_MAY_BE_RIGHT } from '../data/schema/bookkeeping.ts';
import type { TokenPrice } from '../data/schema/token-price.ts';
import { claimsOfEntry } from './claim-lookup.ts';
import type { Claim } from './claim.ts';
import { isPreferred } from './conflict.ts';
import type { Ledger } from './ledger.ts';

/** The price that stands for one class of tokens of a model. */
export interface Price {
  /** Dollars per million tokens. */
  readonly usdPerMtok: number;
  readonly claim: Claim;
  /** Claims of the same price at another figure, in file order; without those that only round it. */
  readonly others: readonly Claim[];
  /** False where some claim must be wrong and no explanation says why. */
  readonly isSettled: boolean;
}

/** What a model's tokens cost, by class; undefined: no source states one figure. */
export interface Prices {
  readonly input?: Price | undefined;
  /** Input read from the cache. */
  readonly cachedInput?: Price | undefined;
  /** Input written to the cache, for 5 minutes where a source tells lifetimes apart. */
  readonly cacheWrite?: Price | undefined;
  readonly output?: Price | undefined;
}

export interface PriceChoice {
  readonly tier?: TokenPrice['tier'];
  /** A day that the price's own validity, where it has one, must hold; the ledger's day unless given. */
  readonly on?: Day;
}

/**
 * The prices of a model for the smallest requests. Each class is chosen by itself, so two may be of two
 * sources: the claim that an explained disagreement prefers, else an exact figure before an estimate,
 * else the newest, else the first in the file. Ranges stand for nothing.
 */
export function pricesOf(
  model: string,
  ledger: Ledger,
  { tier = 'standard', on = ledger.asOf }: PriceChoice = {},
): Prices {
  const entries = ledger.records.tokenPrices.filter(
    ({ record }) => record.model === model && record.tier === tier && holds(record, on),
  );
  const chosen = (measure: keyof TokenPrice) => priceOf(entries, measure, ledger);
  return {
    input: chosen('input_usd_per_mtok'),
    cachedInput: chosen('cached_input_usd_per_mtok'),
    cacheWrite: chosen('cache_write_5m_usd_per_mtok'),
    output: chosen('output_usd_per_mtok'),
  };
}

/** For the smallest requests, on a day. */
function holds({ context_from_tokens, valid_from, valid_to }: TokenPrice, on: Day): boolean {
  const hasBegun = valid_from === undefined || earliest(valid_from) <= latest(on);
  const hasEnded = valid_to !== undefined && latest(valid_to) < earliest(on);
  return !context_from_tokens && hasBegun && !hasEnded;
}

interface Stated {
  readonly claim: Claim;
  readonly usdPerMtok: number;
  readonly isEstimate: boolean;
}

function priceOf(
  entries: readonly Entry<TokenPrice>[],
  measure: string,
  ledger: Ledger,
): Price | undefined {
  const stated = entries.flatMap((entry) => statedOf(claimsOfEntry(entry, ledger).get(measure)));
  const weight = ({ claim, isEstimate }: Stated) =>
    (isPreferred(claim, ledger) ? 2 : 0) + (isEstimate ? 0 : 1);
  const [first] = stated.toSorted(
    (a, b) => weight(b) - weight(a) || compareText(dayOf(b.claim), dayOf(a.claim)),
  );
  if (!first) return undefined;
  const { claim, usdPerMtok } = first;
  const others = stated
    .filter((other) => other.usdPerMtok !== usdPerMtok)
    .map((other) => other.claim)
    .filter((other) => !isRounding(claim, other, ledger));
  return { usdPerMtok, claim, others, isSettled: isSettled(claim, others, ledger) };
}

function statedOf(claim: Claim | undefined): Stated[] {
  if (!claim) return [];
  const quantity = asQuantity(claim.value);
  if (quantity?.low === undefined || quantity.low !== quantity.high) return [];
  return [{ claim, usdPerMtok: quantity.low, isEstimate: quantity.isEstimate }];
}

/** Of a month or a year, its first day. */
function dayOf({ asOf }: Claim): Day {
  return asOf === undefined ? '' : earliest(asOf);
}

/** What is known of why the figures of a claim and of some others differ. */
function disputesOf(claim: Claim, others: readonly Claim[], ledger: Ledger) {
  const found = ledger.disagreementsByClaim.get(claim.id) ?? [];
  return found.filter(({ claims }) => others.some((other) => claims.includes(other)));
}

function isRounding(claim: Claim, other: Claim, ledger: Ledger): boolean {
  const disputes = disputesOf(claim, [other], ledger);
  return disputes.some(({ resolution }) => resolution?.reason_code === 'rounding');
}

/** By a reason that tells which claim is wrong, or for which all are right. That one is preferred is no reason. */
function isSettled(claim: Claim, others: readonly Claim[], ledger: Ledger): boolean {
  return disputesOf(claim, others, ledger).every(
    ({ resolution }) =>
      (resolution?.preferred !== undefined && resolution.reason_code !== 'unresolved-range') ||
      ALL_MAY_BE_RIGHT.some((code) => code === resolution?.reason_code),
  );
}
