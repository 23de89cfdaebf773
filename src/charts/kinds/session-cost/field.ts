import { compareText } from '../../../data/order.ts';
import { asWords } from '../../../data/figure.ts';
import { earliest } from '../../../data/day.ts';
import { recordsOf, type Ledger } from '../../../ledger/ledger.ts';
import { pricesOf, type Price } from '../../../ledger/price.ts';
import { pricedModels, type PricedModel } from '../token-prices/models.ts';
import { shortNames } from '../token-prices/span.ts';
import { modelLabel } from '../../words.ts';

/** The example session, in tokens: round numbers that nobody measured. */
export const EXAMPLE = { input: 1_000_000, output: 50_000 } as const;

/** Share of the input that is read from the cache in a session that mostly reads from it, in percent. */
export const MOSTLY = 90;

/** Newest models of each maker that are shown besides those that runs were made with. */
export const NEWEST_OF_MAKER = 2;

export interface CachingModel extends PricedModel {
  readonly cachedInput: Price;
}

export interface SessionField {
  /** Dearest first. */
  readonly models: readonly CachingModel[];
  /** Models with all three prices that the rule leaves out. */
  readonly leftOut: number;
  /** Models that lack one of the three prices. */
  readonly unpriced: number;
  /** Those of them that recorded runs were made with, and what they lack. */
  readonly unpricedUsed: readonly { readonly name: string; readonly lacks: string }[];
}

/** Models of one maker whose sessions cost the same, and so have one line. */
export interface SessionLine {
  /** What all names begin with stands only in the first. */
  readonly names: readonly string[];
  readonly models: readonly [CachingModel, ...CachingModel[]];
}

/** The models that recorded runs were made with and each maker's newest, as far as all prices are known. */
export function sessionField(ledger: Ledger): SessionField {
  const caching = pricedModels(ledger).flatMap((model): CachingModel[] =>
    model.cachedInput ? [{ ...model, cachedInput: model.cachedInput }] : [],
  );
  const used = new Set(
    recordsOf(ledger.records.runs).flatMap(({ basis, model }) =>
      basis === 'recorded' && model !== undefined ? model : [],
    ),
  );
  const newest = [...Map.groupBy(caching, ({ maker }) => maker).values()].flatMap((models) =>
    newestOf(models, ledger),
  );
  const models = caching
    .filter((model) => used.has(model.id) || newest.includes(model))
    .toSorted((a, b) => sessionCost(b, 0) - sessionCost(a, 0));
  return {
    models,
    leftOut: caching.length - models.length,
    unpriced: ledger.records.models.length - caching.length,
    unpricedUsed: [...used]
      .filter((id) => !caching.some((model) => model.id === id))
      .map((id) => ({ name: modelLabel(id, ledger), lacks: lackOf(id, ledger) })),
  };
}

/** Which prices a model lacks. */
function lackOf(id: string, ledger: Ledger): string {
  const { input, output, cachedInput } = pricesOf(id, ledger);
  if (input && output) return 'no price of cached input';
  return input || output || cachedInput ? 'not all prices' : 'no price';
}

/** The lines of models, dearest first. */
export function linesOf({ models }: Pick<SessionField, 'models'>): SessionLine[] {
  const byPrices = Map.groupBy(models, ({ maker, input, cachedInput, output }) =>
    [maker, ...[input, cachedInput, output].map(({ usdPerMtok }) => usdPerMtok)].join(' '),
  );
  return [...byPrices.values()].flatMap(([first, ...rest]) => {
    if (!first) return [];
    const names = shortNames([first, ...rest].map(({ name }) => name));
    return { names, models: [first, ...rest] };
  });
}

/** Dollars for the example session when `share` percent of its input is read from the cache. */
export function sessionCost({ input, cachedInput, output }: CachingModel, share: number): number {
  const cached = share / 100;
  const inputPrice = (1 - cached) * input.usdPerMtok + cached * cachedInput.usdPerMtok;
  return (EXAMPLE.input * inputPrice + EXAMPLE.output * output.usdPerMtok) / 1e6;
}

/** By the newest day that any source gives as the release; without one, last. */
function newestOf(models: readonly CachingModel[], ledger: Ledger): CachingModel[] {
  const released = (id: string) =>
    (ledger.claimsByKey.get(`model/${id}/released_on`) ?? [])
      .map(({ value }) => earliest(asWords(value)))
      .toSorted()
      .at(-1) ?? '';
  return models
    .toSorted((a, b) => compareText(released(b.id), released(a.id)))
    .slice(0, NEWEST_OF_MAKER);
}
