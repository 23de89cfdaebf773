import { exactly, rangeOf, type Quantity } from '../../../data/quantity.ts';
import { formatFigure } from '../../../format/figure.ts';
import { runCostOf, type PlanChoice } from '../../../ledger/plan-comparison.ts';
import { breakEven } from '../../../ledger/plan-cost.ts';
import type { PlanBook } from '../../../views/plan-book.ts';
import {
  completedText,
  dollarsText,
  peopleText,
  productsIn,
  runCostText,
  runNoun,
  runsText,
} from '../../../views/plan-words.ts';
import type { ProductCost } from '../../../views/product-cost.ts';
import { listed, stated } from '../../words.ts';
import { levels, type Level } from './lines.ts';
import { cutShortWords, madeWith, runsCounted } from './words.ts';

/** What is said of a choice: while the site is built, and in the browser. */

/** The break-even of the cheapest and of the dearest plan; neutral where there is none. */
export function planFinding(book: PlanBook, choice: PlanChoice): string {
  const products = productsIn(book, choice);
  const plain = levels(book, choice).filter(isPlain);
  const [first, last] = [...new Set([plain[0], plain.at(-1)])].flatMap((level) => {
    const runs = level && evenAt(level.usd, plain, products, choice);
    return runs ? { usd: dollarsText(level.usd), runs: runsText(runs) } : [];
  });
  if (!first) return 'Plans and paying by the token, by what runs cost';
  const [only, ...others] = products;
  const name = only && others.length === 0 ? ` of ${madeWith(only, choice)}` : '';
  const unit = `${runNoun(choice)} a week`;
  return stated([
    `At what ${costWords(choice, name)}`,
    `a plan of ${first.usd} breaks even at ${first.runs} ${unit}`,
    last && `one of ${last.usd} at ${last.runs}`,
  ]).join(', ');
}

/** Whether the price of some plan of a level is known to be for one person. */
function isPlain({ plans }: Level): boolean {
  return plans.some(({ price }) => price?.basis !== 'unclear');
}

/** `recorded runs of Codex cost`. */
function costWords({ cost }: PlanChoice, ofProduct: string): string {
  if (cost === undefined) return `recorded runs${ofProduct} cost`;
  if (cost === 'success') return `completed runs${ofProduct} cost`;
  return `you enter, ${formatFigure(cost, 'USD')} a run`;
}

/** Where plans of a level break even, over the products of the makers that sell one. */
function evenAt(
  usd: number,
  all: readonly Level[],
  products: readonly ProductCost[],
  { cost }: PlanChoice,
): Quantity | undefined {
  const makers = all.filter((level) => level.usd === usd).map(({ maker }) => maker);
  const own = products.filter(({ maker }) => makers.includes(maker));
  return rangeOf(own.flatMap((product) => evenOf(usd, product, cost) ?? []));
}

function evenOf(usd: number, product: ProductCost, cost: PlanChoice['cost']): Quantity | undefined {
  const perRun = runCostOf(product, cost);
  return perRun && breakEven(exactly(usd), perRun.usd, 1);
}

/** How to read the picture. */
export function planSub(book: PlanBook, choice: PlanChoice): string {
  return stated([
    `Level lines are plans, per person${choice.people === 1 ? '' : `, for ${peopleText(choice)}`}.`,
    `Rising lines are the API, ${risingWords(book, choice)}.`,
    ...restWords(productsIn(book, choice), choice),
    'Left of a crossing the API is cheaper, right of it the plan, as far as its limits reach.',
    'Both axes are logarithmic.',
  ]).join(' ');
}

function risingWords(book: PlanBook, choice: PlanChoice): string {
  const { cost } = choice;
  if (cost === 'success')
    return 'at what was spent on recorded runs for each that was completed, after fixes or without';
  if (cost !== undefined) return 'at the cost of a run as entered';
  return `at the cost of the cheapest and the dearest recorded run of each agent (${runsCounted(productsIn(book, choice), choice)} in all)`;
}

/** What the costs leave out, or rest on alone. */
function restWords(products: readonly ProductCost[], { cost }: PlanChoice): string[] {
  if (cost === undefined)
    return products.flatMap((product) => [...singleWords(product), ...cutShortWords(product)]);
  const single = products.filter(({ success }) => success.completed + success.fixed === 1);
  return cost === 'success'
    ? single.map(({ name, success }) => `For ${name} that is ${completedText(success)}.`)
    : [];
}

function singleWords({ name, counted }: ProductCost): string[] {
  return counted.count === 1 ? [`For ${name} that is a single run.`] : [];
}

/** Every break-even in words. */
export function planAlt(book: PlanBook, choice: PlanChoice): string {
  const all = levels(book, choice);
  const said = productsIn(book, choice).map((product) => {
    const perRun = runCostOf(product, choice.cost);
    const own = all.flatMap(({ maker, usd, labels }) => {
      const even = maker === product.maker ? evenOf(usd, product, choice.cost) : undefined;
      return even ? `${listed(labels)} at ${runsText(even)}` : [];
    });
    const cost = perRun ? runCostText(perRun.usd, choice) : 'no recorded cost of';
    return `${product.name}, ${cost} a run: ${own.join(', ') || 'none'}`;
  });
  return `Line chart of dollars per person and month over runs per person and week, for plans and for the API. Break-even, in ${runNoun(choice)} a week: ${said.join('. ')}.`;
}
