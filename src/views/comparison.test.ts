import { describe, expect, test } from 'vitest';
import { capabilityLedger } from '../../tests/capability-ledger.ts';
import { ROOT } from '../../tests/project.ts';
import { smallLedger } from '../../tests/small-ledger.ts';
import { load } from '../data/load.ts';
import type { Score } from '../data/schema/score.ts';
import { pairsWithPage } from '../ledger/comparison.ts';
import { subjectOf, type ComparisonSubject } from '../ledger/comparison-subject.ts';
import { buildLedger, type Ledger } from '../ledger/ledger.ts';
import { buildAgent } from './agent.ts';
import type { Cell, Table } from './cell.ts';
import { buildComparison } from './comparison.ts';
import { buildColumn, columnSubjects } from './comparison-column.ts';
import { buildComparisons } from './comparison-index.ts';

const real = buildLedger(load(ROOT, '2026-11-21').records);

function subject(kind: 'agent' | 'model', id: string, ledger: Ledger): ComparisonSubject {
  const found = subjectOf(kind, id, ledger);
  if (!found) throw new Error(`Expected ${id} to be known.`);
  return found;
}

const agentsOf = (ledger: Ledger) =>
  buildComparison(subject('agent', 'agent-a', ledger), subject('agent', 'agent-b', ledger), ledger);
const modelsOf = (ledger: Ledger) =>
  buildComparison(
    subject('model', 'alpha-1', ledger),
    subject('model', 'beta-2.5', ledger),
    ledger,
  );

const lead = () =>
  buildComparison(subject('agent', 'claude-code', real), subject('agent', 'codex', real), real);

const said = (cell: Cell | undefined) => [cell?.text, cell?.small].filter(Boolean).join(' | ');
type View = ReturnType<typeof buildComparison>;
/** All tables of rows: what differs, then the rest. */
const tablesOf = ({ differences, sections }: View) => [differences ?? [], sections].flat();
const tableOf = (view: View, id: string): Table | undefined =>
  tablesOf(view).find((section) => section.id === id)?.table;
const linesOf = (table: Table | undefined) => table?.rows.map((row) => row.map(said)) ?? [];

describe('what a row says', () => {
  const lastOf = (...scores: readonly Partial<Score>[]) =>
    linesOf(tablesOf(agentsOf(smallLedger({ scores })))[0]?.table)[0]?.at(-1);

  test('who is ahead, by how much, and that the models differ', () => {
    expect(
      lastOf(
        { agent: 'agent-a', score_pct: 60 },
        { agent: 'agent-b', model: 'beta-2.5', score_pct: 80 },
      ),
    ).toBe('Agent B ahead | Agent B +20.0 points, 95\u00a0% 14.4 to 25.4; different models');
  });

  test('that a difference may be chance', () => {
    const scores = [
      { agent: 'agent-a', score_pct: 74.4 },
      { agent: 'agent-b', score_pct: 73.8 },
    ];
    expect(lastOf(...scores)).toBe('not separable | Agent A +0.6 points, 95\u00a0% −4.8 to 6.0');
  });

  test('that there is no interval', () => {
    const scores = [
      { agent: 'agent-a', score_pct: 74, tasks: undefined },
      { agent: 'agent-b', score_pct: 70, tasks: undefined },
    ];
    expect(lastOf(...scores)).toBe('no interval | Agent A +4.0 points');
  });

  test('the part, the model and the interval of a figure', () => {
    const scores = [{ agent: 'agent-a', effort: 'high', score_pct: 74.4 }];
    const [row] = linesOf(tableOf(agentsOf(smallLedger({ scores })), 'benchmarks'));
    expect(row?.slice(1)).toEqual([
      '74.4 % | with Alpha 1, high effort, 95\u00a0% 70.4 to 78.0, n\u00a0=\u00a0500',
      '—',
      'only Agent A',
    ]);
  });

  test('prices as a ratio in words', () => {
    const rows = linesOf(tableOf(modelsOf(smallLedger({ scores: [] })), 'where-they-differ'));
    expect(rows.map((row) => [row[0], row.at(-1)])).toContainEqual([
      'Output',
      'differs | Alpha 1 1.7 times as much',
    ]);
  });

  test('everything that sources say, with the condition they name', () => {
    const claim = { agent: 'agent-a', dimension: 'internet-access' };
    const ledger = capabilityLedger([
      { ...claim, value: 'true', note: 'if asked' },
      { ...claim, value: 'false' },
      { ...claim, agent: 'agent-b', value: 'true' },
    ]);
    const row = tableOf(agentsOf(ledger), 'security')?.rows[0];
    const cell = row?.[1];
    const all = cell?.kind === 'figure' ? [cell, ...(cell.further ?? [])] : [];
    expect(all.map(said)).toEqual(['yes | if asked', 'no']);
    expect(said(row?.at(-1))).toBe('not tested | claims about one or both differ');
  });
});

describe('the real pages', () => {
  test('say the same of each row whichever column comes first', () => {
    for (const { a, b } of pairsWithPage(real)) {
      const [one, other] = [buildComparison(a, b, real), buildComparison(b, a, real)];
      const rows = (view: typeof one) =>
        tablesOf(view).map(({ id, anchors, table }) => [
          id,
          anchors,
          table.rows.map((row) => [row[0], row[3]]),
        ]);
      expect(rows(other)).toEqual(rows(one));
      expect(other.canonical).toBe(one.canonical);
      expect(other.headline.split(/\W+/).toSorted()).toEqual(one.headline.split(/\W+/).toSorted());
    }
  });

  test('have no empty table, one key a row and one id a table', () => {
    for (const { a, b } of pairsWithPage(real)) {
      const view = buildComparison(a, b, real);
      const sections = tablesOf(view);
      const all = [...sections, ...view.lists];
      const keys = all.flatMap(({ anchors }) => anchors);
      expect(new Set(keys).size).toBe(keys.length);
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
      for (const { table } of all) expect(table.rows.length).toBeGreaterThan(0);
      for (const { table, anchors } of sections) expect(anchors.length).toBe(table.rows.length);
    }
  });

  test('put differences before the rest, and what is known of one only last', () => {
    for (const row of lead().differences?.table.rows ?? [])
      expect(said(row[3])).toMatch(/^(differs|(Claude Code|Codex) ahead)/);
    const order = ['The same', 'Not separable', 'Not tested'];
    const last = ['Side by side', 'Known of one only'];
    for (const { id, table } of lead().sections) {
      if (id === 'recorded-runs') continue;
      const titles = table.groups?.map(({ title }) => title) ?? [];
      expect([...order, ...last].filter((title) => titles.includes(title))).toEqual(titles);
    }
  });

  test('sum their tables up', () => {
    const view = lead();
    const [first = [], ...counts] = [view.summary.total ?? [], ...view.summary.rows].map((row) =>
      row.slice(1).map(({ text }) => Number(text)),
    );
    const rows = tablesOf(view).map(({ table }) => table.rows.length);
    const sum = (all: readonly number[]) => all.reduce((total, count) => total + count, 0);
    expect(sum(counts.map(sum))).toBe(sum(first));
    expect(sum(rows)).toBe(sum(first));
    expect(first[0]).toBe(rows[0]);
  });

  test('figures that count different things stand side by side', () => {
    const row = tablesOf(lead())
      .flatMap(({ table }) => linesOf(table))
      .find(([label]) => label === 'npm downloads');
    expect(row?.at(-1)).toBe('side by side | the figures count different things');
  });

  test('name the part of a product that a claim is of', () => {
    const plans = linesOf(tableOf(lead(), 'plans'));
    expect(plans[0]?.slice(0, 2)).toEqual(['A plan for one person, $20 a month', 'Claude Pro']);
    const row = tablesOf(lead())
      .flatMap(({ table }) => linesOf(table))
      .find(([label]) => label === 'Opens pull requests');
    expect(row?.[2]).toMatch(/^yes \| Codex cloud/);
  });

  test('are led to from the pages of both and from the index', () => {
    const agent = real.records.agents.find(({ record }) => record.id === 'codex-cloud');
    const links = agent ? buildAgent(agent.record, real).comparisons : [];
    expect(links).toEqual([{ text: 'Claude Code', href: '/compare/claude-code-vs-codex/' }]);
    const { lead: first, tables, left } = buildComparisons(real);
    expect(first?.href).toBe('/compare/claude-code-vs-codex/');
    expect(tables.map(({ title }) => title)).toEqual(['Agents', 'Models']);
    expect(left).toMatch(/^\d+ of 570 pairs have no page/);
  });
});

test('the cells of a third are those of a column of its own', () => {
  for (const { a, b } of pairsWithPage(real)) {
    const column = buildColumn(b, real);
    for (const { table, anchors } of tablesOf(buildComparison(a, b, real)))
      for (const [index, row] of table.rows.entries()) {
        const cell = column.rows[anchors[index] ?? '']?.cell;
        if (cell) expect(cell).toEqual(row[2]);
        else expect(row[2]?.text).toBe('—');
      }
  }
});

test('cells are served of every third that a page offers', () => {
  const served = columnSubjects(real).map(({ id }) => id);
  for (const { a, b } of pairsWithPage(real))
    for (const { id } of buildComparison(a, b, real).thirds) expect(served).toContain(id);
});
