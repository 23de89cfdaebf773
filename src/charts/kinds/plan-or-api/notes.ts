import { formatFigure } from '../../../format/figure.ts';
import { WEEKS_PER_MONTH } from '../../../ledger/plan-cost.ts';
import type { PlanBook, PlanOffer, ProductCost } from '../../../views/plan.ts';
import { counted, listed, stated } from '../../words.ts';
import { namesOf, runsCounted, unpricedWords } from './words.ts';

/** What this rests on, what is left out and why, and what is not counted. */
export function planNotes(book: PlanBook): string[] {
  const { products, plans } = book;
  const runs = products.flatMap((product) => product.runs);
  const estimates = runs.filter(({ usd }) => usd.isEstimate).length;
  const tasks = new Set(runs.map(({ task }) => task)).size;
  const unpriced = products.reduce((sum, product) => sum + product.unpriced, 0);
  const without = unpricedWords(book);
  return stated([
    `Rests on ${runsCounted(products)} of ${counted(tasks, 'task')}${estimateWords(estimates, runs.length)}`,
    ...products.map(runNote),
    ...agentNotes(runs),
    unpriced > 0 && `${counted(unpriced, 'recorded run')} without a stated cost not used`,
    without && `Not drawn: ${without}`,
    limitNote(plans),
    ...basisNotes(plans),
    ...openNotes(plans),
    `A month has ${WEEKS_PER_MONTH.toFixed(2)} weeks`,
  ]);
}

/** How many of the costs are estimates, after their number. */
function estimateWords(estimates: number, of: number): string {
  if (estimates === 0) return '';
  const how = estimates === of ? 'all' : `${estimates} of them`;
  return `, ${how} with a cost that the source estimates`;
}

/** `Claude Code: PR triage ~$0.92 (completed), Review UI ~$1.58 (completed)`. */
function runNote({ name, runs }: ProductCost): string {
  const said = runs.map(
    ({ task, usd, outcome }) => `${task} ${formatFigure(usd, 'USD')} (${outcome})`,
  );
  return `${name}: ${said.join(', ')}`;
}

/** What is to be known of agents that runs were made with. */
function agentNotes(runs: ProductCost['runs']): string[] {
  const notes = new Map(runs.map(({ agent, agentNote }) => [agent, agentNote]));
  return [...notes].flatMap(([agent, note]) => (note ? `${agent}: ${note}` : []));
}

function limitNote(plans: readonly PlanOffer[]): string {
  const priced = plans.filter(({ price }) => price);
  const limited = namesOf(priced.filter(({ limits }) => limits.length > 0));
  if (limited.length === 0) return 'No plan’s limits are stated in figures';
  return `Limits in figures are stated for ${listed(limited)} only; whether the ${counted(priced.length - limited.length, 'other plan')} with a price ${priced.length - limited.length === 1 ? 'allows' : 'allow'} as many runs is not known`;
}

function basisNotes(plans: readonly PlanOffer[]): string[] {
  const unclear = plans.filter(({ price }) => price?.basis === 'unclear');
  return unclear.map(
    ({ name }) => `Whether the price of ${name} is per seat its source does not say`,
  );
}

/** Plans whose price no explanation settles. */
function openNotes(plans: readonly PlanOffer[]): string[] {
  return plans.flatMap(({ name, price }) =>
    price && !price.isSettled
      ? `Not settled for ${name}: ${formatFigure(price.usd, 'USD')}, others ${listed(price.others)}`
      : [],
  );
}
