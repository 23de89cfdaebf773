import { daySpan, type Day } from '../data/day.ts';
import { compareText } from '../data/order.ts';
import type { Benchmark } from '../data/schema/benchmark.ts';
import type { Score } from '../data/schema/score.ts';
import { formatSpan } from '../format/day-span.ts';
import {
  formatCount,
  formatDay,
  formatFigure,
  formatInterval,
  formatPercent,
} from '../format/figure.ts';
import { listed } from '../format/words.ts';
import type { Claim } from '../ledger/claim.ts';
import { isPreferred } from '../ledger/conflict.ts';
import type { HeadlineScore, ScoreGroup } from '../ledger/headline.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { measurementOf } from '../ledger/separation.ts';
import { sourcePath } from '../views/address.ts';
import type { Caption } from './chart.ts';
import { marksOf } from './filter.ts';
import type { Plot } from './plot.ts';

export { counted, listed } from '../format/words.ts';

/** `Epoch AI · n = 462 to 484`: how a group of scores was measured. */
export function groupLabel(group: ScoreGroup, benchmark: Benchmark): string {
  const subset = benchmark.subsets.find(({ id }) => id === group.subset)?.label;
  const attempts = group.attempts > 1 ? `pass@${group.attempts}` : undefined;
  const records = group.scores.map(({ entry }) => entry.record);
  return [protocolLabel(group.protocol, benchmark), subset, attempts, tasksOf(records)]
    .filter((part) => part !== undefined)
    .join(' · ');
}

export function protocolLabel(protocol: string | undefined, benchmark: Benchmark): string {
  return benchmark.protocols.find(({ id }) => id === protocol)?.label ?? 'Protocol not stated';
}

/** `n = 500`, `n = 462 to 484`; undefined when no score says on how many tasks. */
function tasksOf(scores: readonly Score[]): string | undefined {
  const tasks = scores.flatMap((score) => score.tasks ?? []);
  if (tasks.length === 0) return undefined;
  const [least, most] = [Math.min(...tasks), Math.max(...tasks)];
  return least === most
    ? `n = ${formatCount(least)}`
    : `n = ${formatCount(least)} to ${formatCount(most)}`;
}

/** `n = 500 tasks` for a caption. */
export function sampleNote(scores: readonly Score[]): string {
  const tasks = tasksOf(scores);
  return tasks ? `${tasks} tasks` : 'Number of tasks not stated';
}

/** `Claude Code, high effort`: what was set up besides the model; empty when nothing is stated. */
export function setupLabel({ agent, effort }: Score, { names }: Ledger): string {
  return [names.agents.get(agent ?? '')?.name, effort && `${effort} effort`]
    .filter(Boolean)
    .join(', ');
}

/** `Claude Opus 4.6`. */
export function modelLabel(model: string | undefined, { names }: Ledger): string {
  return names.models.get(model ?? '')?.name ?? model ?? '';
}

/** What a tooltip says of a score: the model, the rate, the set-up, and who measured it. */
export function scoreTells(score: HeadlineScore, ledger: Ledger): string[] {
  const { record } = score.entry;
  const by = ledger.names.organizations.get(record.measured_by)?.name ?? record.measured_by;
  const interval = score.interval ? ` (${formatInterval(score.interval)})` : ', no interval';
  const { standing } = score;
  return [
    modelLabel(record.model, ledger),
    `${formatPercent(score.rate)}${interval}`,
    setupLabel(record, ledger),
    [`by ${by}`, record.measured_on && formatDay(record.measured_on)].filter(Boolean).join(', '),
    standing
      ? standing.best === standing.worst
        ? `rank ${standing.best}, tier ${standing.tier}`
        : `rank ${standing.best} to ${standing.worst}, tier ${standing.tier}`
      : '',
  ].filter(Boolean);
}

/**
 * What else was measured of set-ups that are shown by one figure: `Other figures of the same set-up:
 * Claude Opus 4.6 75.62 % beside 78.72 %; the newest is used`. The shown figure comes last.
 */
export function repeatedNote(scores: readonly HeadlineScore[], ledger: Ledger): string | undefined {
  const repeated = scores.filter((score) => otherRates(score).length > 0);
  const said = [...Map.groupBy(repeated, (score) => whyUsed(score, ledger))].map(
    ([why, same]) =>
      `${same.map((score) => besideOthers(score, ledger)).join(', ')}; ${why} is used`,
  );
  return said.length > 0 ? `Other figures of the same set-up: ${said.join('. ')}` : undefined;
}

/** `Claude Opus 4.6 75.62 % beside 78.72 %`. */
function besideOthers(score: HeadlineScore, ledger: Ledger): string {
  const { entry, rate } = score;
  const further = otherRates(score).map(formatPercent);
  return `${modelLabel(entry.record.model, ledger)} ${listed(further)} beside ${formatPercent(rate)}`;
}

/** The other figures of a set-up, as far as they differ from the one shown. */
function otherRates({ others, rate }: HeadlineScore): number[] {
  const rates = others.flatMap(({ record }) => measurementOf(record)?.rate ?? []);
  return rates.filter((other) => other !== rate);
}

/** What put a figure before the others of its set-up, as `headlineScores` chooses. */
function whyUsed({ claim, entry, interval, others }: HeadlineScore, ledger: Ledger): string {
  if (isPreferred(claim, ledger)) return 'the one that its explanation prefers';
  const day = entry.record.measured_on ?? '';
  if (others.every(({ record }) => (record.measured_on ?? '') < day)) return 'the newest';
  const areUnsure = others.every(({ record }) => !measurementOf(record)?.interval);
  return interval && areUnsure ? 'the one with an interval' : 'the first on record';
}

/** The sources of claims, each once, with the newest day that one of the claims speaks of. */
export function sourcesOf(
  claims: readonly Claim[],
  { names }: Ledger,
): Pick<Caption, 'sources' | 'asOf'> {
  const ids = [...new Set(claims.map(({ source }) => source))];
  const days = claims.flatMap(({ asOf }) => asOf ?? []);
  return {
    sources: ids.map((id) => ({ title: names.sources.get(id)?.title ?? id, href: sourcePath(id) })),
    asOf: days.toSorted().at(-1),
  };
}

/** `Prices as of 28 Feb to 17 Aug 2026`; undefined where all are of one day, which the caption tells. */
export function daysNote(days: readonly (Day | undefined)[]): string | undefined {
  const [first, last] = daySpan(days) ?? [];
  if (first === undefined || last === undefined || first === last) return undefined;
  return `Prices as of ${formatSpan(first, last).join(' to ')}`;
}

/** `$1.75`. */
export function dollars(usd: number): string {
  return formatFigure(usd, 'USD');
}

/** `3.2 to 8`; one number where both ends round to the same. */
export function span(values: readonly number[], decimals: number): string {
  const [least = '', most = ''] = [Math.min(...values), Math.max(...values)].map((value) =>
    formatCount(Number(value.toFixed(decimals))),
  );
  return least === most ? least : `${least} to ${most}`;
}

/** `Claude Opus 4.6`, `4.7`: words that all names begin with stand only in the first. */
export function shortNames(names: readonly string[]): string[] {
  const words = names.map((name) => name.split(' '));
  const [first = []] = words;
  const differs = first.findIndex((word, index) =>
    words.some((own) => own[index] !== word || index === own.length - 1),
  );
  return words.map((own, index) => (index === 0 ? own : own.slice(differs)).join(' '));
}

/** `first-pass rate` → `First-pass rate`. */
export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The parts that there are, in order: neither undefined nor empty. */
export function stated(parts: readonly (string | false | undefined)[]): string[] {
  return parts.filter((part) => typeof part === 'string').filter((part) => part !== '');
}

/** The models of a plot by name, for its filter. */
export function modelChoices(plot: Plot, ledger: Ledger): { id: string; name: string }[] {
  const ids = new Set(marksOf(plot).flatMap(({ model }) => model ?? []));
  return [...ids]
    .map((id) => ({ id, name: modelLabel(id, ledger) }))
    .toSorted((a, b) => compareText(a.name, b.name));
}

/** What hollow points mean, beside filled ones. */
export const HANDED_IN = 'Hollow points were handed in by the maker of the model or agent.';
