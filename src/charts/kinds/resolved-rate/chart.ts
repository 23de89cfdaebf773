import type { Benchmark } from '../../../data/schema/benchmark.ts';
import { formatInterval, formatPercent } from '../../../format/figure.ts';
import {
  headlineScores,
  POLICIES,
  type HeadlineScore,
  type Policy,
  type ScoreGroup,
} from '../../../ledger/headline.ts';
import { recordsOf, type Ledger } from '../../../ledger/ledger.ts';
import { benchmarkPath, claimPath } from '../../../views/address.ts';
import { caveatOf } from '../../../views/caveat.ts';
import type { ChartDefinition, ChartView } from '../../chart.ts';
import { makerOf, makerSeries } from '../../maker.ts';
import type { IntervalMark, IntervalRow } from '../../plot.ts';
import { scoreData } from './data.ts';
import {
  counted,
  groupLabel,
  modelLabel,
  POLICY_LABELS,
  scoreTells,
  setupLabel,
  sourcesOf,
} from '../../words.ts';

/** Every score of a benchmark that a policy admits, ranked within its protocol only. */
export const resolvedRate: ChartDefinition = {
  name: 'resolved-rate',
  about: 'Scores on a benchmark with 95 % intervals, grouped by protocol, with what ties.',
  views: (ledger) =>
    recordsOf(ledger.records.benchmarks).flatMap((benchmark) => viewsOf(benchmark, ledger)),
};

interface Admitted {
  readonly policy: Policy;
  readonly id: string;
  readonly groups: readonly ScoreGroup[];
  readonly leftOut: number;
}

/** One view for each policy that admits anything; the first has the plain address. */
function viewsOf(benchmark: Benchmark, ledger: Ledger): ChartView[] {
  const admitted = POLICIES.map((policy) => ({
    policy,
    ...headlineScores(ledger, benchmark.id, policy),
  })).filter(({ groups }) => groups.length > 0);
  const siblings = admitted.map((one, index) => ({
    ...one,
    id: `${benchmark.id}-resolved-rate${index === 0 ? '' : `-${one.policy}`}`,
  }));
  return siblings.map((one) => ({
    ...viewOf(one, benchmark, ledger),
    choice: {
      policy: one.policy,
      siblings: siblings.map(({ policy, id }) => ({ policy, id })),
    },
  }));
}

function viewOf(admitted: Admitted, benchmark: Benchmark, ledger: Ledger): ChartView {
  const { id, groups } = admitted;
  const scores = groups.flatMap((group) => group.scores);
  return {
    id,
    page: benchmarkPath(benchmark.id),
    kicker: `${benchmark.name} · ${benchmark.metric} · ${POLICY_LABELS[admitted.policy].toLowerCase()}`,
    title: finding(admitted, benchmark, ledger),
    sub: SUBS[admitted.policy],
    alt: altOf(groups, benchmark, ledger),
    plot: {
      form: 'intervals',
      axis: { label: benchmark.metric, unit: '%', scale: 'linear' },
      series: makerSeries(
        scores.map(({ entry }) => entry.record.model),
        ledger.names,
      ),
      groups: groups.map((group) => ({
        title: groupLabel(group, benchmark),
        rows: group.scores.map((score) => rowOf(score, group, ledger)),
      })),
    },
    data: scoreData(groups),
    caption: {
      notes: notesOf(admitted, benchmark, ledger),
      ...sourcesOf(
        scores.map(({ claim }) => claim),
        ledger,
      ),
    },
  };
}

const SUBS: Readonly<Record<Policy, string>> = {
  'same-protocol':
    'Scores measured by one set-up for all, ranked within it only. Lines are 95 % intervals; hollow points were handed in by the maker of the model or agent. Rows of one tier cannot be told apart from its first.',
  'as-claimed':
    'Scores that the makers of the model or the agent state of it. Set-ups differ and are often not told, so the order says little.',
  independent:
    'Scores that somebody other than the maker measured. Lines are 95 % intervals. Rows of one tier cannot be told apart from its first.',
};

/** Told of the first group, the one with the most intervals. */
function finding({ policy, groups }: Admitted, benchmark: Benchmark, ledger: Ledger): string {
  const group = groups[0];
  const first = group?.scores.filter(({ standing }) => standing?.tier === 1) ?? [];
  const ranked = group?.scores.filter(({ standing }) => standing).length ?? 0;
  const [leader] = first;
  if (policy === 'as-claimed' || !group || !leader || ranked < 2)
    return neutralFinding(policy, groups, benchmark);
  const where = `on ${benchmark.name} (${groupLabel({ ...group, scores: [] }, benchmark)})`;
  if (first.length === ranked) return `None of ${ranked} set-ups can be told apart ${where}`;
  if (first.length > 1)
    return `${first.length} of ${ranked} set-ups share the first place ${where}`;
  return `${modelLabel(leader.entry.record.model, ledger)} is ahead of ${counted(ranked - 1, 'other set-up')} ${where}`;
}

const WHOSE: Readonly<Record<Policy, string>> = {
  'same-protocol': 'Scores',
  'as-claimed': 'Makers’ own scores',
  independent: 'Independent scores',
};

const NEUTRAL: Readonly<Record<Policy, string>> = {
  'same-protocol': ', too few intervals to rank',
  'as-claimed': ', in set-ups that differ',
  independent: ', too few intervals to rank',
};

/** Without two intervals nothing can be told apart; the range is what remains to be said. */
function neutralFinding(
  policy: Policy,
  groups: readonly ScoreGroup[],
  benchmark: Benchmark,
): string {
  const rates = groups.flatMap(({ scores }) => scores.map(({ rate }) => rate));
  const [least, most] = [Math.min(...rates), Math.max(...rates)];
  const range =
    least === most
      ? formatPercent(least)
      : `${formatPercent(least).replace(' %', '')} to ${formatPercent(most)}`;
  return `${WHOSE[policy]} on ${benchmark.name}: ${range}${NEUTRAL[policy]}`;
}

function rowOf(score: HeadlineScore, group: ScoreGroup, ledger: Ledger): IntervalRow {
  const { record } = score.entry;
  const series = makerOf(record.model, ledger.names);
  const others = score.others.flatMap((entry): IntervalMark[] => {
    const { score_pct: value } = entry.record;
    if (value === undefined) return [];
    const id = `${score.claim.id}-also-${entry.place.line}`;
    const tells = [modelLabel(record.model, ledger), `${formatPercent(value)}, measured again`];
    return [{ id, series, look: 'faint', value, tells, model: record.model }];
  });
  const own = isSameSetup(group) ? { ...record, agent: undefined } : record;
  return {
    label: modelLabel(record.model, ledger),
    note: setupLabel(own, ledger),
    tier: score.standing?.tier,
    marks: [...others, headlineMark(score, series, ledger)],
  };
}

function headlineMark(score: HeadlineScore, series: string, ledger: Ledger): IntervalMark {
  const { claim, rate, interval } = score;
  return {
    id: claim.id,
    series,
    look: claim.relation === 'vendor' ? 'hollow' : 'filled',
    value: rate,
    low: interval?.low,
    high: interval?.high,
    text: formatPercent(rate),
    tells: scoreTells(score, ledger),
    model: score.entry.record.model,
    href: claimPath(claim),
  };
}

/** Whether one agent stands behind every score, so that rows need not repeat it. */
function isSameSetup({ scores }: ScoreGroup): boolean {
  return new Set(scores.map(({ entry }) => entry.record.agent)).size === 1;
}

function altOf(groups: readonly ScoreGroup[], benchmark: Benchmark, ledger: Ledger): string {
  const said = groups.map((group) => {
    const shown = group.scores.slice(0, 3).map((score) => {
      const interval = score.interval ? ` (${formatInterval(score.interval)})` : '';
      return `${modelLabel(score.entry.record.model, ledger)} ${formatPercent(score.rate)}${interval}`;
    });
    const last = group.scores.at(-1);
    const rest =
      last && group.scores.length > shown.length
        ? `, and ${counted(group.scores.length - shown.length, 'more row')} down to ${formatPercent(last.rate)}`
        : '';
    return `${groupLabel(group, benchmark)}: ${shown.join(', ')}${rest}.`;
  });
  return `Dot plot of ${benchmark.name}, ${benchmark.metric}, with 95 % intervals. ${said.join(' ')}`;
}

function notesOf({ groups, leftOut }: Admitted, benchmark: Benchmark, ledger: Ledger): string[] {
  const scores = groups.flatMap((group) => group.scores);
  const again = scores.reduce((sum, { others }) => sum + others.length, 0);
  const without = scores.filter(({ interval }) => !interval).length;
  const caveat = caveatOf(benchmark.id, ledger)?.label;
  return [
    caveat && `Known against it: ${caveat}`,
    without > 0 &&
      `Without a number of tasks, so without interval and tier: ${counted(without, 'score')}`,
    again > 0 && `Shown faint: ${counted(again, 'further measurement')} of a set-up`,
    leftOut > 0 && `Not shown: ${counted(leftOut, 'other score claim')} of this benchmark`,
  ].filter((note): note is string => typeof note === 'string');
}
