import { formatCount } from '../format/figure.ts';
import {
  compare,
  comparisonPairs,
  countVerdicts,
  MIN_SHARED_ROWS,
  pairsWithPage,
  type ComparisonPair,
} from '../ledger/comparison.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { comparePath } from './address.ts';
import { countCell, textCell, type Cell, type Table } from './cell.ts';
import { finding, findingCaveat } from './comparison-finding.ts';

/** All pairs with a page: products, then models, each by how many rows both have. */
export function buildComparisons(ledger: Ledger) {
  const shown = pairsWithPage(ledger);
  const { length } = comparisonPairs(ledger);
  const [lead] = shown;
  const leading = lead && compare(lead.a, lead.b, ledger);
  return {
    title: 'Compare',
    lead: leading && {
      ...pairLink(lead),
      finding: finding(leading, ledger),
      caveat: findingCaveat(leading, ledger),
    },
    left: `${formatCount(length - shown.length)} of ${formatCount(length)} pairs have no page: fewer than ${MIN_SHARED_ROWS} rows are known of both. List prices and facts alone give any two models up to eight.`,
    tables: [
      pairTable('Agents', shown.filter(isOf('agent')), ledger),
      pairTable('Models', shown.filter(isOf('model')), ledger),
    ],
  };
}

function isOf(kind: 'agent' | 'model') {
  return ({ a }: ComparisonPair) => a.kind === kind;
}

function pairLink({ a, b }: ComparisonPair) {
  return { text: `${a.name} vs ${b.name}`, href: comparePath(a.id, b.id) };
}

function pairTable(title: string, pairs: readonly ComparisonPair[], ledger: Ledger): Table {
  return {
    title,
    columns: [
      { label: 'Pair' },
      { label: 'Rows of both', isNumber: true, formula: 'comparison' },
      { label: 'They differ', isNumber: true, formula: 'comparison' },
      { label: 'The same', isNumber: true, formula: 'comparison' },
      { label: 'Not separable', isNumber: true, formula: 'comparison' },
      { label: 'Not tested', isNumber: true, formula: 'comparison' },
      { label: 'Side by side', isNumber: true, formula: 'comparison' },
    ],
    rows: pairs.map((pair) => pairRow(pair, ledger)),
  };
}

function pairRow(pair: ComparisonPair, ledger: Ledger): Cell[] {
  const counts = countVerdicts(compare(pair.a, pair.b, ledger).rows);
  const { text, href } = pairLink(pair);
  const { shared } = pair;
  const { differ, same, inseparable, untested, beside } = counts;
  return [
    textCell(text, href),
    ...[shared, differ, same, inseparable, untested, beside].map(countCell),
  ];
}
