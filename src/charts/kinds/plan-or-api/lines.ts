import { exactly, type Quantity } from '../../../data/quantity.ts';
import { runCostOf, type PlanChoice } from '../../../ledger/plan-comparison.ts';
import { planUsd, WEEKS_PER_MONTH } from '../../../ledger/plan-cost.ts';
import type { PlanBook, PlanOffer } from '../../../views/plan-book.ts';
import { plansIn, productsIn, runCostText } from '../../../views/plan-words.ts';
import type { ProductCost } from '../../../views/product-cost.ts';

/** What runs cost by the API: a line that rises with their number. */
export interface CostLine {
  readonly id: string;
  readonly product: ProductCost;
  /** Dollars a run; above 0. */
  readonly usd: number;
  /** `Claude Code ~$0.92`. */
  readonly label: string;
  /** What the cost is of, a line each. */
  readonly tells: readonly string[];
}

/** What a plan costs: a level line. Plans of one maker and price share it. */
export interface Level {
  readonly id: string;
  readonly maker: string;
  /** Dollars a month and person. */
  readonly usd: number;
  readonly plans: readonly PlanOffer[];
  /** One for each plan: `Claude Max 5x`. */
  readonly labels: readonly string[];
}

/** Lines of the cheapest and the dearest run of each product; one where both cost the same. */
export function costLines(book: PlanBook, choice: PlanChoice): CostLine[] {
  return productsIn(book, choice).flatMap((product) => {
    const usd = runCostOf(product, choice.cost)?.usd;
    const ends = usd ? [...new Set([usd.low, usd.high])] : [];
    return ends.flatMap((end) => (usd && end ? costLine(product, end, usd, choice) : []));
  });
}

function costLine(
  product: ProductCost,
  end: number,
  { high, isEstimate }: Quantity,
  { cost }: PlanChoice,
): CostLine {
  const amount = runCostText({ ...exactly(end), isEstimate }, { cost });
  const run = product.counted.ends.at(end === high ? -1 : 0);
  const line = {
    id: `${product.id}-${end}`,
    product,
    usd: end,
    label: `${product.name} ${amount}`,
  };
  if (cost === 'success') return { ...line, tells: [`${amount} for each completed run`] };
  if (cost !== undefined || !run) return { ...line, tells: [`${amount} a run, as entered`] };
  return {
    ...line,
    tells: [`${amount} a run`, `${run.agent} · ${run.task}, ${run.outcome}`],
  };
}

/** Levels of the plans with a price that suit the products, the lowest first. */
export function levels(book: PlanBook, choice: PlanChoice): Level[] {
  const priced = plansIn(book, choice).flatMap((plan) => levelsOf(plan, choice.people));
  const byLevel = Map.groupBy(priced, ({ plan, usd }) => `${plan.maker}-${usd}`);
  return [...byLevel]
    .flatMap(([id, same]) => {
      const [first] = same;
      if (!first) return [];
      const { plan, usd } = first;
      const plans = same.map((one) => one.plan);
      return { id, maker: plan.maker, usd, plans, labels: same.map(({ label }) => label) };
    })
    .toSorted((a, b) => a.usd - b.usd);
}

/** Two for a plan whose price may be for each or for all. */
function levelsOf(plan: PlanOffer, people: number) {
  if (!plan.price) return [];
  const { usd, basis } = plan.price;
  const month = planUsd(usd, basis, people);
  const ends = [...new Set([month.low, month.high])].flatMap((end) => end ?? []);
  const isEither = basis === 'unclear' && ends.length > 1;
  return ends
    .filter((end) => end > 0)
    .map((end, index) => ({
      plan,
      usd: end / people,
      label: isEither && index === 0 ? `${plan.name} ÷${people}` : plan.name,
    }));
}

/** Runs per person and week that cost so many dollars a month. */
export function runsFor(usdMonth: number, { usd }: CostLine): number {
  return usdMonth / (usd * WEEKS_PER_MONTH);
}
