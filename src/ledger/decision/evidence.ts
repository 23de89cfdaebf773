import { compareText } from '../../data/order.ts';
import type { Criterion } from '../../data/schema/decision.ts';
import type { Claim } from '../claim.ts';
import { isPreferred, isSettled } from '../conflict.ts';
import type { Grade } from '../evidence.ts';
import type { Policy } from '../headline.ts';
import type { Ledger } from '../ledger.ts';
import { FITS, fitOf, type Fit, type Option } from './option.ts';
import type { Worth } from './problem.ts';
import { statedBy, type Stated, type Yardstick } from './stated.ts';
import { worthOf, type Range } from './worth.ts';
import { admittedBy, countsFor, keyOf } from './yardstick.ts';

/** What the ledger knows of an option by a criterion. */
export interface Evidence {
  readonly criterion: Criterion;
  readonly option: Option;
  /** What the figure rests on; the first claim stands for it. Empty: it is missing. */
  readonly counted: readonly Claim[];
  /** What they are about; undefined: it is missing. */
  readonly fit: Fit | undefined;
  /** Undefined where it is missing, and of words. */
  readonly range: Range | undefined;
  /** disputed: claims that no explanation settles, from the lowest to the highest. */
  readonly basis: Stated['basis'] | 'disputed' | undefined;
  /** Undefined where it is missing, and of words, which only the reader can judge. */
  readonly worth: Worth | undefined;
  /** Claims by the same criterion that do not count: of another protocol, or of another part of the product. */
  readonly beside: readonly Claim[];
  /** What a figure is about: options with one key share it. */
  readonly key: string;
}

/** By what scores count: one way of measuring, and who may have measured. */
interface Measure {
  readonly yardstick: Yardstick | undefined;
  readonly policy?: Policy | undefined;
}

export function evidenceOf(
  criterion: Criterion,
  option: Option,
  { yardstick, policy }: Measure,
  ledger: Ledger,
): Evidence {
  const all = statedBy(criterion, ledger);
  const counting = admittedBy(criterion, policy, ledger).filter(
    (one) => keyOf(one.yardstick) === keyOf(yardstick),
  );
  const fit = FITS.find((wanted) =>
    counting.some((one) => countsFor(one, option, ledger) === wanted),
  );
  const fitting = counting.filter(
    (one) => countsFor(one, option, ledger) === fit && fit !== undefined,
  );
  const chosen = choose(fitting, ledger, policy);
  const counted = chosen
    ? [...chosen.claims, ...fitting.flatMap((one) => (one === chosen ? [] : one.claims))]
    : [];
  const about = all.filter((one) => fitOf(one, option, ledger) !== undefined);
  const value = chosen && valueOf(chosen, fitting, criterion, ledger, policy);
  return {
    criterion,
    option,
    counted,
    fit,
    range: value?.range,
    basis: value?.basis,
    worth: value?.worth,
    beside: about.flatMap(({ claims }) => claims).filter((claim) => !counted.includes(claim)),
    key: `${criterion.id}/${chosen && value?.worth ? chosen.claims[0].id : subjectOf(criterion, option)}`,
  };
}

const GRADES: readonly Grade[] = ['own', 'independent', 'operator', 'vendor', 'opinion'];

/**
 * Preferred by an explained disagreement, else what stands for its set-up by the policy, or by any, else better
 * founded, else with an interval, else exact, else newest.
 */
function choose(
  stated: readonly Stated[],
  ledger: Ledger,
  policy: Policy | undefined,
): Stated | undefined {
  const weight = ({ claims: [claim], basis, standsBy = [] }: Stated) => [
    isPreferred(claim, ledger) ? 0 : 1,
    (policy ? standsBy.includes(policy) : standsBy.length > 0) ? 0 : 1,
    GRADES.indexOf(claim.grade),
    basis === 'interval' ? 0 : 1,
    basis === 'range' ? 1 : 0,
  ];
  return stated.toSorted((a, b) => {
    const [left, right] = [weight(a), weight(b)];
    const differs = left.findIndex((one, index) => one !== right[index]);
    return differs >= 0
      ? (left[differs] ?? 0) - (right[differs] ?? 0)
      : compareText(b.claims[0].asOf ?? '', a.claims[0].asOf ?? '');
  })[0];
}

type Value = Pick<Evidence, 'range' | 'basis' | 'worth'>;

function valueOf(
  chosen: Stated,
  fitting: readonly Stated[],
  criterion: Criterion,
  ledger: Ledger,
  policy: Policy | undefined,
): Value {
  const [claim] = chosen.claims;
  const others = fitting.flatMap(({ claims }) => claims).filter((other) => other !== claim);
  const isDisputed = !isPreferred(claim, ledger) && !isSettled(claim, others, ledger);
  if (criterion.better === 'true')
    return isDisputed
      ? { range: undefined, basis: 'disputed', worth: { low: 0, high: 1 } }
      : { range: undefined, basis: 'exact', worth: answerWorth(claim.value === true) };
  const each = [...Map.groupBy(fitting, ({ measurement }) => measurement).values()];
  const one = each.flatMap((same) => choose(same, ledger, policy) ?? []);
  const several = one.length > 1 ? spanOf(one) : chosen.range;
  const range = isDisputed ? spanOf(fitting.map(asStated)) : several;
  const basis = isDisputed ? 'disputed' : one.length > 1 ? 'range' : chosen.basis;
  return { range, basis, worth: range && worthOf(range, criterion) };
}

function answerWorth(isYes: boolean): Worth {
  return isYes ? { low: 1, high: 1 } : { low: 0, high: 0 };
}

/** From the lowest to the highest of several; open where one of them is. */
function spanOf(stated: readonly Stated[]): Range | undefined {
  const ranges = stated.flatMap(({ range }) => range ?? []);
  if (ranges.length === 0) return undefined;
  const end = (field: 'low' | 'high', of: typeof Math.min) =>
    ranges.some((range) => range[field] === undefined)
      ? undefined
      : of(...ranges.flatMap((range) => range[field] ?? []));
  return { low: end('low', Math.min), high: end('high', Math.max) };
}

/** Without what a margin or an interval adds. */
function asStated({ range, ...stated }: Stated): Stated {
  return {
    ...stated,
    range: range && { low: range.middle ?? range.low, high: range.middle ?? range.high },
  };
}

/** What a missing figure would be about: facts about models are shared by agents, those about agents by models. */
function subjectOf({ value }: Criterion, { id, family, model }: Option): string {
  if (value.from === 'model') return model;
  return value.from === 'dimension' || value.from === 'plan' ? family : id;
}
