import type { Benchmark } from '../../../data/schema/benchmark.ts';
import { headlineScores, type ScoreGroup } from '../../../ledger/headline.ts';
import { recordsOf, type Ledger } from '../../../ledger/ledger.ts';
import { benchmarkPath, BENCHMARKS_PATH, claimPath } from '../../../views/address.ts';
import { POLICIES_PATH } from '../../../views/policy.ts';
import type { ChartData, ChartDefinition, ChartView } from '../../chart.ts';
import { makerOf, makerSeries } from '../../maker.ts';
import type { XyPlot, XyPoint } from '../../plot.ts';
import { sourcesOf, stated } from '../../words.ts';
import { costFieldOf, scaleFor, usualAgentOf, type CostField, type Priced } from './field.ts';
import { costNotes } from './notes.ts';
import { costAlt, costFinding, costSub, costTells, pointLabel } from './words.ts';

/** What a score costs: set-ups by cost per task and score, and those that no other beats on both. */
export const costFrontier: ChartDefinition = {
  name: 'cost-frontier',
  pages: BENCHMARKS_PATH,
  about: 'Scores against the cost of a task, with the set-ups that give the most for their cost.',
  formulas: ['frontier', 'interval', 'ratio'],
  views: (ledger) =>
    recordsOf(ledger.records.benchmarks).flatMap((benchmark) =>
      headlineScores(ledger, benchmark.id, 'same-protocol').groups.flatMap((group) =>
        costFieldOf(group, benchmark, ledger).map((field) => viewOf(field, ledger)),
      ),
    ),
};

function viewOf(field: CostField, ledger: Ledger): ChartView {
  const { group, benchmark, points } = field;
  const claims = points.flatMap(({ claim, costClaim }) => [claim, costClaim]);
  return {
    id: costFrontierId(group, benchmark),
    page: benchmarkPath(benchmark.id),
    kicker: `${benchmark.name} · ${benchmark.metric} and cost`,
    title: costFinding(field, ledger),
    sub: costSub(field, ledger),
    alt: costAlt(field, ledger),
    plot: plotOf(field, ledger),
    data: dataOf(field),
    caption: {
      notes: costNotes(field, ledger),
      explainedAt: POLICIES_PATH,
      ...sourcesOf(claims, ledger),
    },
  };
}

/** The id of the chart of scores measured in one way. */
export function costFrontierId(
  { protocol, subset, attempts }: Omit<ScoreGroup, 'scores'>,
  { id }: Benchmark,
): string {
  const passAt = attempts > 1 ? `pass-at-${attempts}` : undefined;
  return stated([id, 'cost', protocol, subset, passAt]).join('-');
}

function plotOf(field: CostField, ledger: Ledger): XyPlot {
  const { points, frontier, benchmark } = field;
  const models = points.map(({ record }) => record.model);
  const line = frontier.map(({ cost, rate }) => ({ x: cost, y: rate }));
  const scale = scaleFor(points);
  const marks = points.map((point) => pointOf(point, field, ledger));
  return {
    form: 'xy',
    x: { label: 'Cost per task', unit: 'USD', scale, fromZero: scale === 'linear' },
    y: { label: benchmark.metric, unit: '%', scale: 'linear' },
    series: [
      ...makerSeries(models, ledger.names),
      { id: 'frontier', label: 'Most for the cost', colour: 'ink' },
    ],
    // Who comes first chooses the place of its label first.
    points: marks.toSorted((a, b) => Number(b.isKey) - Number(a.isKey)),
    lines: [{ series: 'frontier', kind: 'steps', points: line }],
    events: [],
  };
}

function pointOf(point: Priced, { points, frontier }: CostField, ledger: Ledger): XyPoint {
  const { record, claim, cost, rate, interval } = point;
  return {
    id: claim.id,
    series: makerOf(record.model, ledger.names),
    model: record.model,
    look: claim.relation === 'vendor' ? 'hollow' : 'filled',
    x: cost,
    y: rate,
    yLow: interval?.low,
    yHigh: interval?.high,
    label: pointLabel(point, points, ledger),
    isKey: frontier.includes(point) || record.agent !== usualAgentOf(points),
    tells: costTells(point, ledger),
    href: claimPath(claim),
  };
}

const COLUMNS = [
  'model',
  'agent',
  'effort',
  'score_pct',
  'low_pct',
  'high_pct',
  'cost_per_task_usd',
  'is_on_frontier',
  'measured_by',
  'measured_on',
  'source',
  'claim',
  'cost_claim',
] as const;

function dataOf({ points, frontier }: CostField): ChartData {
  return {
    columns: COLUMNS,
    rows: points.map((point) => ({
      href: claimPath(point.claim),
      values: [
        point.record.model,
        point.record.agent,
        point.record.effort,
        point.rate,
        point.interval?.low,
        point.interval?.high,
        point.cost,
        String(frontier.includes(point)),
        point.record.measured_by,
        point.record.measured_on,
        point.record.source,
        point.claim.id,
        point.costClaim.id,
      ].map((value) => value ?? null),
    })),
  };
}
