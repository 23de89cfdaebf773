import { formatCount, formatFigure } from '../../format/figure.ts';
import {
  comparePlan,
  runCostOf,
  type PlanChoice,
  type RunCost,
} from '../../ledger/plan-comparison.ts';
import { WEEKS_PER_MONTH } from '../../ledger/plan-cost.ts';
import type { PlanBook, PlanOffer } from '../../views/plan-book.ts';
import { dollarsText, productsIn, runCostText, runsText } from '../../views/plan-words.ts';
import type { ProductCost } from '../../views/product-cost.ts';

/** How a figure comes about. */
export interface Formula {
  readonly term: string;
  readonly formula: string;
  /** With the figures of one plan; undefined where there is none to show. */
  readonly example: string | undefined;
}

/** What the formulas are shown with. */
interface Sample {
  readonly plan: PlanOffer;
  readonly product: ProductCost;
  readonly perRun: RunCost;
}

const WEEKS = WEEKS_PER_MONTH.toFixed(3);

/** The formulas of the table, each with the first plan that has the figures for it. */
export function formulasOf(book: PlanBook, choice: PlanChoice): Formula[] {
  const samples = productsIn(book, choice).flatMap((product) => {
    const perRun = runCostOf(product, choice.cost);
    const plans = book.plans.filter(({ maker }) => maker === product.maker);
    return perRun ? plans.map((plan) => ({ plan, product, perRun })) : [];
  });
  const priced = samples.find(({ plan }) => plan.price);
  const limited = samples.find(({ plan }) => plan.limits.length > 0);
  return [
    {
      term: 'API, a month',
      formula: 'runs × cost of a run × people × weeks in a month',
      example: priced && apiExample(priced, choice),
    },
    {
      term: 'Break-even',
      formula: 'price a month for all ÷ people ÷ (cost of a run × weeks in a month)',
      example: priced && evenExample(priced, choice),
    },
    {
      term: 'Limits allow',
      formula: `tasks in a window × hours a week ÷ hours of a window, one task a run; messages likewise, ÷ messages a run${choice.cost === 'success' ? '; × completed runs ÷ all runs made for them' : ''}`,
      example: limited && limitExample(limited, choice),
    },
    {
      term: 'Weeks in a month',
      formula: '365.2425 days ÷ 12 months ÷ 7 days',
      example: `= ${WEEKS}`,
    },
  ];
}

function apiExample({ plan, product, perRun }: Sample, choice: PlanChoice): string {
  const { apiUsd } = comparePlan(plan, perRun, choice);
  const { runs, people } = choice;
  return `${product.name}: ${formatCount(runs)} × (${runCostText(perRun.usd, choice)}) × ${formatCount(people)} × ${WEEKS} = ${dollarsText(apiUsd)}`;
}

function evenExample({ plan, perRun }: Sample, choice: PlanChoice): string | undefined {
  const { planUsd, breakEven } = comparePlan(plan, perRun, choice);
  if (!planUsd || !breakEven) return undefined;
  return `${plan.name}: ${dollarsText(planUsd)} ÷ ${formatCount(choice.people)} ÷ (${runCostText(perRun.usd, choice)} × ${WEEKS}) = ${runsText(breakEven)}`;
}

function limitExample({ plan, product, perRun }: Sample, choice: PlanChoice): string | undefined {
  const { limits } = comparePlan(plan, perRun, choice);
  const shown = plan.limits.find((_, index) => limits[index]?.allowed);
  const reach = limits.find(({ measure }) => measure === shown?.measure);
  if (!shown || !reach?.allowed) return undefined;
  const each = shown.measure === 'local_messages' ? ` ÷ ${formatCount(choice.messages)}` : '';
  return `${plan.name}: (${formatFigure(shown.amount, '')}) × ${formatCount(choice.hours)} ÷ ${formatCount(shown.windowH)}${each}${shareText(product, choice)} = ${runsText(reach.allowed)}`;
}

/** ` × 1 ÷ 2`: one of two runs was completed; empty where all runs are counted. */
function shareText({ success }: ProductCost, { cost }: PlanChoice): string {
  if (cost !== 'success') return '';
  const { runs, completed, fixed } = success;
  return ` × ${formatCount(completed + fixed)} ÷ ${formatCount(runs)}`;
}
