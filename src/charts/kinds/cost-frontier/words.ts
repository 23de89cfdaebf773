import { formatFigure, formatInterval, formatPercent } from '../../../format/figure.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { aheadOf } from '../../../ledger/separation.ts';
import { counted, groupLabel, HANDED_IN, modelLabel, setupLabel, stated } from '../../words.ts';
import { scaleFor, usualAgentOf, type CostField, type Priced } from './field.ts';

/** Names the set-ups of the frontier that tie where they are two, else how many they are; and over which costs. */
export function costFinding(field: CostField, ledger: Ledger): string {
  const { points, frontier } = field;
  const where = groupLabel({ ...field.group, scores: [] }, field.benchmark);
  const [first, last] = [frontier[0], frontier.at(-1)];
  if (!first || !last) return `${where}: no costs`;
  const at = (one: Priced) => `${pointLabel(one, points, ledger)} at ${dollars(one.cost)}`;
  if (first === last)
    return `${where}: ${at(first)} a task is unbeaten among ${points.length} set-ups`;
  const tie = tieOf(frontier);
  if (frontier.length === 2 && tie === 'tied')
    return `${where}: ${at(first)} and ${at(last)} a task tie`;
  const [least, most] = [dollars(first.cost), dollars(last.cost)];
  const range = least === most ? least : `${least} to ${most}`;
  return `${where}: ${frontier.length} of ${points.length} set-ups are unbeaten for their cost, ${range} a task${TIES[tie]}`;
}

/** Whether the scores of any two can be told apart; unknown where intervals are missing to say so. */
function tieOf(frontier: readonly Priced[]): 'apart' | 'tied' | 'unknown' {
  const pairs = frontier.flatMap((a, index) => frontier.slice(index + 1).map((b) => aheadOf(a, b)));
  if (pairs.some((ahead) => ahead === 'a' || ahead === 'b')) return 'apart';
  return pairs.includes(undefined) ? 'unknown' : 'tied';
}

const TIES: Readonly<Record<ReturnType<typeof tieOf>, string>> = {
  apart: '',
  tied: '; their scores tie',
  unknown: '; too few intervals to tell their scores apart',
};

/** To the cent, as far as cents tell anything. */
function dollars(cost: number): string {
  return formatFigure(cost < 0.01 ? cost : Math.round(cost * 100) / 100, 'USD');
}

/** How to read the picture. */
export function costSub({ points, frontier }: CostField, ledger: Ledger): string {
  const agent = ledger.names.agents.get(usualAgentOf(points) ?? '')?.name;
  const top = frontier.at(-1);
  const level = frontier.filter((one) => top && aheadOf(top, one) === 'neither');
  const costs = level.map(({ cost }) => cost);
  return stated([
    `On the line, ${frontier.length} of ${points.length}: none that costs as little scores higher.`,
    level.length > 1 &&
      level.length < frontier.length &&
      `The top ${level.length} of them tie, at ${dollars(Math.min(...costs))} to ${dollars(Math.max(...costs))} a task.`,
    points.some(({ claim }) => claim.relation === 'vendor') && HANDED_IN,
    points.some(({ interval }) => interval) && 'Vertical lines are 95 % intervals.',
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
    agent !== usualAgentOf(points) && ledger.names.agents.get(agent ?? '')?.name,
    alike.length > 1 && effort,
  ]).join(', ');
}

/** What the tooltip says of a set-up. */
export function costTells({ record, rate, interval, cost }: Priced, ledger: Ledger): string[] {
  return stated([
    modelLabel(record.model, ledger),
    setupLabel(record, ledger),
    `${formatPercent(rate)}${interval ? ` (${formatInterval(interval)})` : ', no interval'}`,
    `${dollars(cost)} a task`,
  ]);
}
