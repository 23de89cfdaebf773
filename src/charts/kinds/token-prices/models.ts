import { compareText } from '../../../data/order.ts';
import { recordsOf, type Ledger } from '../../../ledger/ledger.ts';
import { pricesOf, type Price, type Prices } from '../../../ledger/price.ts';
import { makerOf } from '../../maker.ts';
import { modelLabel } from '../../words.ts';

/** A model whose input and output have a price. */
export interface PricedModel {
  readonly id: string;
  readonly name: string;
  readonly maker: string;
  readonly input: Price;
  readonly output: Price;
  readonly cachedInput: Price | undefined;
  readonly cacheWrite: Price | undefined;
}

/** Every model with a price of input and of output, cheapest output first. */
export function pricedModels(ledger: Ledger): PricedModel[] {
  return recordsOf(ledger.records.models)
    .flatMap(({ id }) => pricedModel(id, pricesOf(id, ledger), ledger))
    .toSorted(
      (a, b) =>
        a.output.usdPerMtok - b.output.usdPerMtok ||
        a.input.usdPerMtok - b.input.usdPerMtok ||
        compareText(a.name, b.name),
    );
}

function pricedModel(
  id: string,
  { input, output, cachedInput, cacheWrite }: Prices,
  ledger: Ledger,
): PricedModel[] {
  if (!input || !output) return [];
  const [name, maker] = [modelLabel(id, ledger), makerOf(id, ledger.names)];
  return [{ id, name, maker, input, output, cachedInput, cacheWrite }];
}
