import { expect, test } from 'vitest';
import { ROOT, TODAY, VALID } from '../../tests/project.ts';
import { load } from '../data/load.ts';
import { buildLedger } from '../ledger/ledger.ts';
import { buildOverview, countsOf } from './overview.ts';

const real = buildLedger(load(ROOT, '2026-11-21').records);
const valid = buildLedger(load(VALID, TODAY).records);

test('the headline tells whether the two agents can be told apart', () => {
  const { headline, lede } = buildOverview(real);
  expect({ headline, lede }).toMatchInlineSnapshot(`
    {
      "headline": "On the same 500 tasks, Claude Code and Codex cannot be told apart.",
      "lede": "Claude Code with Claude Opus 4.6 resolved 74.4 % of SWE-bench Verified and Codex with GPT-5.4 73.8 %. With 500 tasks, a difference under 5.4 points may be chance.",
    }
  `);
});

test('each panel has both agents in one order, and a word on chance', () => {
  const { panels } = buildOverview(real);
  expect(
    panels.map(({ title, rows, says }) =>
      [title, ...rows.map(({ name, cell }) => `${name} ${cell.text}`), says].join(' | '),
    ),
  ).toMatchInlineSnapshot(`
    [
      "SWE-bench Verified | Claude Code 74.4 % | Codex 73.8 % | Tie: 70.4 to 78.0 and 69.8 to 77.5, n = 500",
      "Cost per task | Claude Code $1.14 | Codex $0.40 | Codex: 65 % less. No interval published",
      "Time per task | Claude Code 261 s | Codex 171 s | Codex: 34 % less. No interval published",
      "First-pass success, bug fixes | Claude Code 79 % | Codex 63 % | One article’s word, number of tasks not stated: no interval, chosen by no policy",
    ]
  `);
});

test('every figure of a panel links to a claim that exists', () => {
  for (const { rows } of buildOverview(real).panels)
    for (const { cell } of rows)
      expect(real.claimById.has(cell.href?.split('#')[1] ?? '')).toBe(true);
});

test('without a comparison the headline says so, and no panel is invented', () => {
  expect(buildOverview(valid)).toMatchObject({
    headline: 'No row of the ledger measures Claude Code and Codex on the same tasks.',
    lede: '',
    panels: [],
  });
});

test('the counts are those of the ledger', () => {
  expect(countsOf(valid)).toEqual({
    claims: valid.claims.length,
    disagreements: 0,
    explained: 0,
    asOf: '2026-05-03',
  });
});
