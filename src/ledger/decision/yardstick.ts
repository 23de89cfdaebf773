import { compareText } from '../../data/order.ts';
import type { Criterion } from '../../data/schema/decision.ts';
import { admits, type Policy } from '../headline.ts';
import type { Ledger } from '../ledger.ts';
import { isUniform } from '../protocol.ts';
import { fitOf, type Fit, type Option } from './option.ts';
import { statedBy, type Stated, type Yardstick } from './stated.ts';

/**
 * The way of measuring by which a score counts. Scores of different protocols are not compared, so one has
 * to be chosen for all: the one that covers most products; of equals one that is a single set-up for all,
 * before the makers' own; then the one that covers most options. Of a policy, among the scores that it admits.
 *
 * @returns undefined for a criterion without scores of any option.
 */
export function yardstickOf(
  criterion: Criterion,
  options: readonly Option[],
  ledger: Ledger,
  policy?: Policy,
): Yardstick | undefined {
  const scores = admittedBy(criterion, policy, ledger).filter(
    ({ yardstick }) => yardstick !== undefined,
  );
  const groups = [...Map.groupBy(scores, ({ yardstick }) => keyOf(yardstick)).values()];
  const [best] = groups
    .flatMap((group) => {
      const covered = options.filter((option) =>
        group.some((one) => countsFor(one, option, ledger)),
      );
      const products = new Set(covered.map(({ family }) => family)).size;
      const yardstick = group[0]?.yardstick;
      return covered.length > 0 && yardstick
        ? [{ yardstick, covered: covered.length, products }]
        : [];
    })
    .toSorted(
      (a, b) =>
        b.products - a.products ||
        uniformity(b.yardstick, criterion, ledger) - uniformity(a.yardstick, criterion, ledger) ||
        b.covered - a.covered ||
        compareText(keyOf(a.yardstick), keyOf(b.yardstick)),
    );
  return best?.yardstick;
}

/** What is stated by a criterion, without the scores that a policy does not admit; without a policy all. */
export function admittedBy(
  criterion: Criterion,
  policy: Policy | undefined,
  ledger: Ledger,
): readonly Stated[] {
  const all = statedBy(criterion, ledger);
  if (policy === undefined) return all;
  return all.filter(
    ({ claims, yardstick }) => yardstick === undefined || admits(policy, claims[0], ledger),
  );
}

export function keyOf(yardstick: Yardstick | undefined): string {
  if (!yardstick) return '';
  const { protocol, measuredBy, attempts } = yardstick;
  return `${protocol ?? `by ${measuredBy}`} ${attempts}`;
}

/** 2: one set-up for all; 1: the makers' own; 0: not stated. */
function uniformity({ protocol }: Yardstick, { value }: Criterion, ledger: Ledger): number {
  if (protocol === undefined || value.from !== 'score') return 0;
  return isUniform({ benchmark: value.benchmark, protocol }, ledger) ? 2 : 1;
}

/**
 * How a figure fits an option by which it counts for it; undefined: it does not. A score whose source
 * names no agent counts for agents of the model's maker alone, since no maker runs its models in the agent
 * of another.
 */
export function countsFor(
  { agent, model, yardstick }: Stated,
  option: Option,
  ledger: Ledger,
): Fit | undefined {
  const fit = fitOf({ agent, model }, option, ledger);
  if (fit === 'part') return undefined;
  const isFromAnother = fit === 'model' && yardstick && !isOfModelsMaker(option, ledger);
  return isFromAnother ? undefined : fit;
}

function isOfModelsMaker({ family, model }: Option, { names }: Ledger): boolean {
  return names.agents.get(family)?.organization === names.models.get(model)?.organization;
}
