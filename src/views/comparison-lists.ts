import type { Claim } from '../ledger/claim.ts';
import type { ExplainedDisagreement } from '../ledger/conflict.ts';
import type { Comparison } from '../ledger/comparison.ts';
import { isAbout, type ComparisonSubject } from '../ledger/comparison-subject.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { sourcePath } from './address.ts';
import { claimCell, textCell, type Cell, type Table } from './cell.ts';
import { disagreementWords } from './disagreement-words.ts';
import type { ComparisonTable } from './comparison-table.ts';

/** Whom sources recommend for what, by source, in the order of the data. */
export function needTable({ a, b }: Comparison, ledger: Ledger): ComparisonTable {
  const needs = needsOf([a, b], ledger);
  const groups = [...Map.groupBy(needs, ({ source }) => source)];
  const shown = groups.flatMap(([, members]) => members);
  const table = {
    title: 'Recommendations',
    note: 'What articles say whom to use for. Each is an article’s word, and none is counted above.',
    columns: [{ label: 'For' }, { label: a.name }, { label: b.name }],
    rows: shown.map((claim) => [
      textCell(claim.sentence),
      needCell(claim, a, ledger),
      needCell(claim, b, ledger),
    ]),
    groups: groups.map(([source, members]) => ({
      title: ledger.names.sources.get(source)?.title ?? source,
      href: sourcePath(source),
      rows: members.length,
    })),
  };
  return { table, anchors: shown.map(needKey) };
}

/** Recommendations of any of some subjects. */
export function needsOf(subjects: readonly ComparisonSubject[], { claims }: Ledger): Claim[] {
  return claims.filter(
    ({ kind, subject }) => kind === 'need' && subjects.some((one) => isAbout(subject, one)),
  );
}

/** The key of a row of recommendations. */
export function needKey({ subject }: Claim): string {
  return `need/${subject.need}`;
}

/** That a claim recommends the subject, and with which part or model; empty where it recommends another. */
export function needCell(claim: Claim, subject: ComparisonSubject, ledger: Ledger): Cell {
  if (!isAbout(claim.subject, subject)) return { ...textCell(''), sort: '' };
  const { agents, models } = ledger.names;
  const agent = agents.get(claim.subject.agent ?? '')?.name;
  const model = models.get(claim.subject.model ?? '')?.name;
  const others =
    subject.kind === 'agent'
      ? [agent === subject.name ? undefined : agent, model && `with ${model}`]
      : [agent && `in ${agent}`];
  const small = [others.filter(Boolean).join(', '), claim.note].filter(Boolean).join('; ');
  return { ...claimCell(claim, ledger, 'recommended'), small: small || undefined };
}

/** Where claims about either of the two disagree, and why. */
export function disagreementTable({ a, b }: Comparison, ledger: Ledger): Table {
  const found = ledger.disagreements.filter(({ claims }) =>
    claims.some(({ subject }) => isAbout(subject, a) || isAbout(subject, b)),
  );
  return {
    title: 'Known disagreements',
    note: 'Where claims about either of the two cannot all be right, or need a word to stand together.',
    columns: [{ label: 'About' }, { label: 'Claims' }, { label: 'Why' }],
    rows: found.map((one) => disagreementRow(one, ledger)),
  };
}

function disagreementRow(found: ExplainedDisagreement, ledger: Ledger): Cell[] {
  const { href, title, reason, explanation } = disagreementWords(found, ledger);
  const figures = found.claims.map((claim) => claimCell(claim, ledger));
  const distinct = [...new Map(figures.map((figure) => [figure.text, figure])).values()];
  const [first, ...further] = distinct;
  return [
    textCell(title, href),
    first ? { ...first, further } : textCell(''),
    { ...textCell(reason.label), small: explanation },
  ];
}
