import { compareText } from '../data/order.ts';
import { asWords } from '../data/figure.ts';
import type { Model } from '../data/schema/model.ts';
import type { Claim } from '../ledger/claim.ts';
import { subjectOf } from '../ledger/comparison-subject.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { modelPath } from './address.ts';
import { claimsInOrder, figureCell, textCell, type Table } from './cell.ts';
import { claimTable } from './claim-table.ts';
import { comparisonsOf } from './comparison.ts';
import { columnPolicies } from './policy-table.ts';
import { standsTable } from './stands-table.ts';
import { scoresByBenchmark } from './score-table.ts';
import { priceSpan, priceStepTable } from './price-steps.ts';
import { tokenPriceTable } from './pricing.ts';
import { firstRuns } from './run-index.ts';
import { successionNote, successorCell } from './succession.ts';

/** All models, newest first, with the first claim on record for each fact. */
export function buildModels(ledger: Ledger): Table {
  const claimed = Map.groupBy(ledger.claims, ({ subject }) => subject.model);
  const released = (model: Model) =>
    asWords(modelFact(model.id, 'released_on', ledger)?.value ?? '');
  const rows = recordsOf(ledger.records.models)
    .toSorted((a, b) => compareText(released(b), released(a)))
    .map((model) => [
      textCell(model.name, modelPath(model.id)),
      textCell(ledger.names.organizations.get(model.organization)?.name),
      figureCell(modelFact(model.id, 'released_on', ledger), ledger),
      successorCell(model.id, ledger),
      figureCell(modelFact(model.id, 'context_tokens', ledger), ledger),
      figureCell(modelFact(model.id, 'max_output_tokens', ledger), ledger),
      textCell(String(claimed.get(model.id)?.length ?? 0)),
    ]);
  const columns = [
    { label: 'Model' },
    { label: 'Maker' },
    { label: 'Released', isNumber: true },
    { label: 'Replaced by' },
    { label: 'Context window', isNumber: true },
    { label: 'Longest output', isNumber: true },
    { label: 'Claims', isNumber: true, formula: 'count' as const },
  ];
  return { title: 'Models', columns, rows };
}

/** The claim on a fact that stands in the list: preferred by an explanation, else the first on record. */
export function modelFact(model: string, measure: string, ledger: Ledger): Claim | undefined {
  return claimsInOrder(ledger.claimsByKey.get(`model/${model}/${measure}`) ?? [], ledger)[0];
}

/** One model: every claim about it. */
export function buildModel(model: Model, ledger: Ledger) {
  const claims = ledger.claims.filter(({ subject }) => subject.model === model.id);
  const ofKind = (wanted: Claim['kind']) => claims.filter(({ kind }) => kind === wanted);
  const scores = ledger.records.scores.filter(({ record }) => record.model === model.id);
  const prices = ledger.records.tokenPrices.filter(({ record }) => record.model === model.id);
  const runs = ledger.records.runs.filter(({ record }) => record.model === model.id);
  return {
    title: model.name,
    organization: ledger.names.organizations.get(model.organization)?.name ?? '',
    claimCount: claims.length,
    succession: successionNote(model.id, ledger),
    comparisons: comparisonsOf(subjectOf('model', model.id, ledger), ledger),
    stands: columnPolicies(standsTable(scores, ledger, 'Agent')),
    tables: [
      claimTable(
        'Facts',
        ofKind('model').toSorted(byMeasure),
        ['measure', 'value', 'asOf', 'measuredBy', 'source', 'note'],
        ledger,
      ),
      scoresByBenchmark('Benchmark scores', scores, ledger, { without: ['Model'] }),
      priceStepTable(model.id, ledger),
      {
        ...tokenPriceTable('Token prices, USD per million', prices, ledger, { without: ['Model'] }),
        note: priceSpan(model.id, ledger),
      },
      firstRuns('Model', model, runs, ledger),
      claimTable(
        'Capabilities and judgements',
        ofKind('capability'),
        ['dimension', 'value', 'measuredBy', 'source', 'note'],
        ledger,
      ),
    ].filter(({ rows }) => rows.length > 0),
  };
}

function byMeasure(a: Claim, b: Claim): number {
  return compareText(a.measure, b.measure);
}
