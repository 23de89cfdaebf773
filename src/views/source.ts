import type { FigureKind } from '../data/figure.ts';
import type { Source } from '../data/schema/source.ts';
import { formatDay } from '../format/figure.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { sourcePath } from './address.ts';
import { countCell, dayCell, textCell, type Table } from './cell.ts';
import { claimTable, type ClaimColumnName } from './claim-table.ts';
import { KIND_LABELS } from './label.ts';

/** All sources, by how many claims were read in each. */
export function buildSources(ledger: Ledger): Table {
  const read = Map.groupBy(ledger.claims, ({ source }) => source);
  const count = ({ id }: Source) => read.get(id)?.length ?? 0;
  const columns = [
    { label: 'Source' },
    { label: 'Publisher' },
    { label: 'Kind' },
    { label: 'Published' },
    { label: 'Read' },
    { label: 'Claims', isNumber: true },
    { label: 'Licence' },
  ];
  const rows = recordsOf(ledger.records.sources)
    .toSorted((a, b) => count(b) - count(a))
    .map((source) => [
      { ...textCell(source.title, sourcePath(source.id)), small: source.credit },
      textCell(ledger.names.organizations.get(source.publisher)?.name),
      textCell(source.kind),
      dayCell(source.published_on),
      dayCell(source.retrieved_on),
      countCell(count(source)),
      textCell(source.licence),
    ]);
  return { title: 'Sources', columns, rows };
}

/** One source: what it is, and every claim read in it, by kind. */
export function buildSource(source: Source, ledger: Ledger) {
  const { names } = ledger;
  const claims = ledger.claims.filter((claim) => claim.source === source.id);
  const byKind = Map.groupBy(claims, ({ kind }) => kind);
  return {
    title: source.title,
    claimCount: claims.length,
    note: source.note,
    url: source.url,
    facts: [
      { term: 'Publisher', text: names.organizations.get(source.publisher)?.name ?? '' },
      { term: 'Author', text: source.author },
      { term: 'Kind', text: source.kind },
      { term: 'Published', text: formatDay(source.published_on) },
      { term: 'Read', text: formatDay(source.retrieved_on) },
      { term: 'Licence', text: source.licence },
      { term: 'Credit', text: source.credit },
    ].filter(({ text }) => text !== undefined),
    tables: [...byKind].map(([kind, members]) =>
      claimTable(KIND_LABELS[kind], members, columnsOf(kind), ledger),
    ),
  };
}

/** In sentences there is no measure to name. */
function columnsOf(kind: FigureKind): ClaimColumnName[] {
  const isSentence = kind === 'statement' || kind === 'need' || kind === 'event';
  const isText = kind === 'capability' || kind === 'benchmark' || kind === 'plan' || kind === 'run';
  return [
    'subject',
    ...(isSentence || kind === 'capability' ? [] : ['measure' as const]),
    isSentence || isText ? 'value' : 'number',
    'locator',
    'note',
  ];
}
