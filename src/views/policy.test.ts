import { expect, test } from 'vitest';
import { POLICIES } from '../ledger/headline.ts';
import { POLICY_LABELS, POLICY_WORDS, policyName, standsNote } from './policy.ts';

test('each policy is told once, in the order of the ledger', () => {
  expect(POLICY_WORDS.map(({ policy }) => policy)).toEqual(POLICIES);
  expect(POLICY_WORDS.map(({ policy }) => POLICY_LABELS[policy])).toEqual([
    'Same protocol',
    'As claimed',
    'Independent',
  ]);
});

test('sentences come without full stops, since places end them', () => {
  for (const { admits, leavesOut, use } of POLICY_WORDS)
    for (const text of [admits, leavesOut, use]) expect(text).toMatch(/^[A-Z].*[^.]$/);
});

test('in a sentence', () => {
  expect(policyName('as-claimed')).toBe('as claimed');
  expect(standsNote('independent')).toBe('Figures chosen by “independent”');
});
