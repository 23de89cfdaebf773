import type { Entry } from '../data/csv.ts';
import type { Day } from '../data/day.ts';
import { asQuantity } from '../data/figure.ts';
import type { TokenPrice } from '../data/schema/token-price.ts';
import { claimsOfEntry } from './claim-lookup.ts';
import type { Claim } from './claim.ts';
import { disputesOf, isPreferred, isSettled } from './conflict.ts';
import type { Ledger } from './ledger.ts';
import { perLedger } from './per-ledger.ts';
import {
  claimIdOf,
  inOrderOfChoice,
  PRICE_COLUMNS,
  rowsFor,
  TOKEN_CLASSES,
  type PriceBook,
  type PriceChoice,
  type PriceRow,
  type StatedPrice,
  type TokenClass,
} from './price-book.ts';

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
export type Prices = Readonly<Partial<Record<TokenClass, Price>>>;

/**
 * The prices of a model: standard tier, the smallest requests and the ledger's day unless said otherwise.
 * Each class is chosen by itself, by the rule of `inOrderOfChoice`, so two may be of two sources. Ranges
 * stand for nothing.
 */
export function pricesOf(model: string, ledger: Ledger, choice: Partial<PriceChoice> = {}): Prices {
  const on = choice.on ?? ledger.asOf;
  const rows = rowsFor(priceBookOf(model, ledger), { ...choice, on });
  const found = TOKEN_CLASSES.flatMap((tokenClass) => {
    const price = priceOf(rows, tokenClass, on, ledger);
    return price ? [[tokenClass, price] as const] : [];
  });
  return Object.fromEntries(found);
}

/** Every price stated for a model. */
export function priceBookOf(model: string, ledger: Ledger): PriceBook {
  return byModel(ledger).get(model) ?? [];
}

const byModel = perLedger((ledger) =>
  Map.groupBy(
    ledger.records.tokenPrices.map((entry) => rowOf(entry, ledger)),
    ({ model }) => model,
  ),
);

function rowOf(entry: Entry<TokenPrice>, ledger: Ledger): PriceRow {
  const { record } = entry;
  const claims = claimsOfEntry(entry, ledger);
  const stated = TOKEN_CLASSES.flatMap((tokenClass) => {
    const price = statedIn(claims.get(PRICE_COLUMNS[tokenClass]), ledger);
    return price ? [[tokenClass, price] as const] : [];
  });
  const [claim] = claims.values();
  return {
    model: record.model,
    tier: record.tier,
    above: record.context_from_tokens,
    upTo: record.context_to_tokens,
    validFrom: record.valid_from,
    validTo: record.valid_to,
    asOf: claim?.asOf,
    origin: claim?.id.slice(claim.key.length + 1) ?? '',
    prices: Object.fromEntries(stated),
  };
}

function statedIn(claim: Claim | undefined, ledger: Ledger): StatedPrice | undefined {
  if (!claim) return undefined;
  const quantity = asQuantity(claim.value);
  if (quantity?.low === undefined || quantity.low !== quantity.high) return undefined;
  const { low: usd, isEstimate } = quantity;
  return { usd, isEstimate, isPreferred: isPreferred(claim, ledger) };
}

function priceOf(
  rows: readonly PriceRow[],
  tokenClass: TokenClass,
  on: Day,
  ledger: Ledger,
): Price | undefined {
  const [first] = inOrderOfChoice(rows, tokenClass, on);
  const claim = first && claimIn(first.row, tokenClass, ledger);
  if (!claim) return undefined;
  const others = rows
    .filter(({ prices }) => prices[tokenClass] && prices[tokenClass].usd !== first.usd)
    .flatMap((row) => claimIn(row, tokenClass, ledger) ?? [])
    .filter((other) => !isRounding(claim, other, ledger));
  return { usdPerMtok: first.usd, claim, others, isSettled: isSettled(claim, others, ledger) };
}

function claimIn(row: PriceRow, tokenClass: TokenClass, { claimById }: Ledger): Claim | undefined {
  return claimById.get(claimIdOf(row, tokenClass));
}

function isRounding(claim: Claim, other: Claim, ledger: Ledger): boolean {
  const disputes = disputesOf(claim, [other], ledger);
  return disputes.some(({ resolution }) => resolution?.reason_code === 'rounding');
}
