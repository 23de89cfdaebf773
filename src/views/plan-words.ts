import { rangeOf, type Quantity } from '../data/quantity.ts';
import { formatCost, formatCount, formatFigure } from '../format/figure.ts';
import type { PlanChoice } from '../ledger/plan-comparison.ts';
import type { PlanBook, PlanOffer } from './plan-book.ts';
import type { ProductCost } from './product-cost.ts';

/** How plans and the API are told, in charts and calculators alike. */

/** What the reader compares: one product, or all. */
export function productsIn({ products }: PlanBook, { product }: PlanChoice): ProductCost[] {
  return products.filter(({ id }) => product === undefined || id === product);
}

/** The plans of the makers of what is compared, with a price or without. */
export function plansIn(book: PlanBook, choice: PlanChoice): PlanOffer[] {
  const makers = new Set(productsIn(book, choice).map(({ maker }) => maker));
  return book.plans.filter(({ maker }) => makers.has(maker));
}

/** Dollars a run, from the cheapest to the dearest that is counted of any product; undefined: none is. */
export function recordedRange({ products }: PlanBook): Quantity | undefined {
  return rangeOf(products.flatMap(({ usdPerRun }) => usdPerRun ?? []));
}

/** Fewer runs a week cannot be told from none by the decimals that are printed. */
const FEWEST = 0.05;

/** Runs a week: one decimal below ten, whole above. `2.9`, `~2.9 to 8.4`; an open end in words. */
export function runsText(runs: Quantity | number): string {
  const { low = 0, high = Infinity } = typeof runs === 'number' ? { low: runs, high: runs } : runs;
  if (high > 0 && high < FEWEST) return `under ${FEWEST}`;
  const isOpen = typeof runs === 'object' && low > 0 && low < FEWEST && high < Infinity;
  return formatFigure(roundedTo(isOpen ? { ...runs, low: undefined } : runs, 10, 1), '');
}

/** Dollars a month that were worked out: cents below ten dollars, whole dollars above. */
export function dollarsText(usd: Quantity | number): string {
  return formatFigure(roundedTo(usd, 10, 2), 'USD');
}

/** Values from `from` on to whole ones, smaller ones to some decimals. */
function roundedTo(value: Quantity | number, from: number, decimals: number): Quantity | number {
  const round = (one: number) => Number(one.toFixed(one < from ? decimals : 0));
  if (typeof value === 'number') return round(value);
  const { low, high, isEstimate } = value;
  return {
    low: low === undefined ? undefined : round(low),
    high: high === undefined ? undefined : round(high),
    isEstimate,
  };
}

/** Dollars a run: to the cent where they were worked out, else as stated or entered. */
export function runCostText(usd: Quantity, { cost }: Pick<PlanChoice, 'cost'>): string {
  return cost === 'success' ? formatCost(usd) : formatFigure(usd, 'USD');
}

/** `1 person`, `5 people`. */
export function peopleText({ people }: { readonly people: number }): string {
  return people === 1 ? '1 person' : `${formatCount(people)} people`;
}

/** What a reader counts: runs, or those of them that were completed. */
export function runNoun({ cost }: Pick<PlanChoice, 'cost'>): string {
  return cost === 'success' ? 'completed runs' : 'runs';
}

/** `a single completed run, after fixes`, `3 completed runs, 1 of them after fixes`. */
export function completedText({ completed, fixed }: ProductCost['success']): string {
  const all = completed + fixed;
  if (all === 1) return `a single completed run${fixed > 0 ? ', after fixes' : ''}`;
  const after = fixed > 0 ? `, ${formatCount(fixed)} of them after fixes` : '';
  return `${formatCount(all)} completed runs${after}`;
}
