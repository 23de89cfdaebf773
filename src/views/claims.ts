import type { FigureKind } from '../data/figure.ts';
import { formatCount, UNKNOWN } from '../format/figure.ts';
import type { Claim } from '../ledger/claim.ts';
import type { ExplainedDisagreement } from '../ledger/conflict.ts';
import type { Ledger } from '../ledger/ledger.ts';
import type { Names } from '../ledger/names.ts';
import { claimKeyPath, filePath, kindPath, sourcePath } from './address.ts';
import { asOfWords, replacedFact } from './age-words.ts';
import { claimsInOrder, countCell, figureCell, textCell, type Table } from './cell.ts';
import { claimTable, type ClaimColumnName } from './claim-table.ts';
import { KIND_LABELS, measureLabel, publisherName, subjectLabel } from './label.ts';
import { replacedBy } from './succession.ts';
import { wherePath, type PagedTable } from './paged-table.ts';

/** How many claims there are, by kind and source. */
export function buildClaims(ledger: Ledger): { readonly total: number; readonly table: Table } {
  const bySource = [...Map.groupBy(ledger.claims, ({ source }) => source)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const kinds = [...new Set(ledger.claims.map(({ kind }) => kind))];
  const columns = [
    { label: 'Source' },
    ...kinds.map((kind) => ({ label: kind, isNumber: true })),
    { label: 'all', isNumber: true },
  ];
  const row = (label: string, href: string | undefined, claims: readonly Claim[]) => [
    textCell(label, href),
    ...kinds.map((kind) => countCell(claims.filter((claim) => claim.kind === kind).length)),
    countCell(claims.length),
  ];
  const rows = bySource.map(([source, claims]) => {
    return row(publisherName(source, ledger.names), sourcePath(source), claims);
  });
  const total = row('All', undefined, ledger.claims);
  return {
    total: ledger.claims.length,
    table: { title: 'Claims by source and kind', columns, rows, total },
  };
}

/** The kinds, each with its page. */
export function kindLinks({ claims }: Ledger) {
  return [...Map.groupBy(claims, ({ kind }) => kind)].map(([kind, members]) => ({
    kind,
    label: KIND_LABELS[kind],
    href: kindPath(kind),
    count: members.length,
  }));
}

/** Kinds whose claims are listed; those of a run stand on its own page, which the index of runs leads to. */
export function listedKinds({ claims }: Ledger): readonly FigureKind[] {
  return [...new Set(claims.map(({ kind }) => kind))].filter((kind) => kind !== 'run');
}

/** All claims of one kind. */
export function buildKind(kind: FigureKind, ledger: Ledger) {
  const claims = ledger.claims.filter((claim) => claim.kind === kind);
  return { title: KIND_LABELS[kind], count: claims.length, table: kindTable(kind, claims, ledger) };
}

function kindTable(kind: FigureKind, claims: readonly Claim[], ledger: Ledger): PagedTable {
  const isSentence = kind === 'statement' || kind === 'need' || kind === 'event';
  const measure: ClaimColumnName[] = isSentence || kind === 'capability' ? [] : ['measure'];
  const columns: ClaimColumnName[] = ['subject', ...measure, 'value', 'asOf', 'publisher'];
  return {
    ...claimTable(KIND_LABELS[kind], claims, columns, ledger),
    id: kind,
    path: kindPath(kind),
    facets: KIND_FACETS,
  };
}

/** Columns by whose values claims of one kind can be chosen. */
const KIND_FACETS = ['Measure', 'Read in'] as const;

/** The claims of one kind that were read in one source. */
export function claimsReadIn(source: string, kind: FigureKind): string {
  return wherePath({ id: kind, path: kindPath(kind) }, 'Read in', source);
}

/** How many claims there are about runs, by what they measure. */
export function buildRunClaims(ledger: Ledger) {
  const claims = ledger.claims.filter(({ kind }) => kind === 'run');
  const byMeasure = Map.groupBy(claims, ({ measure }) => runMeasure(measure));
  const rows = [...byMeasure]
    .map(([measure, alike]) => ({
      measure,
      claims: alike.length,
      runs: new Set(alike.map(({ subject }) => subject.run)).size,
    }))
    .toSorted((a, b) => b.runs - a.runs)
    .map((row) => [textCell(row.measure), countCell(row.runs), countCell(row.claims)]);
  const columns = [
    { label: 'Measure' },
    { label: 'Runs', isNumber: true },
    { label: 'Claims', isNumber: true },
  ];
  return {
    count: claims.length,
    runs: ledger.records.runs.length,
    table: { title: 'Claims about runs', columns, rows },
  };
}

/** A run has as many checks and events as its source tells of, each with a claim. */
function runMeasure(measure: string): string {
  return /^(checks|events)\./.exec(measure)?.[1] ?? measureLabel(measure);
}

/** Everything claimed about one thing, side by side, and why claims differ. */
export function buildKey(key: string, ledger: Ledger) {
  const claims = claimsInOrder(ledger.claimsByKey.get(key) ?? [], ledger);
  const [first] = claims;
  return {
    key,
    title: first ? headingOf(first, ledger.names) : key,
    measure: first ? measureLabel(first.measure) : '',
    claims: claims.map((claim) => ({
      id: claim.id,
      value: figureCell(claim, ledger),
      facts: factsOf(claim, ledger),
    })),
    disagreements: [
      ...new Set(claims.flatMap(({ id }) => ledger.disagreementsByClaim.get(id) ?? [])),
    ].map((found) => disagreementView(found, ledger)),
  };
}

interface Fact {
  readonly term: string;
  readonly text: string;
  readonly href?: string | undefined;
}

function factsOf(claim: Claim, ledger: Ledger): Fact[] {
  const { names } = ledger;
  const source = names.sources.get(claim.source);
  return [
    { term: 'Read in', text: source?.title ?? '', href: sourcePath(claim.source) },
    { term: 'Where', text: claim.locator },
    {
      term: 'Measured or stated by',
      text: `${names.organizations.get(claim.measuredBy ?? '')?.name ?? UNKNOWN} (${claim.relation})`,
    },
    { term: 'As of', text: asOfWords(claim, ledger) },
    { term: 'Replaced by', text: '', ...replacedFact(claim, ledger) },
    { term: 'Model replaced by', text: '', ...replacedBy(claim.subject.model ?? '', ledger) },
    { term: 'Tasks measured', text: claim.tasks === undefined ? '' : formatCount(claim.tasks) },
    { term: 'Note', text: claim.note ?? '' },
    { term: 'Row in data', text: `${claim.file}:${claim.line}`, href: filePath(claim.file) },
    { term: 'Claim id', text: claim.id },
  ].filter(({ text }) => text !== '');
}

/** All disagreements, grouped by why the figures differ. */
export function buildConflicts(ledger: Ledger) {
  const groups = Map.groupBy(ledger.disagreements, ({ resolution }) =>
    reasonLabel(resolution?.reason_code),
  );
  return {
    count: ledger.disagreements.length,
    groups: [...groups]
      .toSorted(([, a], [, b]) => b.length - a.length)
      .map(([reason, members]) => ({
        reason,
        disagreements: members.map((found) => disagreementView(found, ledger)),
      })),
  };
}

function reasonLabel(code: string | undefined): string {
  const words = (code ?? 'not explained yet').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export type DisagreementView = ReturnType<typeof disagreementView>;

/** One disagreement: its claims, and why they differ. */
export function disagreementView(found: ExplainedDisagreement, ledger: Ledger) {
  const { key, kind, resolution } = found;
  const claims = claimsInOrder(found.claims, ledger);
  const [first] = claims;
  const title = disagreementTitle(found, ledger.names);
  const columns: ClaimColumnName[] = kind === 'conflict' ? CONFLICT_COLUMNS : SPREAD_COLUMNS;
  const preferred = claims.find(({ id }) => id === resolution?.preferred);
  return {
    key,
    title,
    href: first && claimKeyPath(first),
    reason: reasonLabel(resolution?.reason_code),
    explanation: resolution?.explanation ?? 'One of the two may be misattributed.',
    preferred: preferred && figureCell(preferred, ledger),
    table: claimTable(title, claims, columns, ledger),
  };
}

const CONFLICT_COLUMNS: ClaimColumnName[] = ['value', 'asOf', 'measuredBy', 'source', 'note'];
const SPREAD_COLUMNS: ClaimColumnName[] = ['subject', 'value', 'asOf', 'measuredBy', 'source'];

function disagreementTitle({ kind, claims, key }: ExplainedDisagreement, names: Names): string {
  const [first] = claims;
  if (!first) return key;
  if (kind === 'conflict') return `${headingOf(first, names)}: ${measureLabel(first.measure)}`;
  const model = names.models.get(first.subject.model ?? '')?.name ?? '';
  const benchmark = names.benchmarks.get(first.subject.benchmark ?? '')?.name ?? '';
  return kind === 'spread'
    ? `${model} on ${benchmark}: scores more than 10 points apart`
    : `${model}: one figure on two benchmarks`;
}

/** What a claim is about, in words. */
function headingOf(claim: Claim, names: Names): string {
  return claim.sentence ?? subjectLabel(claim, names);
}
