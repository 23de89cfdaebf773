import { earliest } from '../data/day.ts';
import { asWords } from '../data/figure.ts';
import { compareText } from '../data/order.ts';
import { ALL_MAY_BE_RIGHT } from '../data/schema/bookkeeping.ts';
import type { ExplainedDisagreement } from '../ledger/conflict.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { priceBookOf, pricesOf, type Prices } from '../ledger/price.ts';
import { claimIdOf, TOKEN_CLASSES, type PriceBook } from '../ledger/price-book.ts';
import {
  NEWEST_OF_MAKER,
  type SessionBook,
  type SessionModel,
  type SessionState,
} from './session.ts';

/** The example session, in tokens and percent: round numbers that nobody measured. */
const EXAMPLE = {
  inputTokens: 1_000_000,
  cachedShare: 90,
  writtenShare: 0,
  outputTokens: 50_000,
} as const;

/** The price book of sessions. Undefined where no model has a price of input, of cached input and of output. */
export function sessionBook(ledger: Ledger): SessionBook | undefined {
  const { names, records } = ledger;
  const all = recordsOf(records.models).map(({ id, name, organization }) => ({
    id,
    name,
    maker: organization,
    prices: pricesOf(id, ledger),
  }));
  const priced = all.filter(({ prices: { input, output } }) => input && output);
  const caching = priced.filter(({ prices }) => prices.cachedInput);
  const runs = runsByModel(ledger);
  const start = mostUsed(caching, runs, ledger);
  if (!start) return undefined;
  const newest = newestOfMakers(caching, ledger);
  const disputes = ledger.disagreements.filter(({ claims }) =>
    claims.some(({ kind }) => kind === 'price'),
  );
  const models = priced
    .map(({ id, name, maker }): SessionModel => {
      const rows = priceBookOf(id, ledger);
      const isShown = runs.has(id) || newest.has(id);
      return { id, name, maker, isShown, rows, disputes: disputesIn(rows, disputes) };
    })
    .toSorted((a, b) => compareText(a.name, b.name));
  return {
    models,
    sources: sourcesOf(ledger),
    disputes: disputes.map(({ resolution }) => ({
      isRounding: resolution?.reason_code === 'rounding',
      isSettled: isSettled(resolution),
    })),
    unpricedUsed: [...runs.keys()]
      .filter((id) => !priced.some((model) => model.id === id))
      .map((id) => names.models.get(id)?.name ?? id),
    unpriced: all.length - priced.length,
    start: { ...EXAMPLE, model: start, tier: 'standard', above: undefined, on: ledger.asOf },
  };
}

interface Candidate {
  readonly id: string;
  readonly maker: string;
  readonly prices: Prices;
}

/** How many recorded runs were made with each model. */
function runsByModel({ records }: Ledger): ReadonlyMap<string, number> {
  const used = recordsOf(records.runs).flatMap(({ basis, model }) =>
    basis === 'recorded' && model !== undefined ? model : [],
  );
  return new Map([...Map.groupBy(used, (id) => id)].map(([id, runs]) => [id, runs.length]));
}

/** The model of the most recorded runs; of equals the newest, then the first by id. */
function mostUsed(
  models: readonly Candidate[],
  runs: ReadonlyMap<string, number>,
  ledger: Ledger,
): SessionState['model'] | undefined {
  const [first] = models
    .map(({ id }) => ({ id, runs: runs.get(id) ?? 0, released: releaseOf(id, ledger) }))
    .toSorted(
      (a, b) => b.runs - a.runs || compareText(b.released, a.released) || compareText(a.id, b.id),
    );
  return first?.id;
}

function newestOfMakers(models: readonly Candidate[], ledger: Ledger): ReadonlySet<string> {
  const newest = [...Map.groupBy(models, ({ maker }) => maker).values()].flatMap((own) =>
    own
      .toSorted((a, b) => compareText(releaseOf(b.id, ledger), releaseOf(a.id, ledger)))
      .slice(0, NEWEST_OF_MAKER),
  );
  return new Set(newest.map(({ id }) => id));
}

/** The newest day that any source gives; empty, and so the oldest, without one. */
function releaseOf(model: string, { claimsByKey }: Ledger): string {
  const claims = claimsByKey.get(`model/${model}/released_on`) ?? [];
  return (
    claims
      .map(({ value }) => earliest(asWords(value)))
      .toSorted()
      .at(-1) ?? ''
  );
}

function disputesIn(
  rows: PriceBook,
  disputes: readonly ExplainedDisagreement[],
): SessionModel['disputes'] {
  const ids = rows.flatMap((row) =>
    TOKEN_CLASSES.filter((tokenClass) => row.prices[tokenClass]).map((tokenClass) =>
      claimIdOf(row, tokenClass),
    ),
  );
  const found = ids.map((id) => {
    const own = disputes.flatMap(({ claims }, index) =>
      claims.some((claim) => claim.id === id) ? index : [],
    );
    return [id, own] as const;
  });
  return Object.fromEntries(found.filter(([, own]) => own.length > 0));
}

/** As `pricesOf` judges it. */
function isSettled(resolution: ExplainedDisagreement['resolution']): boolean {
  return (
    (resolution?.preferred !== undefined && resolution.reason_code !== 'unresolved-range') ||
    ALL_MAY_BE_RIGHT.some((code) => code === resolution?.reason_code)
  );
}

/** Sources of token prices, the longest id first, since one may begin with another. */
function sourcesOf({ records, names }: Ledger): SessionBook['sources'] {
  const ids = new Set(recordsOf(records.tokenPrices).map(({ source }) => source));
  return [...ids]
    .toSorted((a, b) => b.length - a.length || compareText(a, b))
    .map((id) => ({ id, title: names.sources.get(id)?.title ?? id }));
}
