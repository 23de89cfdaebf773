import { formatCount, formatDay } from '../../../format/figure.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { timeOf } from '../../../ledger/release-day.ts';
import { counted, dollars, listed, modelLabel, span, stated } from '../../words.ts';
import { daysLate, isLate, type Family, type FamilyStep } from './families.ts';

/** A model that came after another of its family, or a later price of one model. */
interface Succession {
  readonly family: Family;
  readonly before: FamilyStep;
  readonly after: FamilyStep;
}

/** Whether the output of the newest models costs more than that of the first ones shown. */
export function historyFinding(families: readonly Family[]): string {
  const spans = families.flatMap(spanOf);
  if (spans.length === 0) return `Output prices over time of ${familiesWords(families.length)}`;
  return `From the first to the newest model of ${familiesWords(spans.length)}, output costs ${saidOf(spans)}`;
}

/** From the first model of a family to its newest; none where there is only one. */
function spanOf(family: Family): Succession[] {
  const all = successionsOf(family);
  const [first, last] = [all[0], all.at(-1)];
  return first && last ? [{ family, before: first.before, after: last.after }] : [];
}

function familiesWords(count: number): string {
  return count === 1 ? '1 model family' : `${formatCount(count)} model families`;
}

/** From so many days after a release on, the first price of a model is told with its day. */
const MUCH_LATER = 180;

/** `GPT from $15 (GPT-4o, first stated 28 Feb 2026, 656 days after its release) to $30`. */
function changeWords({ family, before, after }: Succession, ledger: Ledger): string {
  const [from, to] = [before, after].map((step) => dollars(step.usd) + lateWords(step, ledger));
  return `${family.label} from ${from} to ${to}`;
}

function lateWords(step: FamilyStep, ledger: Ledger): string {
  const days = daysLate(step) ?? 0;
  if (days < MUCH_LATER) return '';
  return ` (${modelLabel(step.model, ledger)}, first stated ${formatDay(step.since)}, ${formatCount(days)} days after its release)`;
}

/** From each model of a family to the next; changes of one model's own price are told by themselves. */
function successionsOf(family: Family): Succession[] {
  return family.steps.slice(1).flatMap((after, index) => {
    const before = family.steps[index];
    return before && before.model !== after.model ? [{ family, before, after }] : [];
  });
}

/** `more in 4, less in 1 and the same in 9`; kinds that there are not are left out. */
function saidOf(successions: readonly Succession[]): string {
  const kinds = [
    ['more', successions.filter(({ before, after }) => after.usd > before.usd)],
    ['less', successions.filter(({ before, after }) => after.usd < before.usd)],
    ['the same', successions.filter(({ before, after }) => after.usd === before.usd)],
  ] as const;
  return listed(
    kinds.flatMap(([word, some]) => (some.length > 0 ? `${word} in ${some.length}` : [])),
  );
}

/** How to read the picture, and how all successions went. */
export function historySub(families: readonly Family[], ledger: Ledger): string {
  const all = families.flatMap(successionsOf);
  const changed = families.flatMap(spanOf).filter(({ before, after }) => before.usd !== after.usd);
  const changes = families.flatMap(({ steps }) => steps.filter(({ release }) => !release)).length;
  return stated([
    'Dollars per million output tokens, standard tier, smallest requests, on a logarithmic axis.',
    `Each point is a model at its release, at the first price that a source states for it${sinceWords(families)}`,
    'A line ends where its last price was last stated.',
    changed.length > 0 &&
      `Between the first and the newest, by those first stated prices: ${listed(changed.map((one) => changeWords(one, ledger)))}.`,
    changes > 0 && `${counted(changes, 'point')} at the day a model’s own price changed.`,
    all.length > families.length &&
      `Over all ${all.length} successions output costs ${saidOf(all)}.`,
  ]).join(' ');
}

/** How the first prices lie after the releases: what hollow points mean, or that all are so. */
function sinceWords(families: readonly Family[]): string {
  const released = families.flatMap(({ steps }) => steps.filter(({ release }) => release));
  const late = released.flatMap((step) => daysLate(step) ?? []);
  if (!released.every(isLate)) return ': hollow where that was later, or for no day.';
  return late.length === released.length
    ? `, which for every one was later, by ${span(late, 0)} days, so that all points are hollow.`
    : ', which for every one was later, or for no day, so that all points are hollow.';
}

/** Every step of every family. */
export function historyAlt(families: readonly Family[], ledger: Ledger): string {
  const said = families.map(
    ({ label, steps }) =>
      `${label}: ${steps.map((step) => `${modelLabel(step.model, ledger)}, ${formatDay(step.day)}, ${dollars(step.usd)}`).join('; ')}`,
  );
  return `Step chart of what a million output tokens of the newest model of ${familiesWords(families.length)} cost over time. ${said.join('. ')}.`;
}

/** What the tooltip says of a step, with what stands at the same place. */
export function historyTells(
  step: FamilyStep,
  families: readonly Family[],
  ledger: Ledger,
): string[] {
  const { claim, since, release } = step;
  const source = ledger.names.sources.get(claim.source)?.title ?? claim.source;
  const same = families
    .flatMap(({ steps }) => steps)
    .filter((one) => one !== step && one.usd === step.usd && timeOf(one.day) === timeOf(step.day));
  return [
    modelLabel(step.model, ledger),
    release ? `released ${formatDay(step.day)}` : `price changed ${formatDay(step.day)}`,
    `output: ${dollars(step.usd)} per million tokens`,
    since === undefined ? `${source}, which names no day` : `first stated ${formatDay(since)}`,
    since === undefined ? '' : source,
    same.length > 0
      ? `at the same place: ${listed(same.map(({ model }) => modelLabel(model, ledger)))}`
      : '',
  ].filter(Boolean);
}
