import { compareText } from '../data/order.ts';
import { dimensionRows, modelRows, runRows } from './comparison-claims.ts';
import { SECTIONS, type FactRow, type Section } from './comparison-row.ts';
import { scoreRows } from './comparison-scores.ts';
import { comparisonSubjects, type ComparisonSubject } from './comparison-subject.ts';
import { planRows, priceRows } from './comparison-terms.ts';
import { VERDICTS, verdictOf, type Verdict, type VerdictKind } from './comparison-verdict.ts';
import type { Ledger } from './ledger.ts';
import { perLedger, perLedgerAnd } from './per-ledger.ts';

/** One row of a comparison of two. */
export interface ComparedRow {
  readonly key: string;
  readonly section: Section;
  /** What is stated of each; at least one is known. */
  readonly a: FactRow | undefined;
  readonly b: FactRow | undefined;
  readonly verdict: Verdict;
}

export interface Comparison {
  readonly a: ComparisonSubject;
  readonly b: ComparisonSubject;
  /** By section, differences first, then as `VERDICTS` names the rest; else by key. */
  readonly rows: readonly ComparedRow[];
}

/** Everything that is stated of one subject, by the key of its row. */
export const factsOf = perLedgerAnd(
  (subject: ComparisonSubject, ledger): ReadonlyMap<string, FactRow> => {
    const rows = [scoreRows, priceRows, planRows, modelRows, runRows, dimensionRows].flatMap(
      (rowsOf) => rowsOf(subject, ledger),
    );
    return new Map(rows.map((row) => [row.key, row]));
  },
);

/** Two of one kind side by side, in every row that either has. */
export function compare(a: ComparisonSubject, b: ComparisonSubject, ledger: Ledger): Comparison {
  const [ofA, ofB] = [factsOf(a, ledger), factsOf(b, ledger)];
  const rows = [...new Set([...ofA.keys(), ...ofB.keys()])].flatMap((key): ComparedRow[] => {
    const [left, right] = [ofA.get(key), ofB.get(key)];
    const row = left ?? right;
    if (!row) return [];
    const verdict = verdictOf(left, right, ledger);
    return [{ key, section: row.section, a: left, b: right, verdict }];
  });
  return { a, b, rows: rows.toSorted(inOrder) };
}

function inOrder(x: ComparedRow, y: ComparedRow): number {
  return (
    SECTIONS.indexOf(x.section) - SECTIONS.indexOf(y.section) ||
    VERDICTS.indexOf(x.verdict.kind) - VERDICTS.indexOf(y.verdict.kind) ||
    compareText(x.key, y.key)
  );
}

/** How many of some rows there are of each kind. */
export function countVerdicts(rows: readonly ComparedRow[]): Readonly<Record<VerdictKind, number>> {
  const count = (kind: VerdictKind) => rows.filter(({ verdict }) => verdict.kind === kind).length;
  return {
    differ: count('differ'),
    same: count('same'),
    inseparable: count('inseparable'),
    untested: count('untested'),
    beside: count('beside'),
    one: count('one'),
  };
}

/**
 * Rows that both must have for a page of their own. Prices and facts alone give any two models up to eight,
 * which the price book and the list of models tell better; with fewer than four more there is little to read.
 */
export const MIN_SHARED_ROWS = 12;

/** Two that share at least one row. */
export interface ComparisonPair {
  /** The one whose id comes first by its letters. */
  readonly a: ComparisonSubject;
  readonly b: ComparisonSubject;
  /** Rows that both have. */
  readonly shared: number;
}

/** Every two of one kind: products first, then by how many rows they share. */
export const comparisonPairs = perLedger((ledger): readonly ComparisonPair[] => {
  const subjects = comparisonSubjects(ledger).toSorted((x, y) => compareText(x.id, y.id));
  return subjects
    .flatMap((a, index) =>
      subjects
        .slice(index + 1)
        .filter(({ kind }) => kind === a.kind)
        .map((b) => ({ a, b, shared: sharedRows(a, b, ledger) })),
    )
    .toSorted((x, y) => compareText(x.a.kind, y.a.kind) || y.shared - x.shared);
});

/** How many rows two subjects both have. */
function sharedRows(a: ComparisonSubject, b: ComparisonSubject, ledger: Ledger): number {
  return factsOf(b, ledger)
    .keys()
    .filter((key) => factsOf(a, ledger).has(key))
    .toArray().length;
}

/** Those of the pairs that have a page. */
export const pairsWithPage = perLedger((ledger): readonly ComparisonPair[] =>
  comparisonPairs(ledger).filter(({ shared }) => shared >= MIN_SHARED_ROWS),
);

/** Subjects of the same kind that share a row with either of two, those with the most first. */
export function thirdsOf({ a, b, rows }: Comparison, ledger: Ledger) {
  const keys = new Set(rows.map(({ key }) => key));
  return comparisonSubjects(ledger)
    .filter((subject) => subject.kind === a.kind && subject !== a && subject !== b)
    .map((subject) => ({
      subject,
      shared: factsOf(subject, ledger)
        .keys()
        .filter((key) => keys.has(key))
        .toArray().length,
    }))
    .filter(({ shared }) => shared > 0)
    .toSorted((x, y) => y.shared - x.shared || compareText(x.subject.id, y.subject.id));
}
