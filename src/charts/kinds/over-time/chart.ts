import { formatDay } from '../../../format/figure.ts';
import { recordsOf, type Ledger } from '../../../ledger/ledger.ts';
import { timeOf } from '../../../ledger/release-day.ts';
import { benchmarkPath, BENCHMARKS_PATH, claimPath } from '../../../views/address.ts';
import { POLICIES_PATH } from '../../../views/policy.ts';
import type { ChartData, ChartDefinition, ChartView, DataValue } from '../../chart.ts';
import { makerOf, makerSeries } from '../../maker.ts';
import type { XyPlot, XyPoint } from '../../plot.ts';
import { modelLabel, scoreTells, sourcesOf } from '../../words.ts';
import { timeNotes } from './notes.ts';
import { releasesSince, releaseTick, seriesFor, type Release, type Releases } from './releases.ts';
import { datedScoresOf, type DatedScore, type DatedScores } from './scores.ts';
import { timeAlt, timeFinding, timeSub } from './words.ts';

/** How high models of each day score, and when the best so far rose. */
export const overTime: ChartDefinition = {
  name: 'over-time',
  pages: BENCHMARKS_PATH,
  about: 'Scores by the day that models were released, with the best so far.',
  formulas: ['best-so-far', 'interval'],
  views: (ledger) =>
    recordsOf(ledger.records.benchmarks)
      .flatMap((benchmark) => datedScoresOf(benchmark, ledger))
      .map((scores) => viewOf(scores, ledger)),
};

function viewOf(scores: DatedScores, ledger: Ledger): ChartView {
  const { benchmark, dated } = scores;
  const releases = releasesSince(timeOf(dated[0]?.day ?? ''), ledger);
  const scoreClaims = dated.map(({ score }) => score.claim);
  const days = [
    ...dated.map(({ release }) => release),
    ...releases.shown.flatMap(({ claim, eventClaim }) => [eventClaim ?? [], claim ?? []].flat()),
  ];
  const { sources } = sourcesOf([...scoreClaims, ...days], ledger);
  const { asOf } = sourcesOf(scoreClaims, ledger);
  return {
    id: `${benchmark.id}-over-time`,
    page: benchmarkPath(benchmark.id),
    kicker: `${benchmark.name} · ${benchmark.metric}`,
    title: timeFinding(scores, ledger),
    sub: timeSub(scores, ledger),
    alt: timeAlt(scores, ledger),
    plot: plotOf(scores, releases, ledger),
    data: dataOf(scores, releases),
    caption: {
      notes: timeNotes(scores, releases, ledger),
      explainedAt: POLICIES_PATH,
      sources,
      asOf,
    },
  };
}

function plotOf(
  { benchmark, dated, best }: DatedScores,
  { shown }: Releases,
  ledger: Ledger,
): XyPlot {
  const makers = makerSeries(
    dated.map(({ model }) => model),
    ledger.names,
  );
  // Who comes first chooses the place of its label first.
  const bestFirst = [...best.toReversed(), ...dated.filter((one) => !best.includes(one))];
  return {
    form: 'xy',
    x: { label: 'Release of the model', unit: 'day', scale: 'linear' },
    y: { label: benchmark.metric, unit: '%', scale: 'linear' },
    series: [
      ...makers,
      ...seriesFor(shown, makers, ledger),
      { id: 'best', label: 'Best so far', colour: 'ink' },
    ],
    points: bestFirst.map((one) => pointOf(one, best.includes(one), ledger)),
    lines: [{ series: 'best', kind: 'steps', points: stepsOf(best, dated) }],
    events: shown.map((release) => releaseTick(release, ledger)),
  };
}

/** The best so far, held until the newest model. */
function stepsOf(best: readonly DatedScore[], dated: readonly DatedScore[]) {
  const steps = best.map(({ day, score }) => ({ x: timeOf(day), y: score.rate }));
  const [top, newest] = [steps.at(-1), dated.at(-1)];
  const end = top && newest ? [{ x: timeOf(newest.day), y: top.y }] : [];
  return [...steps, ...end];
}

function pointOf({ model, score, day }: DatedScore, isKey: boolean, ledger: Ledger): XyPoint {
  const [name = '', ...rest] = scoreTells({ ...score, standing: undefined }, ledger);
  return {
    id: score.claim.id,
    series: makerOf(model, ledger.names),
    model,
    look: score.claim.relation === 'vendor' ? 'hollow' : 'filled',
    x: timeOf(day),
    y: score.rate,
    yLow: score.interval?.low,
    yHigh: score.interval?.high,
    label: modelLabel(model, ledger),
    isKey,
    tells: [name, `released ${formatDay(day)}`, ...rest],
    href: claimPath(score.claim),
  };
}

const COLUMNS = [
  'kind',
  'released_on',
  'model',
  'agent',
  'effort',
  'score_pct',
  'low_pct',
  'high_pct',
  'is_best_so_far',
  'title',
  'source',
  'claim',
  'release_claim',
] as const;

function dataOf({ dated, best }: DatedScores, { shown }: Releases): ChartData {
  const scores = dated.map((one) => scoreRow(one, best.includes(one)));
  return { columns: COLUMNS, rows: [...scores, ...shown.map(releaseRow)] };
}

function scoreRow({ model, score, release, day }: DatedScore, isBest: boolean) {
  const { entry, rate, interval, claim } = score;
  const { agent, effort, source } = entry.record;
  const measured = [rate, interval?.low, interval?.high, String(isBest)];
  return {
    href: claimPath(claim),
    values: [
      'score',
      day,
      model,
      agent,
      effort,
      ...measured,
      null,
      source,
      claim.id,
      release.id,
    ].map((value): DataValue => value ?? null),
  };
}

/** A tick: what was released, without a score. */
function releaseRow({ event, day, claim, eventClaim }: Release) {
  const { subject, title, source } = event;
  const unscored = Array<DataValue>(6).fill(null);
  const claims = [eventClaim?.id ?? null, claim === eventClaim ? null : (claim?.id ?? null)];
  const values = ['release', day, subject, ...unscored, title, source, ...claims];
  return { href: eventClaim && claimPath(eventClaim), values };
}
