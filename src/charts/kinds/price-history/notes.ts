import { formatCount } from '../../../format/figure.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { pricesOf } from '../../../ledger/price.ts';
import { counted, listed, modelLabel, span, stated } from '../../words.ts';
import { daysLate, type FamilyStep, type LeftOut, type PriceHistory } from './families.ts';

/** How late prices were stated, of which days and prices sources say otherwise, and what is left out. */
export function historyNotes({ families, leftOut }: PriceHistory, ledger: Ledger): string[] {
  const steps = families.flatMap((family) => family.steps);
  return stated([
    ...lateNotes(steps),
    ...dayNotes(steps, ledger),
    ...priceNotes(steps, ledger),
    ...leftOutNotes(leftOut, ledger),
  ]);
}

/** What a model cost at its release is only known where a source states it for that day or before. */
function lateNotes(steps: readonly FamilyStep[]): string[] {
  const released = steps.filter(({ release }) => release);
  const late = released.flatMap((step) => daysLate(step) ?? []);
  const undated = released.filter(({ since }) => since === undefined).length;
  return stated([
    late.length > 0 &&
      `First stated after the release: ${formatCount(late.length)} of ${counted(released.length, 'price')}, by ${span(late, 0)} days; no source here says what these models cost until then`,
    undated > 0 && `${counted(undated, 'price')} of a source that names no day`,
  ]);
}

function dayNotes(steps: readonly FamilyStep[], ledger: Ledger): string[] {
  const disputed = steps.filter(
    ({ release }) => release && ledger.disagreementsByClaim.has(release.id),
  );
  const months = steps.filter(({ day }) => day.length === 'YYYY-MM'.length).length;
  return stated([
    disputed.length > 0 &&
      `Sources differ on the day of release of ${namesOf(disputed, ledger)}: the first on record is shown where none is preferred`,
    months > 0 && `${counted(months, 'release')} known by the month shown at its first day`,
  ]);
}

/** Where other sources state another price, and whether that is settled. */
function priceNotes(steps: readonly FamilyStep[], ledger: Ledger): string[] {
  const models = [...new Map(steps.map((step) => [step.model, step])).values()];
  const outputOf = ({ model }: FamilyStep) => pricesOf(model, ledger).output;
  const disputed = models.filter((step) => outputOf(step)?.others.length);
  const open = disputed.filter((step) => outputOf(step)?.isSettled === false);
  return stated([
    disputed.length > 0 &&
      `For ${namesOf(disputed, ledger)} other sources state another price; shown is the one that an explanation prefers, else what was stated by the day`,
    open.length > 0 && `Not settled for ${namesOf(open, ledger)}`,
  ]);
}

function leftOutNotes({ alone, single, undated, unpriced }: LeftOut, ledger: Ledger): string[] {
  const named = (models: readonly string[]) =>
    namesOf(
      models.map((model) => ({ model })),
      ledger,
    );
  return stated([
    alone.length > 0 && `Not shown, as the only ones of their family with a price: ${named(alone)}`,
    single.length > 0 && `Not shown, as they belong to no family: ${named(single)}`,
    undated.length > 0 &&
      `${counted(undated.length, 'model')} whose release is not known to the month not shown`,
    unpriced.length > 0 &&
      `${counted(unpriced.length, 'model')} without a price of output not shown`,
  ]);
}

function namesOf(models: readonly { readonly model: string }[], ledger: Ledger): string {
  return listed(models.map(({ model }) => modelLabel(model, ledger)));
}
