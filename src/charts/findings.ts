import type { Claim } from '../ledger/claim.ts';
import { doubtsOn, findingsOn, type Finding } from '../ledger/finding.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { caveatOf } from '../views/caveat.ts';
import { againstPath, findingRecord, knownWords } from '../views/finding.ts';
import type { ChartData, ChartView, KnownAgainst } from './chart.ts';
import { claimsInRow } from './claims.ts';

/** A column that every chart of scores ends with. */
export const FINDINGS_COLUMN = 'benchmark_findings';

/** A view with what is known of the benchmarks whose scores it draws or rests on, in its words and its rows. */
export function withFindings(view: ChartView, ledger: Ledger) {
  const common = claimsOf(view.restsOn ?? [], ledger);
  const claims = claimsOfChart(view, ledger);
  const found = findingsOnAll(claims, ledger);
  const caveat = caveatOf(found, ledger);
  const knownAgainst = knownAgainstAll(found, ledger);
  const doubts = knownAgainst.filter(({ isDoubt }) => isDoubt);
  return {
    ...view,
    alt: [view.alt, ...doubts.map(({ lead, name, rest }) => `${lead} ${name}${rest}.`)].join(' '),
    data: claims.some(({ kind }) => kind === 'score')
      ? withColumn(view, common, ledger)
      : view.data,
    ...(caveat && { caveat }),
    knownAgainst,
    findings: found.map(findingRecord),
  };
}

/** The claims that a chart rests on: those of all its figures, then those of each row. A claim may stand twice. */
export function claimsOfChart(view: ChartView, ledger: Ledger): Claim[] {
  const { restsOn = [], data } = view;
  return [
    ...claimsOf(restsOn, ledger),
    ...data.rows.flatMap((row) => claimsOfRow(row, view, ledger)),
  ];
}

/** The claims that a row names: in its columns of claims, and by its link. */
function claimsOfRow(row: ChartData['rows'][number], { data }: ChartView, ledger: Ledger): Claim[] {
  const linked = claimsOf([row.href?.split('#')[1] ?? ''], ledger);
  return [...new Set([...claimsInRow(row, data, ledger), ...linked])];
}

function claimsOf(ids: readonly string[], { claimById }: Ledger): Claim[] {
  return ids.flatMap((id) => claimById.get(id) ?? []);
}

/** Each finding once, by benchmark. */
function findingsOnAll(claims: readonly Claim[], ledger: Ledger): Finding[] {
  const found = new Set(claims.flatMap((claim) => findingsOn(claim, ledger)));
  return [...Map.groupBy(found, ({ benchmark }) => benchmark).values()].flat();
}

function withColumn(view: ChartView, common: readonly Claim[], ledger: Ledger): ChartData {
  const { columns, rows } = view.data;
  return {
    columns: [...columns, FINDINGS_COLUMN],
    rows: rows.map((row) => {
      const claims = [...common, ...claimsOfRow(row, view, ledger)];
      const values = [...row.values, cellOf(findingsOnAll(claims, ledger))];
      const doubts = claims.flatMap((claim) => doubtsOn(claim, ledger));
      const caveat = caveatOf([...new Set(doubts)], ledger);
      return caveat ? { ...row, values, caveat } : { ...row, values };
    }),
  };
}

/**
 * `swe-bench-verified: contamination by 2026-04-17; small-sample 2026-11-20`: each kind once, at the day it
 * was found, or `by` the day its source was published; benchmarks are parted by ` | `. Null: nothing is known.
 */
function cellOf(findings: readonly Finding[]): string | null {
  const groups = [...Map.groupBy(findings, ({ benchmark }) => benchmark)].map(
    ([benchmark, own]) => `${benchmark}: ${[...new Set(own.map(kindAndDay))].join('; ')}`,
  );
  return groups.length > 0 ? groups.join(' | ') : null;
}

function kindAndDay({ kind, found_on, knownBy }: Finding): string {
  if (found_on !== undefined) return `${kind} ${found_on}`;
  return knownBy === undefined ? kind : `${kind} by ${knownBy}`;
}

/** What puts scores in doubt, and what tells how to read them, in words; one for each benchmark. */
function knownAgainstAll(findings: readonly Finding[], { names }: Ledger): KnownAgainst[] {
  const groups = Map.groupBy(findings, ({ benchmark }) => benchmark);
  return [...groups].map(([benchmark, own]) => {
    const { against, reading } = knownWords(own);
    const isDoubt = against !== '';
    const between = isDoubt && reading ? '; on reading its scores: ' : '';
    return {
      isDoubt,
      lead: isDoubt ? 'Known against' : 'On reading scores of',
      name: names.benchmarks.get(benchmark)?.name ?? benchmark,
      href: againstPath(benchmark),
      rest: `: ${against}${between}${reading}`,
    };
  });
}
