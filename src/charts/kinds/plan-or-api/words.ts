import type { Quantity } from '../../../data/quantity.ts';
import { formatCount, formatFigure } from '../../../format/figure.ts';
import type { PlanChoice } from '../../../ledger/plan-comparison.ts';
import type { PlanOffer, ProductCost } from '../../../views/plan.ts';
import { counted, listed } from '../../words.ts';

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

/** `Claude Team and Claude Enterprise (not stated)`, those of each reason together; undefined where all have a price. */
export function unpricedWords(plans: readonly PlanOffer[]): string | undefined {
  const without = plans.filter(({ price }) => !price);
  const said = [...Map.groupBy(without, ({ absence }) => absence)].map(
    ([absence, same]) => `${listed(namesOf(same))} (price ${absence})`,
  );
  return said.length > 0 ? said.join('; ') : undefined;
}

export function namesOf(plans: readonly PlanOffer[]): string[] {
  return plans.map(({ name }) => name);
}

/** What the recorded runs of all products are: `4 recorded runs`. */
export function runsCounted(products: readonly ProductCost[]): string {
  return counted(
    products.reduce((sum, { runs }) => sum + runs.length, 0),
    'recorded run',
  );
}

/** `1 person`, `5 people`. */
export function peopleText({ people }: { readonly people: number }): string {
  return people === 1 ? '1 person' : `${formatCount(people)} people`;
}

/** What a reader counts: runs, or those of them that were completed. */
export function runNoun({ cost }: Pick<PlanChoice, 'cost'>): string {
  return cost === 'success' ? 'completed runs' : 'runs';
}
