import { expect, test } from 'vitest';
import { decisionLedger } from '../../../tests/decision-ledger.ts';
import { gateResult } from './gate.ts';
import { optionsOf } from './option.ts';

const OFFLINE = {
  id: 'offline',
  label: 'Offline',
  why: 'Why',
  dimension: 'internet-access',
  needs: false,
};

test.each([
  ['nobody', [], 'not-stated'],
  ['the agent, as needed', [{ agent: 'agent-a', value: 'false' }], 'meets'],
  ['the agent, otherwise', [{ agent: 'agent-a' }], 'fails'],
  ['another part', [{ agent: 'agent-a-cloud' }], 'part'],
  ['another part, as needed', [{ agent: 'agent-a-cloud', value: 'false' }], 'part-meets'],
  ['another agent', [{ agent: 'agent-b' }], 'not-stated'],
  ['both', [{ agent: 'agent-a' }, { agent: 'agent-a', value: 'false' }], 'disputed'],
])('a gate of which %s says something', (_, capabilities, verdict) => {
  const ledger = decisionLedger({ capabilities });
  const [option] = optionsOf(ledger);
  expect(option && gateResult(OFFLINE, option, ledger).verdict).toBe(verdict);
});
