import { asQuantity } from '../../../data/figure.ts';
import { formatDay, formatFigure } from '../../../format/figure.ts';
import type { Claim } from '../../../ledger/claim.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import type { Price } from '../../../ledger/price.ts';
import type { PricedModel } from './models.ts';
import { counted, daysNote, dollars, listed, shortNames, span, stated } from '../../words.ts';

/** How much more output costs than input; neutral where for some model it does not. */
export function priceFinding(models: readonly PricedModel[]): string {
  const ratios = models
    .filter(({ input }) => input.usdPerMtok > 0)
    .map(({ input, output }) => output.usdPerMtok / input.usdPerMtok);
  if (ratios.length === 0 || Math.min(...ratios) <= 1)
    return `Token prices of ${counted(models.length, 'model')}`;
  return `An output token costs ${span(ratios, 1)} times as much as an input token, over ${counted(ratios.length, 'model')}`;
}

/** How to read the picture. */
export function priceSub(models: readonly PricedModel[]): string {
  const shares = models.flatMap(({ input, cachedInput }) =>
    cachedInput && input.usdPerMtok > 0 ? (100 * cachedInput.usdPerMtok) / input.usdPerMtok : [],
  );
  return stated([
    'Dollars per million tokens at the standard tier, for the smallest requests. In each row small: input read from the cache; hollow: input; filled: output. At the end: input / output.',
    shares.length > 0 &&
      `Cached input costs ${span(shares, 0)} % of input, where its price is stated.`,
    'The axis is logarithmic.',
  ]).join(' ');
}

/** What the tooltip says of one price. */
export function priceTells(name: string, what: string, price: Price, ledger: Ledger): string[] {
  const { claim, others } = price;
  const source = ledger.names.sources.get(claim.source)?.title ?? claim.source;
  return stated([
    name,
    `${what}: ${formatFigure(claim.value, claim.unit)} per million tokens`,
    [source, claim.asOf && formatDay(claim.asOf)].filter(Boolean).join(', '),
    others.length > 0 && `others say ${otherFigures(others)}`,
  ]);
}

/** `$2.00`, `~$0.40 or $0.45`: each figure once. */
function otherFigures(others: readonly Claim[]): string {
  const distinct = new Map(others.map((claim) => [asQuantity(claim.value)?.low, claim]));
  return [...distinct.values()].map(({ value, unit }) => formatFigure(value, unit)).join(' or ');
}

/** Of each maker the cheapest, a middle and the dearest in words; models of one price together. */
export function priceAlt(models: readonly PricedModel[], { names }: Ledger): string {
  const makers = [...Map.groupBy(models, ({ maker }) => maker)];
  const said = makers.map(([maker, own]) => {
    const name = names.organizations.get(maker)?.name ?? maker;
    return `${name}, ${counted(own.length, 'model')}: ${levelWords(own)}`;
  });
  return `Dot plot of the token prices of ${counted(models.length, 'model')}, input and output per million tokens; of each maker the cheapest, a middle and the dearest output. ${said.join('. ')}.`;
}

/** The first, the middle and the last of the prices that there are. */
function levelWords(models: readonly PricedModel[]): string {
  const told = ({ input, output }: PricedModel) =>
    `${dollars(input.usdPerMtok)} and ${dollars(output.usdPerMtok)}`;
  const levels = [...Map.groupBy(models, told)];
  const shown = new Set([0, Math.floor(levels.length / 2), levels.length - 1]);
  return levels
    .filter((_, index) => shown.has(index))
    .map(([prices, same]) => `${listed(shortNames(same.map(({ name }) => name)))} ${prices}`)
    .join('; ');
}

/** What is missing, and where sources differ. */
export function priceNotes(models: readonly PricedModel[], ledger: Ledger): string[] {
  const unpriced = ledger.records.models.length - models.length;
  const uncached = models.filter(({ cachedInput }) => !cachedInput).length;
  const free = models.flatMap(pricesIn).filter(([, { usdPerMtok }]) => usdPerMtok === 0).length;
  const mixed = models.filter(
    ({ input, cachedInput }) => cachedInput && cachedInput.claim.source !== input.claim.source,
  ).length;
  const disputed = models.filter((model) =>
    pricesIn(model).some(([, { others }]) => others.length),
  );
  return stated([
    daysNote(models.flatMap(pricesIn).map(([, { claim }]) => claim.asOf)),
    unpriced > 0 && `${counted(unpriced, 'model')} without a price of input and output not shown`,
    uncached > 0 && `${counted(uncached, 'model')} without a price of cached input`,
    free > 0 && `${counted(free, 'price')} of $0 only in the table`,
    mixed > 0 &&
      `For ${counted(mixed, 'model')} the newest prices of input and of cached input are of different sources`,
    disputed.length > 0 &&
      `For ${counted(disputed.length, 'model')} other sources state another price; shown is the one that an explanation prefers, else the newest`,
    ...models.flatMap(openWords),
  ]);
}

/** Prices by what they are called. */
function pricesIn({ input, cachedInput, output }: PricedModel): (readonly [string, Price])[] {
  return [
    ['input', input] as const,
    ...(cachedInput ? [['cached input', cachedInput] as const] : []),
    ['output', output] as const,
  ];
}

/** Of a model whose price no explanation settles, what is shown and what others say. */
function openWords(model: PricedModel): string[] {
  const open = pricesIn(model).filter(([, { isSettled }]) => !isSettled);
  const told = open.map(
    ([what, price]) => `${what} ${dollars(price.usdPerMtok)}, others ${otherFigures(price.others)}`,
  );
  return told.length > 0 ? [`Not settled for ${model.name}: ${told.join('; ')}`] : [];
}
