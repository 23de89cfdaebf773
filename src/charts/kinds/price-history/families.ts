import { daysBetween, earliest, latest, type Day } from '../../../data/day.ts';
import type { Model } from '../../../data/schema/model.ts';
import type { Claim } from '../../../ledger/claim.ts';
import { recordsOf, type Ledger } from '../../../ledger/ledger.ts';
import { isPlaceable, releaseOf, timeOf } from '../../../ledger/release-day.ts';
import { familyLabel } from './label.ts';
import { lastStated, outputSteps, type OutputStep } from './steps.ts';

/** From a day on the newest model of a family has this price. */
export interface FamilyStep extends OutputStep {
  readonly model: string;
  /** Of the release, or of a change of the model's own price. A month counts as its first day. */
  readonly day: Day;
  /** Of the day; undefined where the model's own price changed. */
  readonly release: Claim | undefined;
}

/** Whether the price of a release is known for a later day only. A month counts as its last day. */
export function isLate(step: FamilyStep): boolean {
  return step.release !== undefined && (step.since === undefined || daysLate(step) !== undefined);
}

/** How many days after a release its price was first stated; undefined: by then, or for no day. */
export function daysLate({ release, since, day }: FamilyStep): number | undefined {
  if (release === undefined || since === undefined) return undefined;
  const days = daysBetween(earliest(day), since);
  return days > 0 ? days : undefined;
}

/** Models that succeed each other, and what the newest of them cost. */
export interface Family {
  readonly id: string;
  readonly label: string;
  readonly maker: string;
  /** Oldest first, two at least. */
  readonly steps: readonly FamilyStep[];
  /** The newest day on which some source states the last price; never before the last step. */
  readonly end: Day;
}

/** Models that are not shown, by why, each once. */
export interface LeftOut {
  /** No source states what their output costs. */
  readonly unpriced: readonly string[];
  /** Their release is not known to the month. */
  readonly undated: readonly string[];
  /** Of no family. */
  readonly single: readonly string[];
  /** The only ones of their family that have a price and a day. */
  readonly alone: readonly string[];
}

export interface PriceHistory {
  /** Dearest last price first. */
  readonly families: readonly Family[];
  readonly leftOut: LeftOut;
}

/** A model with a day and a price. */
interface Placed {
  readonly model: Model;
  readonly day: Day;
  readonly release: Claim | undefined;
  readonly steps: readonly OutputStep[];
}

/** What the newest model of each family cost over time, as far as there was more than one price to state. */
export function priceHistory(ledger: Ledger): PriceHistory {
  const all = recordsOf(ledger.records.models).map((model) => {
    const { day = '', claim } = releaseOf(model.id, ledger) ?? {};
    return { model, day, release: claim, steps: outputSteps(model.id, ledger) };
  });
  const priced = all.filter(({ steps }) => steps.length > 0);
  const placed = priced.filter(({ day }) => isPlaceable(day));
  const [single, members] = parted(placed, ({ model }) => model.family === undefined);
  const families = [...Map.groupBy(members, ({ model }) => model.family ?? '')].map(
    ([id, models]) => familyOf(id, models, ledger),
  );
  const [shown, alone] = parted(families, ({ steps }) => steps.length > 1);
  return {
    families: shown.toSorted((a, b) => lastPrice(b) - lastPrice(a)),
    leftOut: {
      unpriced: idsOf(all.filter(({ steps }) => steps.length === 0)),
      undated: idsOf(priced.filter(({ day }) => !isPlaceable(day))),
      single: idsOf(single),
      alone: alone.flatMap(({ steps }) => steps.map(({ model }) => model)),
    },
  };
}

function familyOf(id: string, models: readonly Placed[], ledger: Ledger): Family {
  const inTime = models.toSorted((a, b) => timeOf(a.day) - timeOf(b.day));
  const steps = inTime.flatMap((one, index) => stepsOf(one, inTime[index + 1]?.day));
  const last = steps.at(-1);
  const stated = last && lastStated(last.model, last.usd, ledger);
  const end = [stated, last?.day].flatMap((day) => (day === undefined ? [] : earliest(day)));
  return {
    id,
    label: familyLabel(
      id,
      models.map(({ model }) => model),
      ledger.names,
    ),
    maker: models[0]?.model.organization ?? '',
    steps,
    end: end.toSorted().at(-1) ?? ledger.asOf,
  };
}

/** The price at the release, and changes until the next model comes. */
function stepsOf({ model, day, release, steps }: Placed, next: Day | undefined): FamilyStep[] {
  const isLater = ({ from = '' }: OutputStep) => from > latest(day);
  const atRelease = steps.findLast((step) => !isLater(step)) ?? steps[0];
  const changes = steps.filter(
    (step) =>
      step !== atRelease &&
      isLater(step) &&
      (next === undefined || (step.from ?? '') < earliest(next)),
  );
  return [
    ...(atRelease ? [{ ...atRelease, model: model.id, day, release }] : []),
    ...changes.map((step) => ({
      ...step,
      model: model.id,
      day: step.from ?? day,
      release: undefined,
    })),
  ];
}

function lastPrice({ steps }: Family): number {
  return steps.at(-1)?.usd ?? 0;
}

function idsOf(models: readonly Placed[]): string[] {
  return models.map(({ model }) => model.id);
}

/** Those for which something holds, and the others. */
function parted<T>(all: readonly T[], holds: (one: T) => boolean): [T[], T[]] {
  return [all.filter(holds), all.filter((one) => !holds(one))];
}
