import { compare, pairsWithPage, thirdsOf } from '../ledger/comparison.ts';
import type { ComparisonSubject } from '../ledger/comparison-subject.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { agentPath, comparePath, modelPath } from './address.ts';
import { finding, findingCaveat } from './comparison-finding.ts';
import { disagreementTable, needTable } from './comparison-lists.ts';
import { rowSets, sectionOf, summaryTable, tableSets, withId } from './comparison-section.ts';
import type { RowSet } from './comparison-table.ts';
import { countSentence, differenceSentence } from './comparison-words.ts';

/** A way to another page. */
export interface PageLink {
  readonly text: string;
  readonly href: string;
}

/** Two of one kind: all that is known of either, side by side. */
export function buildComparison(a: ComparisonSubject, b: ComparisonSubject, ledger: Ledger) {
  const comparison = compare(a, b, ledger);
  const sets = rowSets(comparison, ledger);
  const { differences, rest } = tableSets(sets, ledger);
  const sections = rest.map((set) => sectionOf(set, comparison, ledger));
  const lists = [
    needTable(comparison, ledger),
    { table: disagreementTable(comparison, ledger), anchors: [] },
  ];
  return {
    title: `${a.name} vs ${b.name}`,
    headline: finding(comparison, ledger),
    caveat: findingCaveat(comparison, ledger),
    lede: `${differenceSentence(comparison)} ${countSentence(comparison)}`.trim(),
    /** Of the page with the columns in order of their ids, which stands for both. */
    canonical: comparePath(...inOrder(a, b)),
    turned: { text: `${b.name} vs ${a.name}`, href: comparePath(b.id, a.id) },
    hasParts: a.kind === 'agent',
    subjects: [subjectLink(a), subjectLink(b)],
    /** Undefined: nothing differs. */
    differences: differences && sectionOf(differences, comparison, ledger),
    summary: summaryTable(sets),
    sections,
    /** Id of the section below which charts stand: the last one about benchmarks. */
    chartsBelow: sections.findLast((_, index) => isMeasured(rest[index]))?.id,
    lists: lists.filter(({ table }) => table.rows.length > 0).map(withId),
    thirds: thirdsOf(comparison, ledger).map(({ subject: { id, name }, shared }) => ({
      id,
      name,
      shared,
    })),
    others: otherPairs(a, b, ledger),
  };
}

function isMeasured(set: RowSet | undefined): boolean {
  const section = set?.rows[0]?.section;
  return section === 'benchmark' || section === 'cost';
}

function inOrder(a: ComparisonSubject, b: ComparisonSubject): [string, string] {
  return a.id < b.id ? [a.id, b.id] : [b.id, a.id];
}

/** The page of a subject's own: of a product, that of its first part. */
export function subjectLink({ kind, id, name, parts }: ComparisonSubject): PageLink {
  if (kind === 'model') return { text: name, href: modelPath(id) };
  const whole = parts.find((part) => part.id === id) ?? parts[0];
  return { text: name, href: agentPath(whole?.id ?? id) };
}

/** Pages that compare a subject with others, by how many rows they share; none of no subject. */
export function comparisonsOf(subject: ComparisonSubject | undefined, ledger: Ledger): PageLink[] {
  const pairs = pairsWithPage(ledger).filter(({ a, b }) => a === subject || b === subject);
  return pairs.map(({ a, b }) => ({
    text: (a === subject ? b : a).name,
    href: comparePath(a.id, b.id),
  }));
}

/** Other pages on which either of two stands. */
function otherPairs(a: ComparisonSubject, b: ComparisonSubject, ledger: Ledger): PageLink[] {
  return pairsWithPage(ledger)
    .filter((pair) => [pair.a, pair.b].filter((one) => one === a || one === b).length === 1)
    .map((pair) => ({
      text: `${pair.a.name} vs ${pair.b.name}`,
      href: comparePath(pair.a.id, pair.b.id),
    }));
}
