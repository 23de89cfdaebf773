import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../../tests/project.ts';
import { load } from '../../data/load.ts';
import type { Gate } from '../../data/schema/decision.ts';
import { gateResult } from '../../ledger/decision/gate.ts';
import { optionsOf } from '../../ledger/decision/option.ts';
import { buildLedger, recordsOf } from '../../ledger/ledger.ts';
import { buildGates, gateReason } from './gates.ts';

const real = buildLedger(load(ROOT, '2026-11-21').records);
const valid = buildLedger(load(VALID, TODAY).records);

test.each([valid, real])('gates are plain JSON with a cell for every option', (ledger) => {
  const view = buildGates(ledger);
  const ids = view.options.map(({ id }) => id);
  expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  for (const { cells } of view.rows) expect(cells.flatMap(({ options }) => options)).toEqual(ids);
});

function reason(gateId: string, optionId: string) {
  const gate = recordsOf(real.records.gates).find(({ id }) => id === gateId);
  return gate && reasonOf(gate, optionId);
}

function reasonOf(gate: Gate, optionId: string) {
  const option = optionsOf(real).find(({ id }) => id === optionId);
  if (!option) return undefined;
  const result = gateResult(gate, option, real);
  return [result.verdict, gateReason(result, real)];
}

/** As data/capabilities.csv has them. */
test.each([
  [
    'gitlab',
    'codex/codex-1',
    [
      'fails',
      'Codex cloud: no, by Author of the cloud-or-terminal comparison (The article says "yet")',
    ],
  ],
  [
    'gitlab',
    'claude-code/claude-opus-4.6',
    ['meets', 'Claude Code: yes, by Author of the cloud-or-terminal comparison (Any remote)'],
  ],
  ['soc-2', 'claude-code/claude-opus-4.6', ['not-stated', undefined]],
  ['soc-2', 'codex/gpt-5.4', ['meets', 'Codex: yes, by Pockit Blog (Offered by OpenAI)']],
  ['runs-locally', 'codex/gpt-5.3-codex', ['meets', 'Codex CLI: yes, by Kingy AI']],
  ['own-cloud', 'claude-code/claude-haiku-4.5', ['meets', 'Claude Code: yes, by Kingy AI']],
  ['offline', 'claude-code/claude-opus-4.6', ['meets', 'Claude Code: no, by Kingy AI']],
  ['offline', 'codex/gpt-5.4', ['meets', 'Codex: no, by Kingy AI']],
  [
    'code-stays-here',
    'claude-code/claude-opus-4.6',
    [
      'fails',
      'Claude Code: yes, by Pockit Blog, which an explanation prefers; Claude Code: no, by Author of the cloud-or-terminal comparison',
    ],
  ],
])('%s for %s', (gate, option, expected) => {
  expect(reason(gate, option)).toEqual(expected);
});

test('sources that answer both ways are told one after the other', () => {
  const gate = { id: 'cut-off', label: '', why: '', dimension: 'internet-access', needs: false };
  expect(reasonOf(gate, 'codex/codex-1')).toEqual([
    'disputed',
    'Codex cloud: no, by Pockit Blog and Author of the cloud-or-terminal comparison; Codex cloud: yes, by Kingy AI',
  ]);
});

test('an answer is told with its condition', () => {
  const row = buildGates(real).rows.find(({ id }) => id === 'hipaa');
  const cell = row?.cells.find(({ options }) => options.includes('claude-code/claude-opus-4.6'));
  expect(cell?.cell.answers.map(({ answer, notes }) => [answer, ...notes])).toEqual([
    ['yes', 'On Enterprise plans.'],
  ]);
  expect(reason('hipaa', 'claude-code/claude-opus-4.6')).toEqual([
    'meets',
    'Claude Code: yes, by Kingy AI (On Enterprise plans)',
  ]);
});

test('a gate says which answer meets it', () => {
  const { rows } = buildGates(real);
  expect(rows.find(({ id }) => id === 'code-stays-here')?.asks).toBe('Code leaves the machine: no');
});
