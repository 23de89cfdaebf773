import type { Quantity } from '../../../data/quantity.ts';
import { formatCount, formatFigure } from '../../../format/figure.ts';
import type { PlanChoice } from '../../../ledger/plan-comparison.ts';
import type { PlanBook, PlanOffer, ProductCost } from '../../../views/plan.ts';
import { counted, listed } from '../../words.ts';

/** Runs a week: one decimal below ten, whole above. `2.9`, `~2.9 to 8.4`; an open end in words. */
export function runsText(runs: Quantity | number): string {
  return formatFigure(roundedTo(runs, 10, 1), '');
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

/** Whom a stated price is for, after it: `per seat`. */
export const BASIS_WORDS = {
  seat: 'per seat',
  person: 'a personal plan',
  unclear: 'its source does not say whether per seat',
} as const;

/** `Claude Team and Claude Enterprise (not stated)`, those of each reason together; undefined where all have a price. */
export function unpricedWords({ plans }: Pick<PlanBook, 'plans'>): string | undefined {
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
