import type { FigureKind } from '../data/figure.ts';
import type { Source } from '../data/schema/source.ts';
import { formatDay } from '../format/figure.ts';
import type { Claim } from '../ledger/claim.ts';
import { recordsOf, type Ledger } from '../ledger/ledger.ts';
import { sourcePath } from './address.ts';
import { countCell, dayCell, textCell, type Table } from './cell.ts';
import { claimTable, type ClaimColumnName } from './claim-table.ts';
import { claimsReadIn } from './claims.ts';
import { KIND_LABELS } from './label.ts';
import { checkCount } from './statement-list.ts';
import { runsWhere } from './run-index.ts';

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
    { label: 'Claims', isNumber: true, formula: 'count' as const },
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
  const lengths = [...byKind.values()].map(({ length }) => length);
  const most = mostOfEach(lengths, MOST_ROWS);
  return {
    title: source.title,
    claimCount: claims.length,
    note: source.note,
    checkCount: checkCount(source.id, ledger),
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
    tables: [...byKind].map(([kind, members]) => kindTable(source, kind, members, most, ledger)),
  };
}

/** Most rows in all tables of a page. One takes about 0.7 kB, and no page may exceed 300 kB. */
const MOST_ROWS = 350;

/** The most rows that each of some tables may have, so that all have at most `all`: only the longest are cut. */
export function mostOfEach(lengths: readonly number[], all: number): number {
  let left = all;
  for (const [index, length] of lengths.toSorted((a, b) => a - b).entries()) {
    const share = Math.floor(left / (lengths.length - index));
    if (length > share) return share;
    left -= length;
  }
  return all;
}

/** The first claims of one kind, and the way to all of them. */
function kindTable(
  { id, publisher }: Source,
  kind: FigureKind,
  claims: readonly Claim[],
  most: number,
  ledger: Ledger,
): Table {
  const title = KIND_LABELS[kind];
  const table = claimTable(title, claims.slice(0, most), columnsOf(kind), ledger);
  const name = ledger.names.organizations.get(publisher)?.name ?? publisher;
  const rest = {
    count: claims.length - most,
    label: `all ${kind === 'run' ? 'runs' : `claims of this kind`} read in ${name}`,
    href: kind === 'run' ? runsWhere('Read in', id) : claimsReadIn(id, kind),
  };
  return rest.count > 0 ? { ...table, rest } : table;
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
