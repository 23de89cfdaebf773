import { earliest } from '../../../data/day.ts';
import { compareText } from '../../../data/order.ts';
import { formatFigure } from '../../../format/figure.ts';
import type { PlanChoice } from '../../../ledger/plan-comparison.ts';
import { WEEKS_PER_MONTH } from '../../../ledger/plan-cost.ts';
import type { PlanBook, PlanOffer, ProductCost } from '../../../views/plan.ts';
import type { Caption } from '../../chart.ts';
import { counted, listed, stated } from '../../words.ts';
import { plansIn, productsIn } from './lines.ts';
import { namesOf, runsCounted, unpricedWords } from './words.ts';

/** What stands under the picture of a choice. */
export function planCaption(book: PlanBook, choice: PlanChoice): Caption {
  return { notes: planNotes(book, choice), ...sourcesOf(book, choice) };
}

/** What this rests on, what is left out and why, and what is not counted. */
export function planNotes(book: PlanBook, choice: PlanChoice): string[] {
  const plans = plansIn(book, choice);
  const without = unpricedWords(plans);
  return stated([
    ...runNotes(productsIn(book, choice), choice),
    without && `Not drawn: ${without}`,
    limitNote(plans),
    ...basisNotes(plans),
    ...openNotes(plans),
    `A month has ${WEEKS_PER_MONTH.toFixed(3)} weeks`,
  ]);
}

function runNotes(products: readonly ProductCost[], { cost }: PlanChoice): string[] {
  if (typeof cost === 'object') return ['What a run costs is as entered, and by no record'];
  const runs = products.flatMap((product) => product.runs);
  const estimates = runs.filter(({ usd }) => usd.isEstimate).length;
  const tasks = new Set(runs.map(({ task }) => task)).size;
  const unpriced = products.reduce((sum, product) => sum + product.unpriced, 0);
  return stated([
    `Rests on ${runsCounted(products)} of ${counted(tasks, 'task')}${estimateWords(estimates, runs.length)}`,
    ...products.map(runNote),
    ...agentNotes(runs),
    unpriced > 0 && `${counted(unpriced, 'recorded run')} without a stated cost not used`,
  ]);
}

/** The sources of what is drawn, and of limits, each once; with the newest day that they speak of. */
function sourcesOf(book: PlanBook, choice: PlanChoice): Pick<Caption, 'sources' | 'asOf'> {
  const runs = productsIn(book, choice).flatMap((product) => product.runs);
  const cited = [
    ...plansIn(book, choice).flatMap(({ price, limits }) => [price, ...limits]),
    ...(typeof choice.cost === 'object' ? [] : runs),
  ].flatMap((figure) => figure?.cited ?? []);
  const titles = new Map(cited.map(({ sourceHref, title }) => [sourceHref, title]));
  const days = cited.flatMap(({ asOf }) => asOf ?? []);
  return {
    sources: [...titles].map(([href, title]) => ({ title, href })),
    asOf: days.toSorted((a, b) => compareText(earliest(a), earliest(b))).at(-1),
  };
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
