import { formatFigure } from '../../../format/figure.ts';
import type { PlanChoice } from '../../../ledger/plan-comparison.ts';
import type { PlanOffer } from '../../../views/plan-book.ts';
import {
  restsOn,
  type ProductCost,
  type RunGroup,
  type RunOffer,
} from '../../../views/product-cost.ts';
import { counted, listed, stated } from '../../words.ts';

/** `Claude Team and Claude Enterprise (price not stated)`, those of each reason together; undefined where all are drawn. */
export function undrawnWords(plans: readonly PlanOffer[]): string | undefined {
  const undrawn = plans.flatMap((plan) => {
    const reason = undrawnReason(plan);
    return reason ? { plan, reason } : [];
  });
  const said = [...Map.groupBy(undrawn, ({ reason }) => reason)].map(
    ([reason, same]) => `${listed(namesOf(same.map(({ plan }) => plan)))} (${reason})`,
  );
  return said.length > 0 ? said.join('; ') : undefined;
}

function undrawnReason({ price, absence }: PlanOffer): string | undefined {
  if (!price) return `price ${absence}`;
  const isDrawn = [price.usd.low, price.usd.high].some((end) => end);
  return isDrawn ? undefined : 'free, and a logarithmic axis has no zero';
}

export function namesOf(plans: readonly PlanOffer[]): string[] {
  return plans.map(({ name }) => name);
}

/** What the figures of all products rest on: `4 recorded runs`. */
export function runsCounted(products: readonly ProductCost[], choice: PlanChoice): string {
  return counted(countOf(products, choice), 'recorded run');
}

export function countOf(products: readonly ProductCost[], choice: PlanChoice): number {
  return products.reduce((sum, product) => sum + restsOn(product, choice).count, 0);
}

/** What runs of a product were made with: `Codex through Cursor`; the product itself where that is it, or where there are several. */
export function madeWith(product: ProductCost, choice: Pick<PlanChoice, 'cost'>): string {
  const [agent, ...others] = restsOn(product, choice).agents;
  return agent && others.length === 0 ? agent.name : product.name;
}

/** Which runs are not in the range, and why: a sentence for each way to end. */
export function cutShortWords({ name, cutShort: { blocked, failed } }: ProductCost): string[] {
  const sentence = (count: number, one: string, more: string) =>
    count > 0 &&
    `${counted(count, 'run')} of ${name} ${count === 1 ? `${one} and is` : `${more} and are`} not in the range.`;
  return stated([
    sentence(blocked, 'was blocked', 'were blocked'),
    sentence(failed, 'failed', 'failed'),
  ]);
}

/** `PR triage ~$0.92 (completed) and Review UI ~$1.58 (completed)`; of more runs, how many and the ends alone. */
export function groupWords({ count, tasks, ends }: RunGroup): string {
  const said = ends.map(runWords);
  if (count <= ends.length) return listed(said);
  const span = ends.length === 1 ? `such as ${said.join('')}` : `from ${said.join(' to ')}`;
  return `${counted(count, 'run')} of ${counted(tasks, 'task')}, ${span}`;
}

function runWords({ task, usd, outcome }: RunOffer): string {
  return `${task} ${formatFigure(usd, 'USD')} (${outcome})`;
}
