import type { Benchmark } from '../../../data/schema/benchmark.ts';
import { formatInterval, formatPercent } from '../../../format/figure.ts';
import type { HeadlineScore, Policy, ScoreGroup } from '../../../ledger/headline.ts';
import type { Ledger } from '../../../ledger/ledger.ts';
import { measurementOf } from '../../../ledger/separation.ts';
import { standings } from '../../../ledger/tie.ts';
import { POLICY_LABELS } from '../../../views/policy.ts';
import {
  counted,
  groupLabel,
  HANDED_IN,
  modelLabel,
  repeatedNote,
  setupLabel,
  stated,
} from '../../words.ts';

/** What a policy admits of a benchmark's scores. */
export interface Admitted {
  readonly policy: Policy;
  readonly groups: readonly ScoreGroup[];
  /** Score claims that are not admitted. */
  readonly leftOut: number;
  /** An earlier policy that admits the very same scores. */
  readonly sameAs?: Policy | undefined;
}

/** Told of the first group, the one with the most intervals. */
export function rateFinding(admitted: Admitted, benchmark: Benchmark, ledger: Ledger): string {
  const [group] = admitted.groups;
  const { first, ranked } = group ? firstTier(group) : { first: [], ranked: 0 };
  const [leader] = first;
  if (!group || !leader) return neutralFinding(admitted, benchmark, ledger);
  const where = `on ${benchmark.name} (${groupLabel({ ...group, scores: [] }, benchmark)})`;
  if (first.length === ranked) return `None of ${ranked} set-ups can be told apart ${where}`;
  if (first.length > 1) return `${first.length} of ${ranked} set-ups share first place ${where}`;
  return `${fullLabel(leader, ledger)} is ahead of ${counted(ranked - 1, 'other set-up')} ${where}`;
}

/** Those of the first tier, and how many are ranked at all. */
function firstTier({ scores }: ScoreGroup) {
  return {
    first: scores.filter(({ standing }) => standing?.tier === 1),
    ranked: scores.filter(({ standing }) => standing).length,
  };
}

/** `GPT-5.3-Codex with Simple Codex`. */
function fullLabel({ entry: { record } }: HeadlineScore, ledger: Ledger): string {
  const setup = setupLabel(record, ledger);
  return `${modelLabel(record.model, ledger)}${setup && ` with ${setup}`}`;
}

/** Where nothing can be told apart, the range is what remains to be said. */
function neutralFinding(
  { policy, groups }: Admitted,
  benchmark: Benchmark,
  ledger: Ledger,
): string {
  const scores = groups.flatMap((group) => group.scores);
  const [only] = scores;
  if (only && scores.length === 1)
    return `${fullLabel(only, ledger)}: ${formatPercent(only.rate)} on ${benchmark.name} (${benchmark.metric})`;
  const rates = scores.map(({ rate }) => rate);
  const [least, most] = [Math.min(...rates), Math.max(...rates)];
  const range = `${formatPercent(least).replace(' %', '')} to ${formatPercent(most)}`;
  if (policy === 'as-claimed')
    return `${ofModelMakers(scores, ledger) ? 'Makers' : 'Makers of models or agents'} report ${range} on ${benchmark.name}, in set-ups that differ`;
  const whose = policy === 'independent' ? 'Independent scores' : 'Scores';
  return `${whose} on ${benchmark.name}: ${range}, too few intervals to rank`;
}

/** Whether each score is of the model's own maker, and none only of the agent's. */
function ofModelMakers(scores: readonly HeadlineScore[], { names }: Ledger): boolean {
  return scores.every(
    ({ entry: { record } }) => names.models.get(record.model)?.organization === record.measured_by,
  );
}

const SUBS: Readonly<Record<Policy, string>> = {
  'same-protocol': 'Scores under one protocol each, ranked within it only.',
  'as-claimed':
    'What the makers of the model or the agent state of it. Set-ups differ and are often not stated, so the order says little.',
  independent:
    'What somebody other than the maker of model and agent measured, ranked within one protocol only.',
};

/** How to read the picture, as far as there is something of the kind in it. */
export function rateSub({ policy, groups }: Admitted): string {
  const scores = groups.flatMap((group) => group.scores);
  if (scores.length === 1) return 'The only score of this kind on record.';
  const isMixed = new Set(scores.map(({ claim }) => claim.relation === 'vendor')).size > 1;
  return stated([
    SUBS[policy],
    scores.some(({ interval }) => interval) && 'Lines are 95 % intervals.',
    isMixed && HANDED_IN,
    scores.some(({ standing }) => standing) &&
      'Rows of one tier cannot be told apart from its first.',
  ]).join(' ');
}

/** The first three and the last of each group, in words. */
export function rateAlt({ groups }: Admitted, benchmark: Benchmark, ledger: Ledger): string {
  const hasIntervals = groups.some(({ scores }) => scores.some(({ interval }) => interval));
  const said = groups.map((group) => {
    const label = isSameAgent(group) ? modelName : fullLabel;
    const shown = group.scores
      .slice(0, 3)
      .map((score) => `${label(score, ledger)} ${rateInWords(score)}`);
    const more = group.scores.length - shown.length;
    const last = group.scores.at(-1);
    const rest =
      last && more > 0
        ? `, and ${counted(more, 'more row')} down to ${formatPercent(last.rate)}`
        : '';
    return `${groupLabel(group, benchmark)}: ${shown.join(', ')}${rest}.`;
  });
  return `Dot plot of ${benchmark.name}, ${benchmark.metric}${hasIntervals ? ', with 95 % intervals' : ''}. ${said.join(' ')}`;
}

/** `78.72 % (75.1 to 82.4)`. */
function rateInWords({ rate, interval }: HeadlineScore): string {
  return `${formatPercent(rate)}${interval ? ` (${formatInterval(interval)})` : ''}`;
}

function modelName({ entry }: HeadlineScore, ledger: Ledger): string {
  return modelLabel(entry.record.model, ledger);
}

/** Whether one agent stands behind every score, so that rows need not repeat it. */
export function isSameAgent({ scores }: ScoreGroup): boolean {
  return new Set(scores.map(({ entry }) => entry.record.agent)).size === 1;
}

/** What is unsure and what is left out. */
export function rateNotes(admitted: Admitted, ledger: Ledger): string[] {
  const { groups, leftOut, sameAs } = admitted;
  const scores = groups.flatMap((group) => group.scores);
  const without = scores.filter(({ interval }) => !interval).length;
  return stated([
    sameAs && `These are the same scores as under “${POLICY_LABELS[sameAs]}”`,
    groups.some(hasUnlikeTasks) && 'Not all scores of a group are of the same tasks',
    without > 0 &&
      `Without a number of tasks, so without interval and tier: ${counted(without, 'score')}`,
    repeatedNote(scores, ledger),
    otherwiseNote(admitted),
    leftOut > 0 && `Not shown: ${counted(leftOut, 'other score claim')} of this benchmark`,
  ]);
}

function hasUnlikeTasks({ scores }: ScoreGroup): boolean {
  return new Set(scores.flatMap(({ entry }) => entry.record.tasks ?? [])).size > 1;
}

/** How the first tier would come out with the other figures of set-ups that have several. */
function otherwiseNote({ groups: [group] }: Admitted): string | undefined {
  if (!group?.scores.some(({ standing }) => standing)) return undefined;
  const swapped = group.scores.map((score) => {
    const [other] = score.others;
    return (other && measurementOf(other.record)) ?? score;
  });
  const otherwise = standings(swapped).filter((standing) => standing?.tier === 1).length;
  const { first, ranked } = firstTier(group);
  return otherwise === first.length
    ? undefined
    : `With the other figures in their place, ${otherwise === 1 ? 'one would lead alone' : `${otherwise} of ${ranked} would share first place`}`;
}
