import { formatFigure, formatInterval, formatPercent } from '../../../format/figure.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { aheadOf } from '../../../ledger/separation.ts';
import { caveatOf } from '../../../views/caveat.ts';
import { scaleFor, usualAgent, type CostField, type Priced } from './field.ts';
import { counted, groupLabel, HANDED_IN, modelLabel, setupLabel, stated } from '../../words.ts';

/** How many set-ups are on the frontier, and over which costs; and when their scores tie, that they do. */
export function costFinding(field: CostField): string {
  const { points, frontier } = field;
  const where = whereOf(field);
  const costs = frontier.map(({ cost }) => cost);
  const [least, most] = [Math.min(...costs), Math.max(...costs)];
  if (least === most)
    return `${frontier.length} of ${points.length} set-ups ${frontier.length === 1 ? 'costs the least and scores' : 'cost the least and score'} the highest on ${where}: ${dollars(least)} a task`;
  const range = `from ${dollars(least)} to ${dollars(most)} a task`;
  return `${frontier.length} of ${points.length} set-ups give the most for their cost on ${where}: ${range}${TIES[tieOf(frontier)](most / least)}`;
}

/** Whether the scores of any two can be told apart; unknown where intervals are missing to say so. */
function tieOf(frontier: readonly Priced[]): 'apart' | 'tied' | 'unknown' {
  const pairs = frontier.flatMap((a, index) => frontier.slice(index + 1).map((b) => aheadOf(a, b)));
  if (pairs.some((ahead) => ahead === 'a' || ahead === 'b')) return 'apart';
  return pairs.includes(undefined) ? 'unknown' : 'tied';
}

const TIES: Readonly<Record<ReturnType<typeof tieOf>, (factor: number) => string>> = {
  apart: () => '',
  tied: (factor) => `; their scores tie, their costs differ ${fold(factor)}`,
  unknown: () => '; too few intervals to tell their scores apart',
};

/** `4-fold`, `1.3-fold`. */
function fold(factor: number): string {
  return `${factor < 2 ? factor.toFixed(1) : Math.round(factor)}-fold`;
}

/** To the cent, as far as cents tell anything. */
function dollars(cost: number): string {
  return formatFigure(cost < 0.01 ? cost : Math.round(cost * 100) / 100, 'USD');
}

/** How to read the picture. */
export function costSub({ points, frontier }: CostField, ledger: Ledger): string {
  const usual = usualAgent(points);
  const agent = ledger.names.agents.get(usual ?? '')?.name;
  const top = frontier.at(-1);
  const level = frontier.filter((one) => top && aheadOf(top, one) === 'neither');
  const costs = level.map(({ cost }) => cost);
  return stated([
    'Set-ups on the line: none that costs as little scores higher.',
    level.length > 1 &&
      level.length < frontier.length &&
      `Of them ${level.length} cannot be told apart from the highest score, at ${dollars(Math.min(...costs))} to ${dollars(Math.max(...costs))} a task.`,
    points.some(({ claim }) => claim.relation === 'vendor') && HANDED_IN,
    'Vertical lines are 95 % intervals.',
    agent && `The agent is ${agent} where none is named.`,
    scaleFor(points) === 'log' && 'The cost axis is logarithmic.',
  ]).join(' ');
}

/** `SWE-bench Verified by Epoch AI`. */
function whereOf({ group, benchmark }: CostField): string {
  return `${benchmark.name} by ${groupLabel({ ...group, scores: [] }, benchmark)}`;
}

/** Names the set-ups of the frontier. */
export function costAlt(field: CostField, ledger: Ledger): string {
  const { points, frontier, benchmark } = field;
  const said = frontier.map(({ record, cost, rate }) => {
    const name = stated([modelLabel(record.model, ledger), setupLabel(record, ledger)]).join(', ');
    return `${name}: ${dollars(cost)}, ${formatPercent(rate)}`;
  });
  return `Scatter plot of ${counted(points.length, 'set-up')}, ${benchmark.metric} against cost per task, on ${whereOf(field)}. Most for the cost, cheapest first: ${said.join('; ')}.`;
}

/** The model; its agent where it is not the usual one; its effort where the two have several. */
export function pointLabel({ record }: Priced, points: readonly Priced[], ledger: Ledger): string {
  const { model, agent, effort } = record;
  const alike = points.filter((one) => one.record.model === model && one.record.agent === agent);
  return stated([
    modelLabel(model, ledger),
    agent !== usualAgent(points) && ledger.names.agents.get(agent ?? '')?.name,
    alike.length > 1 && effort,
  ]).join(', ');
}

/** What the tooltip says of a set-up. */
export function costTells({ record, rate, interval, cost }: Priced, ledger: Ledger): string[] {
  return stated([
    modelLabel(record.model, ledger),
    setupLabel(record, ledger),
    `${formatPercent(rate)}${interval ? ` (${formatInterval(interval)})` : ', no interval'}`,
    `${formatFigure(cost, 'USD')} a task`,
  ]);
}

/** What is against the scores, and what is left out. */
export function costNotes(field: CostField, ledger: Ledger): string[] {
  const { points, benchmark, withoutCost } = field;
  const caveat = caveatOf(benchmark.id, ledger)?.label;
  const further = points.filter(({ isFurther }) => isFurther).length;
  const unsure = points.filter(({ interval }) => !interval).length;
  return stated([
    caveat && `Known against it: ${caveat}`,
    'No score per dollar is formed: it would reward what is cheap and fails',
    further > 0 &&
      `${counted(further, 'set-up')} shown by the row that states its cost, not by the one that stands for it elsewhere`,
    unsure > 0 && `${counted(unsure, 'score')} without an interval`,
    withoutCost > 0 && `${counted(withoutCost, 'set-up')} without a published cost not shown`,
  ]);
}
