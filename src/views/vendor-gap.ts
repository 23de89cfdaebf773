import type { Entry } from '../data/csv.ts';
import type { Score } from '../data/schema/score.ts';
import { asQuantity } from '../data/figure.ts';
import { claimsOfEntry } from '../ledger/claim-lookup.ts';
import type { Claim } from '../ledger/claim.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { modelPath } from './address.ts';
import { figureCell, textCell, type Table } from './cell.ts';

/** The benchmark of the table. */
const BENCHMARK = 'swe-bench-verified';

interface Row {
  readonly model: string;
  readonly vendor: Claim;
  readonly others: readonly Claim[];
}

/** What makers claim for their models beside the highest and lowest that others measured. */
export function vendorGapTable(ledger: Ledger): Table & { readonly sub: string } {
  const rows = rowsOf(ledger);
  const gaps = rows.map(({ vendor, others }) => points(vendor) - points(others[0]));
  return {
    title: finding(gaps),
    sub: `${ledger.names.benchmarks.get(BENCHMARK)?.name ?? ''}, resolved rate. Gap: the maker’s figure less the highest that anyone else measured. Models with both kinds of figure only; agents, protocols and efforts differ, and each figure leads to its own.`,
    columns: [
      { label: 'Model' },
      { label: 'By its maker', isNumber: true },
      { label: 'Highest by others', isNumber: true },
      { label: 'Lowest by others', isNumber: true },
      { label: 'Gap, points', isNumber: true },
    ],
    rows: rows.map(({ model, vendor, others }, index) => [
      textCell(ledger.names.models.get(model)?.name, modelPath(model)),
      figureCell(vendor, ledger),
      figureCell(others[0], ledger),
      figureCell(others.at(-1), ledger),
      textCell((gaps[index] ?? 0).toFixed(1)),
    ]),
  };
}

function finding(gaps: readonly number[]): string {
  const above = gaps.filter((gap) => gap > 0);
  if (gaps.length === 0) return 'No model has both a maker’s and another’s figure';
  if (above.length < gaps.length)
    return `Makers’ own figures are above everyone else’s for ${above.length} of ${gaps.length} models`;
  const [least, most] = [Math.min(...gaps), Math.max(...gaps)].map((gap) => gap.toFixed(1));
  return `Makers’ own figures run ${least} to ${most} points above everyone else’s`;
}

function rowsOf(ledger: Ledger): Row[] {
  const entries = ledger.records.scores.filter(({ record }) => record.benchmark === BENCHMARK);
  const byModel = Map.groupBy(entries, ({ record }) => record.model);
  return [...byModel]
    .flatMap(([model, group]) => {
      const claims = group.flatMap((entry) => scoreClaim(entry, ledger)).toSorted(byScore);
      const vendor = claims.find(({ relation }) => relation === 'vendor');
      const others = claims.filter(({ grade }) => grade === 'independent' || grade === 'operator');
      return vendor && others.length > 0 ? { model, vendor, others } : [];
    })
    .toSorted((a, b) => points(b.vendor) - points(a.vendor));
}

function scoreClaim(entry: Entry<Score>, ledger: Ledger): readonly Claim[] {
  const claim = claimsOfEntry(entry, ledger).get('score_pct');
  return claim ? [claim] : [];
}

function byScore(a: Claim, b: Claim): number {
  return points(b) - points(a);
}

function points(claim: Claim | undefined): number {
  return (claim && asQuantity(claim.value)?.low) ?? NaN;
}
