import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { POLICIES, admits, type Policy } from '../../src/ledger/headline.ts';
import { recordsOf, type Ledger } from '../../src/ledger/ledger.ts';
import { standsOf, subjectKey, type Stand } from '../../src/ledger/stand.ts';
import { documentOf, figureIn, textOf, type Form, type Shown, type Site } from './form.ts';

/** Rows of the table of every score that say that they stand, once for each policy. */
function benchmarkRows(site: Site): Shown[] {
  return recordsOf(site.ledger.records.benchmarks).flatMap(({ id }) => {
    const rows = documentOf(`benchmarks/${id}`, site).querySelectorAll('tr[data-policies]');
    return [...rows].flatMap((row) => POLICIES.flatMap((policy) => rowFigure(row, policy)));
  });
}

function rowFigure(row: Element, policy: Policy): Shown[] {
  const policies = row.getAttribute('data-policies')?.split(' ') ?? [];
  const figures = [...row.querySelectorAll('td')].flatMap((cell) => figureIn(cell) ?? []);
  const rate = figures.find(({ claim }) => /\/(score_pct|resolved)@/.test(claim));
  return policies.includes(policy) && rate ? [{ policy, ...rate }] : [];
}

/** The table of what stands on the pages of models or agents: a column for each policy, after the subject. */
function standRows(folder: string, ids: readonly string[], site: Site): Shown[] {
  return ids.flatMap((id) => {
    const rows = documentOf(`${folder}/${id}`, site).querySelectorAll(
      '[data-by="columns"] tbody tr:not(.group)',
    );
    return [...rows].flatMap((row) =>
      POLICIES.flatMap((policy, at) => {
        const figure = figureIn(row.querySelectorAll('td')[1 + at]);
        return figure ? [{ policy, ...figure }] : [];
      }),
    );
  });
}

/** Whether the group is the first in which the subject has a score that stands by the policy. */
function isFirst(stand: Stand, { ledger }: Site): boolean {
  const key = subjectKey(stand.score.entry.record);
  return (
    standsOf(ledger).find(
      ({ policy, score }) => policy === stand.policy && subjectKey(score.entry.record) === key,
    ) === stand
  );
}

/** Rates of the matrix that some policy admits; others are an article's word, which stands by none. */
function matrixCells(page: string, policy: Policy | undefined, site: Site): Shown[] {
  const criteria = recordsOf(site.ledger.records.criteria)
    .filter(({ value }) => value.from === 'score' && value.measure === 'score_pct')
    .map(({ id }) => id);
  const rows = [...documentOf(page, site).querySelectorAll('#matrix tbody tr')];
  return rows
    .filter((row) =>
      criteria.includes(
        row.querySelector('[data-criterion]')?.getAttribute('data-criterion') ?? '',
      ),
    )
    .flatMap((row) => [...row.querySelectorAll('td[data-option]')])
    .flatMap((cell) => figureIn(cell) ?? [])
    .filter(({ claim }) => isAdmitted(claim, site.ledger))
    .map((figure) => ({ policy, ...figure }));
}

function isAdmitted(id: string, ledger: Ledger): boolean {
  const claim = ledger.claimById.get(id);
  return !claim || POLICIES.some((policy) => admits(policy, claim, ledger));
}

function panels(site: Site): Shown[] {
  const { body } = documentOf('', site);
  return [...body.querySelectorAll('[data-set]')].flatMap((set) => {
    const policy = POLICIES.find((one) => one === set.getAttribute('data-set'));
    return [...set.querySelectorAll('dd')]
      .flatMap((cell) => figureIn(cell) ?? [])
      .filter(({ claim }) => claim.includes('/score_pct@') && isAdmitted(claim, site.ledger))
      .map((figure) => ({ policy, ...figure }));
  });
}

const RATE = /<a href="[^"]*\/claims\/[^"#]*#(score\/[^"]*\/score_pct@[^"]*)">([^<]*%)<\/a>/g;

/** Charts are forms of their own. */
const CHART = /<figure [^]*?<\/figure>/g;

/** Every rate in the tables of comparisons but those that disagree, whatever policy admits it. */
function compared(site: Site): Shown[] {
  return readdirSync(join(site.folder, 'compare'))
    .filter((pair) => pair.includes('-vs-'))
    .map((pair) => textOf(`compare/${pair}/index.html`, site).replaceAll(CHART, ''))
    .map((html) => html.split('id="known-disagreements"')[0] ?? '')
    .flatMap((html) => [...html.matchAll(RATE)])
    .map(([, claim = '', text = '']) => ({ policy: undefined, claim, text }))
    .filter(({ claim }) => isAdmitted(claim, site.ledger));
}

const idsOf = (records: readonly { readonly record: { readonly id: string } }[]) =>
  records.map(({ record }) => record.id);

/** Pages that show one figure for a subject. */
export const PAGE_FORMS: readonly Form[] = [
  { name: 'rows of benchmark pages', read: benchmarkRows, holds: () => true },
  {
    name: 'tables of model pages',
    read: (site) => standRows('models', idsOf(site.ledger.records.models), site),
    holds: isFirst,
  },
  {
    name: 'tables of agent pages',
    read: (site) => standRows('agents', idsOf(site.ledger.records.agents), site),
    holds: (stand, site) => stand.score.entry.record.agent !== undefined && isFirst(stand, site),
  },
  { name: 'decision matrix', read: (site) => matrixCells('decide', undefined, site) },
  ...POLICIES.map((policy) => ({
    name: `decision matrix by ${policy}`,
    read: (site: Site) => matrixCells(`decide/${policy}`, policy, site),
  })),
  { name: 'overview', read: panels },
  { name: 'comparisons', read: compared },
];
