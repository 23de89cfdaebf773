import { formatDay, formatPercent } from '../../../format/figure.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { aheadOf } from '../../../ledger/separation.ts';
import { caveatOf } from '../../../views/caveat.ts';
import type { DatedScore, DatedScores } from './scores.ts';
import type { Releases } from './releases.ts';
import { counted, groupLabel, HANDED_IN, modelLabel, stated } from '../../words.ts';

/** How the best rose; neutral where its last and its first value cannot be told apart. */
export function timeFinding(scores: DatedScores, ledger: Ledger): string {
  const { benchmark, best, dated } = scores;
  const [first, last] = [best[0], best.at(-1)];
  if (!first || !last) return `No dated scores on ${whereOf(scores)}`;
  if (first === last)
    return `None of ${counted(dated.length - 1, 'later model')} scores above ${modelLabel(first.model, ledger)} of ${monthOf(first)} on ${whereOf(scores)}`;
  const span = `${first.score.rate.toFixed(1)} to ${last.score.rate.toFixed(1)} %`;
  const when = `between models of ${monthOf(first)} and ${monthOf(last)}`;
  return aheadOf(last.score, first.score) === 'a'
    ? `The best ${benchmark.metric} on ${whereOf(scores)} rose from ${span} ${when}`
    : `The best ${benchmark.metric} on ${whereOf(scores)}, ${span} ${when}, cannot be told from the first`;
}

/** How to read the picture, and which of the best so far tie. */
export function timeSub({ best, dated }: DatedScores): string {
  const level = levelWithLast(best);
  return stated([
    'Each point is the highest score of a model, at the day it was released; the line is the best so far.',
    level > 1 && `The last ${level} of ${best.length} on the line cannot be told apart.`,
    dated.some(({ score }) => score.claim.relation === 'vendor') && HANDED_IN,
    'Vertical lines are 95 % intervals; ticks on top are releases of models and agents.',
  ]).join(' ');
}

/** How many at the end of the line the last one is not separably ahead of, itself among them. */
function levelWithLast(best: readonly DatedScore[]): number {
  const last = best.at(-1);
  const apart = best.findLastIndex(
    (one) => last && one !== last && aheadOf(last.score, one.score) !== 'neither',
  );
  return best.length - 1 - apart;
}

/** Names the models that were the best when they came out. */
export function timeAlt(scores: DatedScores, ledger: Ledger): string {
  const { benchmark, dated, best } = scores;
  const said = best.map(
    ({ model, day, score }) =>
      `${modelLabel(model, ledger)}, ${formatDay(day)}, ${formatPercent(score.rate)}`,
  );
  return `Scatter plot of ${counted(dated.length, 'model')} by day of release and ${benchmark.metric} on ${whereOf(scores)}. Best so far: ${said.join('; ')}.`;
}

/** What is against the scores, what days are unsure, and what is left out. */
export function timeNotes(
  { benchmark, group, dated, undated }: DatedScores,
  { shown, leftOut }: Releases,
  ledger: Ledger,
): string[] {
  const caveat = caveatOf(benchmark.id, ledger)?.label;
  const chosen = dated.filter(
    ({ model }) => group.scores.filter(({ entry }) => entry.record.model === model).length > 1,
  );
  const disputed = dated.filter(({ release }) => ledger.disagreementsByClaim.has(release.id));
  const months = [...dated.map(({ day }) => day), ...shown.map(({ event }) => event.date)].filter(
    isMonth,
  );
  const unsure = dated.filter(({ score }) => !score.interval).length;
  return stated([
    caveat && `Known against it: ${caveat}`,
    chosen.length > 0 &&
      `Of ${counted(chosen.length, 'model')} with several agents or efforts the highest score is shown`,
    disputed.length > 0 &&
      `Sources differ on the day of release of ${listed(disputed, ledger)}: the first on record is shown where none is preferred`,
    months.length > 0 &&
      `${counted(months.length, 'release')} known by the month shown at its first day`,
    unsure > 0 && `${counted(unsure, 'score')} without an interval`,
    undated > 0 && `${counted(undated, 'model')} whose release is not known to the month not shown`,
    leftOut > 0 &&
      `${counted(leftOut, 'release')} before the first model, without a month or told twice not shown`,
  ]);
}

const isMonth = (day: string) => day.length === 'YYYY-MM'.length;

function listed(dated: readonly DatedScore[], ledger: Ledger): string {
  return dated.map(({ model }) => modelLabel(model, ledger)).join(', ');
}

function monthOf({ day }: DatedScore): string {
  return formatDay(day.slice(0, 'YYYY-MM'.length));
}

function whereOf({ benchmark, group }: DatedScores): string {
  return `${benchmark.name} by ${groupLabel({ ...group, scores: [] }, benchmark)}`;
}
