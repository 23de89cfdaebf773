import { expect, test } from 'vitest';
import { ROOT } from '../../../tests/project.ts';
import { load } from '../../data/load.ts';
import { buildLedger } from '../../ledger/ledger.ts';
import { optionLabel } from './option-label.ts';

const ledger = buildLedger(load(ROOT, '2026-11-21').records);
const label = (family: string, agents: readonly string[], model: string) =>
  optionLabel({ id: `${family}/${model}`, family, agents, model }, ledger);

test('an option is called after its agent and its model', () => {
  expect(label('claude-code', ['claude-code'], 'claude-opus-4.6')).toEqual({
    id: 'claude-code/claude-opus-4.6',
    agent: 'Claude Code',
    model: 'Claude Opus 4.6',
    name: 'Claude Code with Claude Opus 4.6',
    family: 'claude-code',
  });
});

test('the only part of a product names the option, several parts the product', () => {
  const model = 'gpt-5.3-codex';
  expect(label('codex', ['codex-cloud'], model).agent).toBe('Codex cloud');
  expect(label('codex', ['codex', 'codex-cli'], model).agent).toBe('Codex');
});

test('what the ledger does not know is called by its id', () => {
  expect(label('new-agent', [], 'new-model').name).toBe('new-agent with new-model');
});
