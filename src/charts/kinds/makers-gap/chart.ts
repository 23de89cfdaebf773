import type { Benchmark } from '../../../data/schema/benchmark.ts';
import { recordsOf, type Ledger } from '../../../ledger/ledger.ts';
import { benchmarkPath, BENCHMARKS_PATH, claimPath } from '../../../views/address.ts';
import { POLICIES_PATH } from '../../../views/policy.ts';
import type { ChartData, ChartDefinition, ChartView } from '../../chart.ts';
import { makerOf, makerSeries } from '../../maker.ts';
import type { SlopeLine } from '../../plot.ts';
import { modelLabel, sourcesOf } from '../../words.ts';
import { comparisonOf, type Comparison, type Gap } from './comparison.ts';
import { gapFinding } from './finding.ts';
import { gapAlt, gapNotes, gapSub, gapTells, rightColumn } from './words.ts';

/** What makers state of their models beside what one set-up for all measured. */
export const makersGap: ChartDefinition = {
  name: 'makers-gap',
  pages: BENCHMARKS_PATH,
  about: 'The makers’ own scores of their models beside those of one set-up for all.',
  formulas: ['makers-gap', 'interval'],
  views: (ledger) =>
    recordsOf(ledger.records.benchmarks).flatMap((benchmark) => viewOf(benchmark, ledger)),
};

/** The id of a benchmark's chart. */
export function makersGapId({ id }: Benchmark): string {
  return `${id}-makers-gap`;
}

function viewOf(benchmark: Benchmark, ledger: Ledger): ChartView[] {
  const comparison = comparisonOf(benchmark, ledger);
  if (!comparison) return [];
  const { gaps } = comparison;
  const models = gaps.map(({ model }) => model);
  const claims = gaps.flatMap(({ maker, other }) => [maker.claim, other.claim]);
  return [
    {
      id: makersGapId(benchmark),
      page: benchmarkPath(benchmark.id),
      kicker: `${benchmark.name} · ${benchmark.metric}`,
      title: gapFinding(comparison, benchmark),
      sub: gapSub(comparison),
      alt: gapAlt(comparison, benchmark, ledger),
      plot: {
        form: 'slope',
        axis: { label: benchmark.metric, unit: '%', scale: 'linear' },
        series: makerSeries(models, ledger.names),
        left: 'By its maker',
        right: rightColumn(comparison),
        lines: gaps.map((gap) => lineOf(gap, comparison, ledger)),
      },
      data: dataOf(gaps),
      caption: {
        notes: gapNotes(comparison, ledger),
        explainedAt: POLICIES_PATH,
        ...sourcesOf(claims, ledger),
      },
    },
  ];
}

function lineOf(gap: Gap, comparison: Comparison, ledger: Ledger): SlopeLine {
  const { model, maker, other } = gap;
  return {
    id: other.claim.id,
    series: makerOf(model, ledger.names),
    model,
    label: modelLabel(model, ledger),
    from: maker.rate,
    to: other.rate,
    toLow: other.interval?.low,
    toHigh: other.interval?.high,
    toLook: other.claim.relation === 'vendor' ? 'hollow' : 'filled',
    tells: gapTells(gap, comparison, ledger),
    href: claimPath(other.claim),
  };
}

const COLUMNS = [
  'model',
  'maker_score_pct',
  'maker_claim',
  'protocol',
  'other_score_pct',
  'low_pct',
  'high_pct',
  'difference_points',
  'is_outside_interval',
  'other_claim',
  'sources',
] as const;

function dataOf(gaps: readonly Gap[]): ChartData {
  return {
    columns: COLUMNS,
    rows: gaps.map(({ model, maker, other, difference, isOutside }) => ({
      href: claimPath(other.claim),
      values: [
        model,
        maker.rate,
        maker.claim.id,
        other.entry.record.protocol,
        other.rate,
        other.interval?.low,
        other.interval?.high,
        difference,
        isOutside === undefined ? undefined : String(isOutside),
        other.claim.id,
        [...new Set([maker.claim.source, other.claim.source])].join(' '),
      ].map((value) => value ?? null),
    })),
  };
}
