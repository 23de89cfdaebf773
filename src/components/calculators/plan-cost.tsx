import type { ReactNode } from 'react';
import { counted, listed } from '../../charts/words.ts';
import { formatCost, formatFigure } from '../../format/figure.ts';
import type { PlanChoice } from '../../ledger/plan-comparison.ts';
import { completedText, runCostText } from '../../views/plan-words.ts';
import {
  restsOn,
  type ProductCost,
  type RunGroup,
  type RunOffer,
} from '../../views/product-cost.ts';
import { Mark, Sources } from './plan-cited.tsx';
import type { PlanGroup } from './plan-rows.ts';

interface Props {
  readonly group: PlanGroup;
  readonly choice: PlanChoice;
  readonly base: string;
}

/** A product, and what a run of it costs by the API. */
export function PlanCost({ group, choice, base }: Props) {
  const { product } = group;
  const runs = restsOn(product, choice);
  return (
    <>
      <h3>
        {product.name}
        {typeof choice.cost !== 'object' && <MadeWith product={product} runs={runs} />}
      </h3>
      <p className="quiet mb-2 max-w-[75ch]">
        <CostOfRun group={group} choice={choice} base={base} />
      </p>
    </>
  );
}

/** The agents that runs were made with, where they are not called as the product is. */
function MadeWith({ product, runs }: { readonly product: ProductCost; readonly runs: RunGroup }) {
  const names = runs.agents.map(({ name }) => name);
  const isSame = names.every((name) => name === product.name);
  return isSame ? null : <span className="font-normal">, by runs of {listed(names)}</span>;
}

function CostOfRun({ group: { product, perRun }, choice, base }: Props): ReactNode {
  const { cost } = choice;
  if (typeof cost === 'object') return `${formatFigure(cost, 'USD')} a run, as entered.`;
  if (!perRun) return 'No recorded run with a cost was completed.';
  const runs = restsOn(product, choice);
  const text = runCostText(perRun.usd, choice);
  const by = runs.count === 1 ? 'a single run' : counted(runs.count, 'run');
  const spent = formatCost(product.success.spentUsd);
  return (
    <>
      {cost
        ? `${text} a completed run: ${spent} spent on ${by}, `
        : `A run costs ${text}, by ${by}: `}
      <Ends runs={runs} base={base} />
      {cost ? `, for ${completedText(product.success)}` : <CutShort product={product} />}.{' '}
      <Sources cited={runs.ends.map(({ cited }) => cited)} base={base} />. All runs of{' '}
      <Agents runs={runs} base={base} />.
    </>
  );
}

/** The ways to all runs, those that are not named too. */
function Agents({ runs: { agents }, base }: { readonly runs: RunGroup; readonly base: string }) {
  return agents.map(({ name, href }, index) => (
    <span key={href}>
      {index > 0 && ', '}
      <a href={base + href}>{name}</a>
    </span>
  ));
}

/** The cheapest and the dearest run. */
function Ends({ runs, base }: { readonly runs: RunGroup; readonly base: string }) {
  const between = runs.count > runs.ends.length ? ' to ' : ' and ';
  return runs.ends.map((run, index) => (
    <span key={run.id}>
      {index > 0 && between}
      <End run={run} base={base} />
    </span>
  ));
}

function End({ run, base }: { readonly run: RunOffer; readonly base: string }) {
  const { usd, task, outcome, cited } = run;
  return (
    <>
      <a href={base + cited.href}>{formatFigure(usd, 'USD')}</a>
      <Mark mark={cited.mark} /> ({task}, {outcome})
    </>
  );
}

function CutShort({ product: { cutShort } }: { readonly product: ProductCost }) {
  const said = [
    cutShort.blocked > 0 && counted(cutShort.blocked, 'blocked run'),
    cutShort.failed > 0 && counted(cutShort.failed, 'failed run'),
  ].filter((part) => part !== false);
  return said.length > 0 && `; ${listed(said)} not counted`;
}
