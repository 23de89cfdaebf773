import { formatDay, formatPercent } from '../../../format/figure.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { aheadOf } from '../../../ledger/separation.ts';
import { counted, groupLabel, HANDED_IN, modelLabel, stated } from '../../words.ts';
import type { DatedScore, DatedScores } from './scores.ts';

/** How the best rose; neutral where its last and its first value cannot be told apart. */
export function timeFinding(scores: DatedScores, ledger: Ledger): string {
  const { benchmark, best, dated } = scores;
  const where = `${benchmark.name} (${scores.measured.agent ?? protocolOf(scores)})`;
  const [first, last] = [best[0], best.at(-1)];
  if (!first || !last) return `No dated scores on ${where}`;
  const [from, to] = [first, last].map(({ model }) => modelLabel(model, ledger));
  if (first === last)
    return `None of ${counted(dated.length - 1, 'other model')} released since scores above ${from} (${monthOf(first)}) on ${where}`;
  const [low, high] = [first, last].map(({ score }) => formatPercent(Math.round(score.rate)));
  const ahead = aheadOf(last.score, first.score);
  if (ahead === 'neither')
    return `No sure rise on ${where}: ${from} at ${low} and ${to} at ${high} tie`;
  const unsure = ahead === undefined ? ', intervals unknown' : '';
  return `Best score on ${where}: ${low} to ${high} from ${from} to ${to}${unsure}`;
}

/** How to read the picture, and how many tie with the last best. */
export function timeSub({ best, dated, measured }: DatedScores, ledger: Ledger): string {
  const last = best.at(-1);
  const level = dated.filter((one) => last && one !== last && isLevel(last, one)).length;
  return stated([
    `Each point is the highest score of a model${measured.agent ? `, with ${measured.agent} for all` : ''}, at the day it was released; the line is the best so far.`,
    last &&
      level > 0 &&
      `${modelLabel(last.model, ledger)}, the newest best, cannot be told apart from ${counted(level, 'other')}.`,
    dated.some(({ score }) => score.claim.relation === 'vendor') && HANDED_IN,
    dated.some(({ score }) => score.interval) && 'Vertical lines are 95 % intervals.',
    'Ticks on top are first releases of models and agents.',
  ]).join(' ');
}

function isLevel(last: DatedScore, one: DatedScore): boolean {
  return aheadOf(last.score, one.score) === 'neither';
}

/** Names the models that were the best when they came out. */
export function timeAlt(scores: DatedScores, ledger: Ledger): string {
  const { benchmark, dated, best } = scores;
  const said = best.map(
    ({ model, day, score }) =>
      `${modelLabel(model, ledger)}, ${formatDay(day)}, ${formatPercent(score.rate)}`,
  );
  return `Scatter plot of ${counted(dated.length, 'model')} by day of release and ${benchmark.metric} on ${benchmark.name} by ${whoOf(scores)}. Best so far: ${said.join('; ')}.`;
}

/** `Public leaderboard with Terminus 2`. */
export function whoOf(scores: DatedScores): string {
  const { agent } = scores.measured;
  return agent ? `${protocolOf(scores)} with ${agent}` : protocolOf(scores);
}

function protocolOf({ benchmark, group }: DatedScores): string {
  return groupLabel({ ...group, scores: [] }, benchmark);
}

function monthOf({ day }: DatedScore): string {
  return formatDay(day.slice(0, 'YYYY-MM'.length));
}
