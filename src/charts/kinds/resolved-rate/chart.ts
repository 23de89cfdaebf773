import type { Benchmark } from '../../../data/schema/benchmark.ts';
import type { Entry } from '../../../data/csv.ts';
import type { Score } from '../../../data/schema/score.ts';
import { formatPercent } from '../../../format/figure.ts';
import { scoreClaim } from '../../../ledger/claim-lookup.ts';
import {
  headlineScores,
  POLICIES,
  type HeadlineScore,
  type Policy,
  type ScoreGroup,
} from '../../../ledger/headline.ts';
import { recordsOf, type Ledger } from '../../../ledger/ledger.ts';
import { measurementOf } from '../../../ledger/separation.ts';
import { benchmarkPath, BENCHMARKS_PATH, claimPath } from '../../../views/address.ts';
import { policyName } from '../../../views/policy.ts';
import type { ChartDefinition, ChartView } from '../../chart.ts';
import { makerOf, makerSeries } from '../../maker.ts';
import type { IntervalMark, IntervalRow } from '../../plot.ts';
import { groupLabel, modelLabel, scoreTells, setupLabel, sourcesOf } from '../../words.ts';
import { scoreData } from './data.ts';
import { isSameAgent, rateAlt, rateFinding, rateNotes, rateSub, type Admitted } from './words.ts';

/** Every score of a benchmark that a policy admits, ranked within its protocol only. */
export const resolvedRate: ChartDefinition = {
  name: 'resolved-rate',
  pages: BENCHMARKS_PATH,
  about: 'Scores on a benchmark with 95 % intervals, grouped by protocol, with what ties.',
  formulas: ['interval', 'tier'],
  views: (ledger) =>
    recordsOf(ledger.records.benchmarks).flatMap((benchmark) => viewsOf(benchmark, ledger)),
};

/** One view for each policy that admits anything; the first has the plain address. */
function viewsOf(benchmark: Benchmark, ledger: Ledger): ChartView[] {
  const admitted = POLICIES.map((policy) => ({
    policy,
    ...admittedBy(policy, benchmark, ledger),
  })).filter(({ groups }) => groups.length > 0);
  const siblings = admitted.map((one, index) => ({
    ...one,
    sameAs: admitted.slice(0, index).find(({ groups }) => isAlike(groups, one.groups))?.policy,
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

/** Makers' own scores are never ranked: their set-ups differ. */
function admittedBy(policy: Policy, benchmark: Benchmark, ledger: Ledger) {
  const { groups, leftOut } = headlineScores(ledger, benchmark.id, policy);
  if (policy !== 'as-claimed') return { groups, leftOut };
  const unranked = groups.map((group) => ({
    ...group,
    scores: group.scores.map((score) => ({ ...score, standing: undefined })),
  }));
  return { groups: unranked, leftOut };
}

/** Whether the same claims stand for the same set-ups. */
function isAlike(a: readonly ScoreGroup[], b: readonly ScoreGroup[]): boolean {
  const idsIn = (groups: readonly ScoreGroup[]) =>
    groups.flatMap(({ scores }) => scores.map(({ claim }) => claim.id)).join(' ');
  return idsIn(a) === idsIn(b);
}

function viewOf(
  admitted: Admitted & { readonly id: string },
  benchmark: Benchmark,
  ledger: Ledger,
): ChartView {
  const { id, groups } = admitted;
  const scores = groups.flatMap((group) => group.scores);
  return {
    id,
    page: benchmarkPath(benchmark.id),
    kicker: `${benchmark.name} · ${benchmark.metric} · ${policyName(admitted.policy)}`,
    title: rateFinding(admitted, benchmark, ledger),
    sub: rateSub(admitted),
    alt: rateAlt(admitted, benchmark, ledger),
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
    data: scoreData(groups, ledger),
    caption: {
      notes: rateNotes(admitted, ledger),
      ...sourcesOf(
        scores.map(({ claim }) => claim),
        ledger,
      ),
    },
  };
}

function rowOf(score: HeadlineScore, group: ScoreGroup, ledger: Ledger): IntervalRow {
  const { record } = score.entry;
  const own = isSameAgent(group) ? { ...record, agent: undefined } : record;
  return {
    label: modelLabel(record.model, ledger),
    note: setupLabel(own, ledger),
    tier: score.standing?.tier,
    marks: [
      ...score.others.flatMap((entry) => otherMark(entry, ledger)),
      headlineMark(score, ledger),
    ],
  };
}

function headlineMark(score: HeadlineScore, ledger: Ledger): IntervalMark {
  const { claim, entry, rate, interval } = score;
  const { model } = entry.record;
  return {
    id: claim.id,
    series: makerOf(model, ledger.names),
    look: claim.relation === 'vendor' ? 'hollow' : 'filled',
    value: rate,
    low: interval?.low,
    high: interval?.high,
    text: formatPercent(rate),
    tells: scoreTells(score, ledger),
    model,
    href: claimPath(claim),
  };
}

/** Another figure of the set-up, in the background. */
function otherMark(entry: Entry<Score>, ledger: Ledger): IntervalMark[] {
  const claim = scoreClaim(entry, ledger);
  const rate = measurementOf(entry.record)?.rate;
  if (!claim || rate === undefined) return [];
  const { model } = entry.record;
  return [
    {
      id: claim.id,
      series: makerOf(model, ledger.names),
      look: 'faint',
      value: rate,
      tells: [modelLabel(model, ledger), `${formatPercent(rate)}, another figure of this set-up`],
      model,
      href: claimPath(claim),
    },
  ];
}
