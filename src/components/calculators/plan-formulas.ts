import { dollarsText, runsText } from '../../charts/kinds/plan-or-api/words.ts';
import { productsIn } from '../../charts/kinds/plan-or-api/lines.ts';
import type { Quantity } from '../../data/quantity.ts';
import { formatCount, formatFigure } from '../../format/figure.ts';
import { comparePlan, usdPerRunOf, type PlanChoice } from '../../ledger/plan-comparison.ts';
import { WEEKS_PER_MONTH } from '../../ledger/plan-cost.ts';
import type { PlanBook, PlanOffer, ProductCost } from '../../views/plan.ts';

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
  readonly usdPerRun: Quantity;
}

const WEEKS = WEEKS_PER_MONTH.toFixed(3);

/** The formulas of the table, each with the first plan that has the figures for it. */
export function formulasOf(book: PlanBook, choice: PlanChoice): Formula[] {
  const samples = productsIn(book, choice).flatMap((product) => {
    const usdPerRun = usdPerRunOf(product, choice.cost);
    const plans = book.plans.filter(({ maker }) => maker === product.maker);
    return usdPerRun ? plans.map((plan) => ({ plan, product, usdPerRun })) : [];
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
      formula:
        'tasks in a window × hours a week ÷ hours of a window, one task a run; messages likewise, ÷ messages a run',
      example: limited && limitExample(limited, choice),
    },
    {
      term: 'Weeks in a month',
      formula: '365.2425 days ÷ 12 months ÷ 7 days',
      example: `= ${WEEKS}`,
    },
  ];
}

function apiExample({ plan, product, usdPerRun }: Sample, choice: PlanChoice): string {
  const { apiUsd } = comparePlan(plan, usdPerRun, choice);
  const { runs, people } = choice;
  return `${product.name}: ${formatCount(runs)} × (${costText(usdPerRun)}) × ${formatCount(people)} × ${WEEKS} = ${dollarsText(apiUsd)}`;
}

function evenExample({ plan, usdPerRun }: Sample, choice: PlanChoice): string | undefined {
  const { planUsd, breakEven } = comparePlan(plan, usdPerRun, choice);
  if (!planUsd || !breakEven) return undefined;
  return `${plan.name}: ${dollarsText(planUsd)} ÷ ${formatCount(choice.people)} ÷ (${costText(usdPerRun)} × ${WEEKS}) = ${runsText(breakEven)}`;
}

function limitExample({ plan, usdPerRun }: Sample, choice: PlanChoice): string | undefined {
  const { limits } = comparePlan(plan, usdPerRun, choice);
  const shown = plan.limits.find((_, index) => limits[index]?.allowed);
  const reach = limits.find(({ measure }) => measure === shown?.measure);
  if (!shown || !reach?.allowed) return undefined;
  const perRun = shown.measure === 'local_messages' ? ` ÷ ${formatCount(choice.messages)}` : '';
  return `${plan.name}: (${formatFigure(shown.amount, '')}) × ${formatCount(choice.hours)} ÷ ${formatCount(shown.windowH)}${perRun} = ${runsText(reach.allowed)}`;
}

function costText(usd: Quantity): string {
  return formatFigure(usd, 'USD');
}
