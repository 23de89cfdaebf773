import { expect, test } from 'vitest';
import { ROOT } from '../../tests/project.ts';
import { smallLedger } from '../../tests/small-ledger.ts';
import { load } from '../data/load.ts';
import type { Score } from '../data/schema/score.ts';
import { compare } from '../ledger/comparison.ts';
import { subjectOf } from '../ledger/comparison-subject.ts';
import { buildLedger, type Ledger } from '../ledger/ledger.ts';
import { finding } from './comparison-finding.ts';

const real = buildLedger(load(ROOT, '2026-11-21').records);

function findingOf(a: string, b: string, ledger: Ledger): string {
  const [left, right] = [a, b].map((id) => subjectOf('agent', id, ledger));
  if (!left || !right) throw new Error(`Expected ${a} and ${b} to be known.`);
  return finding(compare(left, right, ledger), ledger);
}

const findingIn = (...scores: readonly Partial<Score>[]) =>
  findingOf('agent-a', 'agent-b', smallLedger({ scores }));
const [a, b] = [{ agent: 'agent-a' }, { agent: 'agent-b' }];

test.each([
  [[], 'No benchmark on record tests Agent A and Agent B against each other.'],
  [
    [
      { ...a, score_pct: 74 },
      { ...b, score_pct: 73 },
    ],
    'Agent A with Alpha 1 and Agent B with Alpha 1 cannot be told apart on Bench 1.0.',
  ],
  [
    [
      { ...a, score_pct: 60 },
      { ...b, score_pct: 80 },
    ],
    'Agent B with Alpha 1 is ahead of Agent A with Alpha 1 on Bench 1.0.',
  ],
  [
    [
      { ...a, score_pct: 60 },
      { ...b, score_pct: 80 },
      { ...a, score_pct: 60, protocol: 'small' },
      { ...b, score_pct: 60, protocol: 'small' },
    ],
    'Agent B is ahead of Agent A on 1 of 2 benchmark scores that can be tested.',
  ],
  [
    [
      { ...a, score_pct: 60 },
      { ...b, score_pct: 80 },
      { ...a, score_pct: 80, protocol: 'small' },
      { ...b, score_pct: 60, protocol: 'small' },
    ],
    'Agent A is ahead on 1 and Agent B on 1 of 2 benchmark scores that can be tested.',
  ],
])('of %j', (scores, sentence) => {
  expect(findingIn(...scores)).toBe(sentence);
});

test('of the two leading products names what was tested', () => {
  expect(findingOf('claude-code', 'codex', real)).toBe(
    'Claude Code with Claude Opus 4.6 is ahead of Codex with GPT-5.4 on SWT-bench Verified; they cannot be told apart on SWE-bench Verified.',
  );
});

test('none of several separates', () => {
  const scores = ['open', 'small'].flatMap((protocol) => [
    { ...a, protocol, score_pct: 74 },
    { ...b, protocol, score_pct: 73 },
  ]);
  expect(findingIn(...scores)).toBe(
    'None of the 2 benchmark scores that can be tested tells Agent A and Agent B apart.',
  );
});
