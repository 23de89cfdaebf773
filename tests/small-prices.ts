import type { Entry } from '../src/data/csv.ts';
import { load } from '../src/data/load.ts';
import { exactly } from '../src/data/quantity.ts';
import type { Resolution } from '../src/data/schema/bookkeeping.ts';
import type { Model, ModelFact } from '../src/data/schema/model.ts';
import type { TokenPrice } from '../src/data/schema/token-price.ts';
import { buildLedger, type Ledger } from '../src/ledger/ledger.ts';
import { TODAY, VALID } from './project.ts';

const valid = load(VALID, TODAY).records;

/** A model, the day it was released, and what sources state of its prices. */
export interface PricedRow extends Partial<Omit<Model, 'id'>> {
  readonly id: string;
  readonly released?: string;
  readonly prices?: readonly Stated[];
}

/** Dollars per million tokens by a day, with what else the row of the data file has. */
export interface Stated extends Partial<TokenPrice> {
  readonly on?: string;
  readonly input?: number;
  readonly cached?: number;
  readonly output?: number;
}

/** The valid data with these models and token prices alone; `Maker` made all of them unless said otherwise. */
export function priceLedger(
  rows: readonly PricedRow[],
  resolutions: readonly Resolution[] = [],
): Ledger {
  return buildLedger({
    ...valid,
    models: entries('data/models.csv', rows.map(modelOf)),
    modelFacts: entries('data/model_facts.csv', rows.map(factOf)),
    tokenPrices: entries(
      'data/prices/tokens.csv',
      rows.flatMap(({ id, prices = [] }) => prices.map((stated) => priceOf(id, stated))),
    ),
    resolutions: entries('data/resolutions.csv', resolutions),
    scores: [],
    runs: [],
  });
}

const PROVENANCE = { source: 'report', locator: 'Row', measured_by: 'maker' };

function modelOf({ id, name = `Model ${id}`, organization = 'maker', family }: PricedRow): Model {
  return { id, name, organization, family };
}

function factOf({ id, released }: PricedRow): ModelFact {
  return { ...PROVENANCE, model: id, released_on: released };
}

function priceOf(model: string, { on, input, cached, output, ...more }: Stated): TokenPrice {
  const usd = (value: number | undefined) => (value === undefined ? undefined : exactly(value));
  return {
    ...PROVENANCE,
    model,
    tier: 'standard',
    as_of: on,
    input_usd_per_mtok: usd(input),
    cached_input_usd_per_mtok: usd(cached),
    output_usd_per_mtok: usd(output),
    ...more,
  };
}

/** Records of one file, one a line from line 2. */
function entries<T>(file: string, records: readonly T[]): Entry<T>[] {
  return records.map((record, index) => ({ place: { file, line: index + 2 }, record }));
}
