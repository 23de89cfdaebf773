import { expect, test } from 'vitest';
import { runLedger } from '../../tests/run-ledger.ts';
import type { Run } from '../data/schema/run.ts';
import type { Task } from '../data/schema/task.ts';
import { requirementTable } from './requirements.ts';
import type { Table } from './cell.ts';

const TASK: Task = {
  id: 'triage',
  title: 'Triage',
  kind: 'feature',
  summary: 'Sort.',
  requirements: [
    { id: 'read', text: 'Read all.' },
    { id: 'write', text: 'Write a report.' },
  ],
  prompt_summary: 'Sort them.',
  source: 'report',
  locator: 'Section 1',
};
const texts = ({ rows }: Table) => rows.map((row) => row.map(({ text }) => text));
const requirementsOf = (runs: readonly Partial<Run>[]) => {
  const ledger = runLedger(runs);
  return requirementTable(TASK, ledger.records.runs, ledger);
};
const checked = (passed: boolean, ...requirements: string[]): Partial<Run> => ({
  checks: [{ name: 'Looked', passed, requirements }],
});

test('each run is held against each requirement', () => {
  const table = requirementsOf([
    checked(true, 'read'),
    { ...checked(false, 'read', 'write'), agent: 'agent-b' },
  ]);
  expect(texts(table)).toEqual([
    ['Read all.', 'passed', 'failed'],
    ['Write a report.', 'not stated', 'failed'],
  ]);
  expect(table.note).toBe(
    'Of 2 requirements, checks of their own tell of 1 for Agent A, of which 1 passed; 2 for Agent B, of which 0 passed.',
  );
});

test('one check that fails outweighs one that passes', () => {
  const both = [
    { name: 'One', passed: true, requirements: ['read'] },
    { name: 'Two', passed: false, requirements: ['read'] },
  ];
  expect(texts(requirementsOf([{ checks: both }]))[0]).toEqual(['Read all.', 'failed']);
});

test('several runs of one set-up are counted', () => {
  const runs = [checked(true, 'read'), checked(false, 'read'), checked(true, 'write')];
  expect(texts(requirementsOf(runs)).map((row) => row[1])).toEqual([
    '1 of 2 passed',
    '1 of 1 passed',
  ]);
});

test('what a source says of all requirements is no result of one', () => {
  const said = { name: 'All', passed: true, covers_all: true };
  expect(texts(requirementsOf([{ checks: [said] }]))[0]?.[1]).toBe(
    'checked, says the source of all',
  );
  expect(requirementsOf([{}]).note).toBe('No source states a result for a single requirement.');
});
