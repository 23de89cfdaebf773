import type { FigureKind } from '../data/figure.ts';
import { formatCount, UNKNOWN } from '../format/figure.ts';
import type { Claim } from '../ledger/claim.ts';
import { findingsOn } from '../ledger/finding.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { filePath, kindPath, sourcePath } from './address.ts';
import { asOfWords, replacedFact } from './age-words.ts';
import { claimsInOrder, countCell, figureCell, textCell, type Table } from './cell.ts';
import { claimTable, type ClaimColumnName } from './claim-table.ts';
import { correctionFacts, removedFacts } from './correction.ts';
import { disagreementView } from './disagreement.ts';
import { againstPath, knownWords } from './finding.ts';
import type { FormulaId } from './formula.ts';
import { claimHeading, KIND_LABELS, measureLabel, publisherName } from './label.ts';
import { checkOf } from './statement-check.ts';
import { replacedBy } from './succession.ts';
import { wherePath, type PagedTable } from './paged-table.ts';
import { workedOutFrom } from './worked-out.ts';

/** How many claims there are, by kind and source. */
export function buildClaims(ledger: Ledger): { readonly total: number; readonly table: Table } {
  const bySource = [...Map.groupBy(ledger.claims, ({ source }) => source)].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const kinds = [...new Set(ledger.claims.map(({ kind }) => kind))];
  const columns = [
    { label: 'Source' },
    ...kinds.map((kind) => ({ label: kind, isNumber: true, formula: 'count' as const })),
    { label: 'all', isNumber: true, formula: 'count' as const },
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
    { label: 'Runs', isNumber: true, formula: 'count' as const },
    { label: 'Claims', isNumber: true, formula: 'count' as const },
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
  const check = checkOf(first, ledger);
  const disagreements = [
    ...new Set(claims.flatMap(({ id }) => ledger.disagreementsByClaim.get(id) ?? [])),
  ];
  return {
    key,
    title: first ? claimHeading(first, ledger.names).replace(/\.$/, '') : key,
    measure: first ? measureLabel(first.measure) : '',
    claims: claims.map((claim) => ({
      id: claim.id,
      value: figureCell(claim, ledger),
      facts: [...factsOf(claim, ledger), ...correctionFacts(claim, ledger)],
    })),
    check,
    formulas: proseFormulas(check !== undefined, disagreements.length > 0),
    removed: removedFacts(key, ledger),
    disagreements: disagreements.map((found) => disagreementView(found, ledger)),
  };
}

/** What the sentences below the claims are worked out by. */
function proseFormulas(isRecomputed: boolean, isDisputed: boolean): FormulaId[] {
  return [
    ...(isRecomputed ? ['recomputed' as const] : []),
    ...(isDisputed ? ['spread' as const] : []),
  ];
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
    ...workedOutFrom(claim, ledger),
    ...knownOf(claim, ledger),
    { term: 'Note', text: claim.note ?? '' },
    { term: 'Row in data', text: `${claim.file}:${claim.line}`, href: filePath(claim.file) },
    { term: 'Claim id', text: claim.id },
  ].filter(({ text }) => text !== '');
}

/** Of a score, and of what it cost and took: what is known of the benchmark. */
function knownOf(claim: Claim, ledger: Ledger): Fact[] {
  const { against, reading } = knownWords(findingsOn(claim, ledger));
  const href = againstPath(claim.subject.benchmark ?? '');
  return [
    { term: 'Known against the benchmark', text: against, href },
    { term: 'On reading its scores', text: reading, href },
  ];
}
