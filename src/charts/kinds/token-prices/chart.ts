import type { Ledger } from '../../../ledger/ledger.ts';
import type { Price } from '../../../ledger/price.ts';
import { PRICING_PATH, claimPath } from '../../../views/address.ts';
import type { ChartData, ChartDefinition, ChartView } from '../../chart.ts';
import { makerSeries } from '../../maker.ts';
import type { IntervalGroup, IntervalMark, IntervalRow, Look } from '../../plot.ts';
import { priceAlt, priceFinding, priceNotes, priceSub, priceTells } from './words.ts';
import { pricedModels, type PricedModel } from './models.ts';
import { dollars, sourcesOf } from '../../words.ts';

/** What tokens of every model cost. */
export const tokenPrices: ChartDefinition = {
  name: 'token-prices',
  pages: PRICING_PATH,
  about: 'Prices of cached input, input and output tokens of every model that has a price.',
  formulas: ['price-that-stands', 'ratio'],
  views: (ledger) => {
    const models = pricedModels(ledger);
    return models.length > 0 ? [viewOf(models, ledger)] : [];
  },
};

function viewOf(models: readonly PricedModel[], ledger: Ledger): ChartView {
  const series = makerSeries(
    models.map(({ id }) => id),
    ledger.names,
  );
  const claims = models.flatMap((model) => classesOf(model).map(({ price }) => price.claim));
  return {
    id: 'token-prices',
    page: PRICING_PATH,
    tableOnPage: '#price-book',
    kicker: 'Prices · USD per million tokens',
    title: priceFinding(models),
    sub: priceSub(models),
    alt: priceAlt(models, ledger),
    plot: {
      form: 'intervals',
      axis: { label: 'USD per million tokens', unit: 'USD/Mtok', scale: 'log' },
      series,
      groups: series.map(({ id, label }): IntervalGroup => {
        const own = models.filter(({ maker }) => maker === id);
        return { title: label, rows: own.map((model) => rowOf(model, ledger)) };
      }),
    },
    data: dataOf(models),
    caption: { notes: priceNotes(models, ledger), ...sourcesOf(claims, ledger) },
  };
}

interface Shown {
  readonly what: string;
  readonly look: Look;
  readonly price: Price;
}

/** From the cheapest to the dearest. */
function classesOf({ input, cachedInput, output }: PricedModel): Shown[] {
  return [
    ...(cachedInput ? [{ what: 'Cached input', look: 'faint', price: cachedInput } as const] : []),
    { what: 'Input', look: 'hollow', price: input },
    { what: 'Output', look: 'filled', price: output },
  ];
}

/** A price of 0 has no place on a logarithmic axis. */
function drawable(shown: readonly Shown[]): Shown[] {
  return shown.filter(({ price }) => price.usdPerMtok > 0);
}

function rowOf(model: PricedModel, ledger: Ledger): IntervalRow {
  const { id, name, maker, input, output } = model;
  const text = `${dollars(input.usdPerMtok)} / ${dollars(output.usdPerMtok)}`;
  return {
    label: name,
    marks: drawable(classesOf(model)).map(({ what, look, price }): IntervalMark => ({
      id: `${id}-${what}`,
      series: maker,
      model: id,
      look,
      value: price.usdPerMtok,
      text: price === output ? text : undefined,
      tells: priceTells(name, what, price, ledger),
      href: claimPath(price.claim),
    })),
  };
}

const COLUMNS = ['model', 'token_class', 'price_usd_per_mtok', 'as_of', 'source', 'claim'] as const;

function dataOf(models: readonly PricedModel[]): ChartData {
  return {
    columns: COLUMNS,
    rows: models.flatMap((model) =>
      classesOf(model).map(({ price: { claim, usdPerMtok } }) => ({
        href: claimPath(claim),
        values: [
          model.id,
          claim.measure.replace('_usd_per_mtok', ''),
          usdPerMtok,
          claim.asOf ?? null,
          claim.source,
          claim.id,
        ],
      })),
    ),
  };
}
