import { recordsOf, type Ledger } from '../../../ledger/ledger.ts';
import { benchmarkPath, BENCHMARKS_PATH, claimPath } from '../../../views/address.ts';
import type { ChartData, ChartDefinition, ChartView } from '../../chart.ts';
import type { IntervalMark, Series } from '../../plot.ts';
import { workerSeries } from '../../subject.ts';
import { isStated, shortLabel, subsetFieldsOf, type SubsetField, type SubsetRow } from './field.ts';
import { subsetFinding } from './finding.ts';
import { rowText, subsetAlt, subsetNotes, subsetSub, subsetTells, tasksWords } from './words.ts';
import { sourcesOf } from '../../words.ts';

/** Who does well on which tasks. */
export const subsetRates: ChartDefinition = {
  name: 'subset-rates',
  pages: BENCHMARKS_PATH,
  about: 'Scores of the same agents or models on each subset of a benchmark.',
  formulas: ['interval', 'difference'],
  views: (ledger) =>
    recordsOf(ledger.records.benchmarks).flatMap((benchmark) =>
      subsetFieldsOf(benchmark, ledger).map((field) => viewOf(field, ledger)),
    ),
};

function viewOf(field: SubsetField, ledger: Ledger): ChartView {
  const { benchmark, rows } = field;
  const claims = rows.flatMap(({ scores }) => scores.map(({ claim }) => claim));
  return {
    id: `${benchmark.id}-by-subset`,
    page: benchmarkPath(benchmark.id),
    kicker: `${benchmark.name} · ${benchmark.metric}`,
    title: subsetFinding(field, ledger),
    sub: subsetSub(field, ledger),
    alt: subsetAlt(field),
    plot: {
      form: 'intervals',
      axis: { label: benchmark.metric, unit: '%', scale: 'linear' },
      series: seriesOf(field, ledger),
      groups: [
        {
          rows: rows.map((row) => ({
            label: shortLabel(row.subset),
            note: tasksWords(row),
            marks: marksOf(row, field, ledger),
          })),
        },
      ],
    },
    data: dataOf(field),
    caption: { notes: subsetNotes(field, ledger), ...sourcesOf(claims, ledger) },
  };
}

/** One for each subject, in the colour of its agent's or model's maker. */
function seriesOf({ rows, names }: SubsetField, ledger: Ledger): Series[] {
  const scores = rows.flatMap((row) => row.scores);
  return [...names].flatMap(([id, label]) => {
    const score = scores.find(({ subject }) => subject === id);
    return score ? workerSeries([score.record], ledger).map((one) => ({ ...one, id, label })) : [];
  });
}

function marksOf(row: SubsetRow, field: SubsetField, ledger: Ledger): IntervalMark[] {
  return row.scores.map((score, index) => ({
    id: score.claim.id,
    series: score.subject,
    model: score.record.model,
    look: isStated(score) ? 'hollow' : 'filled',
    value: score.rate,
    low: score.interval?.low,
    high: score.interval?.high,
    text: index === 0 ? rowText(row) : undefined,
    tells: subsetTells(score, row, field, ledger),
    href: claimPath(score.claim),
  }));
}

const COLUMNS = [
  'subset',
  'agent',
  'model',
  'effort',
  'score_pct',
  'low_pct',
  'high_pct',
  'tasks',
  'protocol',
  'measured_by',
  'measured_on',
  'source',
  'claim',
] as const;

function dataOf({ rows }: SubsetField): ChartData {
  const scores = rows.flatMap((row) => row.scores);
  return {
    columns: COLUMNS,
    rows: scores.map(({ record, claim, rate, interval }) => ({
      href: claimPath(claim),
      values: [
        record.subset,
        record.agent,
        record.model,
        record.effort,
        rate,
        interval?.low,
        interval?.high,
        record.tasks,
        record.protocol,
        record.measured_by,
        record.measured_on,
        record.source,
        claim.id,
      ].map((value) => value ?? null),
    })),
  };
}
